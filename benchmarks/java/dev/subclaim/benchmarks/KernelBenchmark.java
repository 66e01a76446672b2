package dev.subclaim.benchmarks;

import dev.subclaim.language.Budget;
import dev.subclaim.language.Language;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Search;
import dev.subclaim.language.Truth;
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

/** The questions that every judgement is made of, and a hard one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
  private final Language project = like("pulumi:deploy:org:acme:project:web:*");
  private final Language stack = like("pulumi:deploy:org:acme:project:web:stack:prod:*");
  private final Language prefix = like("pulumi:deploy:org:acme*:project:web:*");
  private final Language hard = like("*a??????????????????????????????");
  private final String subject =
      "pulumi:deploy:org:acme:project:web:stack:prod:operation:update:scope:write";

  private static Language like(String pattern) {
    return Language.of(Pattern.like(pattern));
  }

  /** A text against a pattern. */
  @Benchmark
  public boolean contains() {
    return project.contains(subject);
  }

  /** That one pattern admits no more than another. */
  @Benchmark
  public Truth includes() {
    return project.includes(stack, Budget.ordinary());
  }

  /** The shortest text that one pattern admits and another does not. */
  @Benchmark
  public Search.Result witness() {
    return prefix.minus(project).shortest(Budget.ordinary());
  }

  /** A pattern whose deterministic automaton has a billion states, in itself. */
  @Benchmark
  public Truth hard() {
    return hard.includes(hard, Budget.ordinary());
  }
}
