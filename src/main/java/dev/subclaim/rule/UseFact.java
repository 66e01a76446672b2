package dev.subclaim.rule;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.aws.SessionDuration;
import dev.subclaim.estate.Attempt;
import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Shell;
import dev.subclaim.estate.Use;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Statement;
import dev.subclaim.settings.AskedDuration;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Nearest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a stack or an environment asks of AWS, with the role that it names. */
public record UseFact(Use use, Knowledge knowledge, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<UseFact> TYPE =
      FactType.of(
              "use",
              UseFact.class,
              "a stack or an environment with the role it names, whether or not that was read")
          .text("owner", "the stack or environment, or whose settings they are", UseFact::owner)
          .text("sort", "`stack` or `environment`", UseFact::sort)
          .text("roleName", "what messages call the role", Fact::roleName)
          .text("roleWord", "the same for a command to copy", f -> Shell.word(f.roleName()))
          .optionalText("roleArn", "the role's ARN as asked for", f -> f.roleArn())
          .place("roleAt", "where the role is named", UseFact::roleAt)
          .optionalFact("role", "role", "the role, where it was read", UseFact::role)
          .truth(
              "roleMissing",
              "whether every role of the account was read, and there is none of this name",
              UseFact::roleMissing)
          .text("roleAdvice", "what to do where there is no such role", UseFact::roleAdvice)
          .optionalDuration("duration", "how long a session is asked for", UseFact::duration)
          .number("seconds", "the same in seconds, or 0", UseFact::seconds)
          .truth(
              "durationWritten",
              "whether that is written, not a default",
              f -> Truth.of(f.written().isPresent()))
          .place("durationAt", "where it is written, else where it is missing", f -> f.durationAt())
          .text(
              "mayRefuse",
              "`refuses` or `may refuse`, for a session of this length",
              f -> f.refuses())
          .text("maximumNote", "that the role's maximum is not known, or nothing", f -> f.note())
          .place(
              "trustAt",
              "where the role trusts the issuer, else where it is named",
              f -> f.trustAt())
          .list("attempts", "attempt", "what it does with the role", UseFact::attempts)
          .optionalFact(
              "refusal",
              "refusal",
              "that the role refuses what a stack is for, or a way to open an environment",
              f -> f.refusal(f.refusals()))
          .optionalFact(
              "refusedRun",
              "refusal",
              "that the role refuses single operations which run unasked",
              f -> f.refusal(f.refusedRuns()))
          .truth(
              "attributes",
              "whether the login chooses what its subject is made of",
              f -> Truth.of(!f.attributeNames().isEmpty()))
          .place("attributesAt", "where", UseFact::attributesAt)
          .truth(
              "subjectIgnored",
              "whether the role takes its audience with whatever subject",
              UseFact::subjectIgnored);

  /** The fact about a use. */
  static UseFact of(Use use, Knowledge knowledge) {
    Optional<Role> role =
        use.role().map(RolePolicy::role).or(() -> use.roleArn().map(UseFact::unread));
    Place at =
        use.asked()
            .role()
            .map(asked -> Place.of(asked.written()))
            .orElseGet(() -> Place.of(use.asked().tree()));
    Origin origin =
        new Origin(
            at,
            role,
            nearest(use, knowledge),
            use.entry().map(entry -> entry.workload().issuer()),
            role.flatMap(knowledge::owner));
    return new UseFact(use, knowledge, origin);
  }

  /** The statement that comes nearest to letting in what is refused. */
  private static Optional<Statement> nearest(Use use, Knowledge knowledge) {
    return use.attempts().stream()
        .filter(Attempt::refused)
        .findFirst()
        .flatMap(a -> knowledge.estate().closest(a.trials().get(0), use.role().orElseThrow()))
        .map(StatementTrace::statement);
  }

  private static Role unread(RoleArn arn) {
    Optional<String> name = Optional.of(arn.name());
    return new Role(
        arn.name(),
        Optional.of(arn.toString()),
        name,
        Optional.of(arn.account()),
        Optional.empty());
  }

  String owner() {
    return use.entry()
        .map(Entry::path)
        .orElseGet(() -> "the " + sort() + " of " + use.asked().tree().span().path());
  }

  String sort() {
    return use.ofStack() ? Entry.STACK : Entry.ENVIRONMENT;
  }

  private Optional<String> roleArn() {
    return use.roleArn().map(Object::toString);
  }

  private Place roleAt() {
    return origin.at();
  }

  private Optional<RoleFact> role() {
    return use.role().map(role -> RoleFact.of(role, knowledge));
  }

  private Truth roleMissing() {
    boolean whole =
        use.roleArn().filter(arn -> knowledge.estate().isWhole(arn.account())).isPresent();
    return Truth.of(whole && use.role().isEmpty());
  }

  private String roleAdvice() {
    List<String> names = knowledge.estate().namesIn(use.roleArn().map(RoleArn::account).orElse(""));
    return use.roleArn()
        .flatMap(arn -> Nearest.of(arn.name(), names))
        .map(near -> "did you mean `" + near + "`?")
        .orElse("export the account again if the role is new; else write the ARN of one that is");
  }

  private long seconds() {
    return use.session().length().map(SessionDuration::seconds).orElse(0L);
  }

  private Optional<Duration> duration() {
    return use.session().length().map(SessionDuration::length);
  }

  private Optional<Written> written() {
    return use.asked().duration().map(AskedDuration::written);
  }

  private boolean maximumKnown() {
    return use.role().flatMap(role -> role.role().maxSessionSeconds()).isPresent();
  }

  private String refuses() {
    return maximumKnown() ? "refuses" : "may refuse";
  }

  private String note() {
    return maximumKnown()
        ? ""
        : "the maximum of " + roleName() + " is not known here; IAM's default is 1h";
  }

  private Place trustAt() {
    return role().map(RoleFact::trustAt).orElse(origin.at());
  }

  private Place durationAt() {
    return written()
        .map(Place::of)
        .or(() -> use.login().map(login -> Place.of(login.function())))
        .orElseGet(this::roleAt);
  }

  /** What it does, in order. */
  public List<AttemptFact> attempts() {
    return use.attempts().stream().map(a -> fact(a)).toList();
  }

  private AttemptFact fact(Attempt attempt) {
    return new AttemptFact(this, attempt, origin);
  }

  private Optional<RefusalFact> refusal(List<Attempt> refused) {
    return refused.isEmpty()
        ? Optional.empty()
        : Optional.of(new RefusalFact(this, refused, origin));
  }

  /** Operations of which a stack can do without most, but something runs them. */
  private List<Attempt> refusedRuns() {
    return refusals().isEmpty() ? refused().filter(a -> a.run().isPresent()).toList() : List.of();
  }

  /** What is refused by the policy. A gate before it is reported of the provider. */
  private Stream<Attempt> refused() {
    return use.attempts().stream()
        .filter(a -> a.refused() && !a.trials().stream().allMatch(Trial::refusedBefore));
  }

  /** The attempts that are refused where that is an error, first the one to show. */
  private List<Attempt> refusals() {
    List<Attempt> refused = refused().filter(Attempt::documented).toList();
    if (!use.ofStack()) {
      return refused().toList();
    }
    List<Attempt> documented = use.attempts().stream().filter(Attempt::documented).toList();
    boolean matters =
        !documented.isEmpty()
            && (refused.contains(documented.get(0)) || refused.containsAll(documented));
    return matters ? refused : List.of();
  }

  private List<Written> attributeNames() {
    return use.login().map(login -> login.attributes()).orElse(List.of());
  }

  private Place attributesAt() {
    return attributeNames().stream().findFirst().map(Place::of).orElseGet(this::roleAt);
  }

  private Truth subjectIgnored() {
    return use.role().map(role -> knowledge.ignoresSubject(role)).orElse(Truth.UNKNOWN);
  }

  /** The role that keeps it out. */
  RolePolicy policy() {
    return use.role().orElseThrow(() -> new IllegalStateException("the role was not read"));
  }

  @Override
  public List<String> evidence() {
    return List.of(owner(), roleArn().orElse(""), use.session().words());
  }
}
