package dev.subclaim.app;

import dev.subclaim.admission.LevelWords;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.app.DiffRequest.FailOnChange;
import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Difference.Verdict;
import dev.subclaim.comparison.Differences;
import dev.subclaim.comparison.Gain;
import dev.subclaim.comparison.Rewording;
import dev.subclaim.estate.Entry;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.lint.AcceptedChange;
import dev.subclaim.lint.Fingerprint;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.DiffReport.Change;
import dev.subclaim.source.Span;
import dev.subclaim.workload.Meant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of each role what a change changes, and whether that is accepted.
 *
 * @param failOn which changes make the run fail
 * @param differences compares policies
 * @param tokens what issuers can mint
 * @param own the team's organizations
 * @param intended whom the team means
 * @param accepted changes that somebody accepts
 * @param today the day of the run
 */
record DiffJudge(
    FailOnChange failOn,
    Differences differences,
    TokenModels tokens,
    List<String> own,
    Intended intended,
    List<AcceptedChange> accepted,
    LocalDate today) {

  /** What is changed of a role. */
  Change change(RolePairs.Pair pair) {
    if (pair.old().isEmpty() || pair.now().isEmpty()) {
      Verdict verdict = pair.now().isPresent() ? Verdict.ADDED : Verdict.REMOVED;
      return alone(pair.now().or(pair::old).orElseThrow(), verdict);
    }
    RolePolicy old = pair.old().get();
    RolePolicy now = pair.now().get();
    String print = Fingerprint.of(policy(now));
    return print.equals(Fingerprint.of(policy(old)))
        ? same(now, !text(old).equals(text(now)), print)
        : changed(old, now, print);
  }

  private Change alone(RolePolicy role, Verdict verdict) {
    return new Change(
        role,
        verdict,
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        opens(role) ? words(role) : List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Fingerprint.of(policy(role)),
        false,
        opens(role));
  }

  /** Policies of the same words mean the same, also where we cannot tell what. */
  private static Change same(RolePolicy now, boolean touched, String print) {
    return new Change(
        now,
        Verdict.EQUAL,
        touched,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        print,
        false,
        opens(now));
  }

  private Change changed(RolePolicy old, RolePolicy now, String print) {
    Difference difference = differences.between(policy(old), policy(now));
    boolean wider = isWider(difference.verdict());
    Map<Entry, Truth> before = intended.admitted(old);
    Map<Entry, Truth> admitted = intended.admitted(now);
    Meant meant = wider ? intended.of(now, admitted) : Meant.NOBODY;
    Difference unmeant =
        meant.nobody() ? difference : differences.between(policy(old), policy(now), meant);
    Optional<String> passes = wider ? passes(now, print, unmeant) : Optional.empty();
    // A stranger tells more than a stack of the team's own.
    List<Gain> gained = unmeant.gained().isEmpty() ? difference.gained() : unmeant.gained();
    Bystanders bystanders = intended.bystanders(now, before, admitted);
    List<Rewording> rewordings = Rewording.between(policy(old), policy(now));
    return new Change(
        now,
        difference.verdict(),
        true,
        Optional.of(difference.showing(bystanders.telling(gained, policy(old), policy(now), own))),
        rewordings,
        words(old),
        words(now),
        intended.reached(now, before, admitted),
        wider ? bystanders.help(rewordings) : Optional.empty(),
        passes,
        print,
        failOn != FailOnChange.NEVER && wider && passes.isEmpty(),
        true);
  }

  /** Why a change passes by which somebody gets in. */
  private Optional<String> passes(RolePolicy now, String print, Difference unmeant) {
    Optional<AcceptedChange> entry = covering(now, print).filter(e -> !e.expired(today));
    if (entry.isPresent()) {
      return entry.map(e -> "accepted until " + e.expires() + ", " + e.id() + ": " + e.reason());
    }
    return failOn == FailOnChange.UNINTENDED && !isWider(unmeant.verdict())
        ? Optional.of("everybody who gets in is meant to")
        : Optional.empty();
  }

  /** What to say of an acceptance that is over. */
  Optional<String> over(Change change) {
    return covering(change.role(), change.accept())
        .filter(entry -> change.fails() && entry.expired(today))
        .map(entry -> entry.id() + " accepted this until " + entry.expires() + "; that is over");
  }

  private Optional<AcceptedChange> covering(RolePolicy role, String print) {
    String path = policy(role).tree().span().path();
    return accepted.stream().filter(e -> e.covers(role.role(), path, print)).findFirst();
  }

  private List<LevelWords.Word> words(RolePolicy role) {
    return LevelWords.of(policy(role), tokens);
  }

  private static boolean opens(RolePolicy role) {
    return policy(role).statements().stream()
        .flatMap(statement -> statement.principals().stream())
        .anyMatch(p -> p.type() == PrincipalType.FEDERATED || p.type() == PrincipalType.EVERYONE);
  }

  private static TrustPolicy policy(RolePolicy role) {
    return role.policy().policy();
  }

  private static String text(RolePolicy role) {
    Span span = policy(role).tree().span();
    return span.text().content().substring(span.start(), span.end());
  }

  private static boolean isWider(Verdict verdict) {
    return verdict == Verdict.WIDER
        || verdict == Verdict.INCOMPARABLE
        || verdict == Verdict.UNDECIDED;
  }
}
