package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.estate.Gate;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.estate.Gates;
import dev.subclaim.estate.Home;
import dev.subclaim.estate.KnownProviders;
import dev.subclaim.estate.OtherUsers;
import dev.subclaim.estate.Repair;
import dev.subclaim.estate.Repairs;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.OidcProvider;
import dev.subclaim.intake.Providers;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.report.Simulation;
import dev.subclaim.report.Simulation.Answer;
import dev.subclaim.report.Simulation.Passage;
import dev.subclaim.report.Simulation.Verdict;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.source.Problem;
import dev.subclaim.trust.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends somebody who asks through the gates of roles. */
final class Simulating {
  private final Asking asking;
  private final List<Facts> files;
  private final Roles roles;
  private final TokenModels tokens;
  private final List<String> remarks;
  private final KnownProviders providers;

  /**
   * A simulation.
   *
   * @param files everything that was read
   * @param roles the roles that may be meant
   */
  Simulating(Asking asking, List<Facts> files, Roles roles, TokenModels tokens) {
    this.asking = asking;
    this.files = files;
    this.roles = roles;
    this.tokens = tokens;
    this.remarks = new ArrayList<>(asking.remarks());
    this.providers = providers();
  }

  /** Before the role that settings ask for, or else before every role. */
  Simulation simulation() {
    return simulation(asked());
  }

  /** Before some of the roles; others are offered where they would let it in. */
  Simulation simulation(List<RolePolicy> asked) {
    List<Answer> answers = asked.stream().map(this::answer).toList();
    List<String> admitting =
        roles.all().stream()
            .filter(role -> asked.stream().noneMatch(a -> a.policy() == role.policy()))
            .map(this::answer)
            .filter(answer -> answer.verdict() != Verdict.REFUSED)
            .map(Simulating::admitting)
            .toList();
    return new Simulation(
        asking.who(),
        asking.tokens().stream().map(AskedToken::presented).toList(),
        answers,
        admitting,
        remarks);
  }

  private static String admitting(Answer answer) {
    String name = answer.role().role().arn().orElse(answer.role().role().display());
    String perhaps = answer.verdict() == Verdict.UNDECIDED ? " (perhaps)" : "";
    return answer.succeeds() || !perhaps.isEmpty()
        ? name + perhaps
        : name + " (but not for so long)";
  }

  /** The role that settings ask for; every role where they ask for none that is here. */
  private List<RolePolicy> asked() {
    if (asking.wanted().isEmpty()) {
      return roles.all();
    }
    List<RolePolicy> wanted = roles.wantedBy(asking.wanted().get()).all();
    if (wanted.isEmpty()) {
      String name =
          asking.wanted().get().role().map(AskedRole::written).map(Object::toString).orElse("");
      remarks.add(
          name.isEmpty()
              ? "its settings ask for no role"
              : "its settings ask for another role, which is not here: " + name);
    }
    return wanted.isEmpty() ? roles.all() : wanted;
  }

  /** Providers of which no file tells the account are those of the role's, where there is one. */
  private KnownProviders providers() {
    String issuer = asking.tokens().get(0).token().issuer();
    List<OidcProvider> all = Providers.of(files);
    KnownProviders known = new KnownProviders(all);
    List<String> accounts =
        roles.all().stream()
            .map(role -> Home.of(role, issuer).account().orElse(KnownProviders.SOME_ACCOUNT))
            .distinct()
            .toList();
    if (accounts.size() != 1 || !known.somewhere(issuer)) {
      return known;
    }
    all.stream()
        .filter(p -> p.account().isEmpty() && p.url().equals(issuer))
        .map(p -> p.tree().span().path())
        .distinct()
        .forEach(
            path ->
                remarks.add("(" + path + " does not say its account; it is taken as the role's)"));
    return known.within(accounts.get(0));
  }

  private Answer answer(RolePolicy role) {
    List<Passage> passages = new ArrayList<>();
    List<Optional<Refusal>> refusals = new ArrayList<>();
    for (AskedToken token : asking.tokens()) {
      Gates gates = Gates.of(token.request(), role, providers, asking.session());
      Optional<Refusal> refusal = refusal(token, gates, role);
      refusals.add(refusal);
      passages.add(passage(token, gates, role, refusal));
    }
    Answer answer = new Answer(role, passages, asking.choice(), List.of(), notes(role));
    int telling = passages.indexOf(answer.telling());
    return answer.with(
        repairs(
            asking.tokens().get(telling), answer.telling().gates(), role, refusals.get(telling)));
  }

  private Passage passage(
      AskedToken token, Gates gates, RolePolicy role, Optional<Refusal> refusal) {
    boolean refused = gates.gate(Step.POLICY).alone() == Truth.NO;
    Optional<String> doubt =
        refused && OtherUsers.getIn(token.token(), token.invented(), role, tokens)
            ? Optional.of(
                "it hinges on who opens it: the role lets in other users than "
                    + String.join(", ", token.invented()))
            : Optional.empty();
    return new Passage(gates, doubt.map(List::of).orElseGet(() -> because(gates, refusal)), doubt);
  }

  private static List<String> because(Gates gates, Optional<Refusal> refusal) {
    Optional<Gate> refusing = gates.refusing();
    boolean early = refusing.filter(gate -> gate.step().compareTo(Step.POLICY) < 0).isPresent();
    if (early) {
      return List.of(refusing.get().reason() + ": AWS does not get as far as the trust policy");
    }
    if (!gates.doubts().isEmpty()) {
      return gates.doubts();
    }
    return refusal.map(cause -> List.of(cause.because())).orElse(gates.decision().reasons());
  }

  private Optional<Refusal> refusal(AskedToken token, Gates gates, RolePolicy role) {
    return gates.doubts().isEmpty()
        ? Refusal.of(role.policy().policy(), token.token(), gates.decision(), tokens)
        : Optional.empty();
  }

  private List<Repair> repairs(
      AskedToken token, Gates gates, RolePolicy role, Optional<Refusal> refusal) {
    String path = role.policy().policy().tree().span().path();
    boolean alone =
        files.stream()
                .filter(file -> file.source().path().equals(path))
                .mapToInt(file -> file.policies().size())
                .sum()
            == 1;
    Repairs.Call call =
        new Repairs.Call(
            asking.sort(),
            token.token(),
            asking.flags(),
            asking.own(),
            asking.session(),
            Optional.of(path).filter(p -> alone && !p.startsWith("<")));
    return Repairs.of(call, role, gates, refusal);
  }

  private List<String> notes(RolePolicy role) {
    List<String> notes = new ArrayList<>();
    asking
        .otherwise()
        .ifPresent(
            other -> {
              Verdict verdict = new Simulating(other, files, roles, tokens).answer(role).verdict();
              notes.add(
                  "opened from a stack's configuration: "
                      + verdict.word()
                      + " (sub "
                      + other.tokens().get(0).token().claims().getOrDefault("sub", "")
                      + "; --opened-by stack tells more)");
            });
    for (Problem problem : role.policy().problems()) {
      if (problem.kind().equals("unresolved-placeholder")) {
        notes.add(problem.span() + ": " + problem.message());
      }
    }
    return notes;
  }
}
