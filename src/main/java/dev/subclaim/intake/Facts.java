package dev.subclaim.intake;

import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * What one file gave.
 *
 * @param source the file
 * @param kind what the file was recognised as; empty when nothing we know
 * @param policies the trust policies in it, in the order of the file
 * @param settings deployment settings of stacks
 * @param environments definitions of ESC environments
 * @param providers OpenID Connect providers; see {@link Providers}
 * @param pulumi what Pulumi's own files tell about stacks and projects
 * @param aws what exports tell that helps to judge policies
 * @param problems what is wrong with the file as a document (policies carry their own)
 * @param failures why the file, or a part of it, could not be used at all; any makes the exit code
 *     2
 * @param hint what the file, or the first part of it that is not read, seems to be, and what to
 *     give instead; a phrase for a message
 */
public record Facts(
    SourceText source,
    Optional<String> kind,
    List<RolePolicy> policies,
    List<StackSettings> settings,
    List<EnvironmentFile> environments,
    List<OidcProvider> providers,
    PulumiFacts pulumi,
    AwsFacts aws,
    List<Problem> problems,
    List<Failure> failures,
    Optional<String> hint) {
  private static final List<String> WORDS = List.of("AssumeRole", "Federated", "RoleDetailList");

  public Facts {
    policies = List.copyOf(policies);
    settings = List.copyOf(settings);
    environments = List.copyOf(environments);
    providers = List.copyOf(providers);
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }

  /** Facts of a file that gave policies alone. */
  public static Facts ofPolicies(
      SourceText source, List<RolePolicy> policies, List<Problem> problems) {
    return new Facts(
        source,
        Optional.of("trust policy"),
        policies,
        List.of(),
        List.of(),
        List.of(),
        PulumiFacts.NONE,
        AwsFacts.NONE,
        problems,
        List.of(),
        Optional.empty());
  }

  /** The same with other policies. */
  public Facts with(List<RolePolicy> others) {
    return new Facts(
        source,
        kind,
        others,
        settings,
        environments,
        providers,
        pulumi,
        aws,
        problems,
        failures,
        hint);
  }

  /** What a file says that was read more than once, with other values put in. */
  static Facts together(List<Facts> times) {
    Facts first = times.get(0);
    return new Facts(
        first.source,
        first.kind,
        times.stream().flatMap(facts -> facts.policies.stream()).toList(),
        first.settings,
        first.environments,
        times.stream().flatMap(facts -> facts.providers.stream()).toList(),
        first.pulumi,
        first.aws,
        times.stream().flatMap(facts -> facts.problems.stream()).distinct().toList(),
        times.stream().flatMap(facts -> facts.failures.stream()).distinct().toList(),
        first.hint);
  }

  /** The same of an export whose policies and whose text nobody need hold any longer. */
  Facts light() {
    return new Facts(
        SourceText.of(source.path(), ""),
        kind,
        List.of(),
        settings,
        environments,
        providers,
        pulumi,
        aws,
        problems,
        failures,
        hint);
  }

  /**
   * Whether there is something to judge in the file, rather than only something that helps to judge
   * others: names of stacks, of projects, of providers.
   */
  public boolean judged() {
    boolean helps =
        !pulumi.equals(PulumiFacts.NONE) || !aws.equals(AwsFacts.NONE) || !providers.isEmpty();
    return !helps || !policies.isEmpty() || !settings.isEmpty() || !environments.isEmpty();
  }

  /**
   * Whether the file is ours to complain about when nobody named it: it was recognised, or its text
   * at least has the words of role exports. A broken file without them is somebody else's.
   */
  public boolean aboutRoles() {
    return kind.isPresent() || WORDS.stream().anyMatch(source.content()::contains);
  }
}
