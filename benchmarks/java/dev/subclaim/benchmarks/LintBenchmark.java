package dev.subclaim.benchmarks;

import dev.subclaim.config.Organizations;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.lint.Linted;
import dev.subclaim.lint.Linter;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.PolicyFacts;
import dev.subclaim.rule.RulePages;
import dev.subclaim.rule.RunFacts;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a user waits for, once the program is warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class LintBenchmark {
  private final Issuers issuers = Issuers.builtIn();
  private final Linter linter =
      Linter.of(RulePages.load(RulePages.shipped(), List.of(), PolicyFacts.VOCABULARY).rules());
  private final SourceText policy = SourceText.of("policy.json", Samples.policy());
  private final SourceText export = SourceText.of("export.json", Samples.export(100, 100));
  private final TrustPolicy read = Intake.read(policy).policies().get(0).policy().policy();
  private final Request request =
      Request.of(
          issuers
              .forProvider("api.pulumi.com/oidc")
              .kinds()
              .get(0)
              .token("api.pulumi.com/oidc", List.of("acme", "p1", "prod", "update")));

  /** Reading a policy. */
  @Benchmark
  public Facts read() {
    return Intake.read(policy);
  }

  /** One token against one policy. */
  @Benchmark
  public Decision evaluate() {
    return Evaluator.evaluate(read, request);
  }

  /** Every rule asked about one policy, by somebody who knows nothing yet. */
  @Benchmark
  public Linted lintOne() {
    return lint(policy);
  }

  /** A hundred different policies: the cost of one is a hundredth. */
  @Benchmark
  public Linted lintHundred() {
    return lint(export);
  }

  private Linted lint(SourceText text) {
    Organizations own =
        new Organizations(
            new TreeMap<>(Map.of("pulumi-cloud", List.of(new Organizations.Named("acme", "")))));
    Knowledge knowledge = new Knowledge(issuers, own);
    return linter.lint(RunFacts.of(List.of(Intake.read(text)), knowledge));
  }
}
