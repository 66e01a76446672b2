package dev.subclaim.trust;

import dev.subclaim.admission.ClaimValue;
import dev.subclaim.admission.KindModel;
import dev.subclaim.admission.Mismatch;
import dev.subclaim.admission.StatementReading;
import dev.subclaim.admission.TokenModels;
import dev.subclaim.admission.TrustReading;
import dev.subclaim.admission.TrustedIssuer;
import dev.subclaim.aws.Arn;
import dev.subclaim.evaluation.Check;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.language.Budget;
import dev.subclaim.language.Formula;
import dev.subclaim.language.Search;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.ClaimKey;
import dev.subclaim.policy.Condition;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.TrustPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for the cause of a refusal: first what no token could meet, then what this one lacks. */
final class RefusalReading {
  private final TrustPolicy policy;
  private final Token token;
  private final Decision decision;
  private final TokenModels tokens;
  private final IssuerProfile profile;

  RefusalReading(TrustPolicy policy, Token token, Decision decision, TokenModels tokens) {
    this.policy = policy;
    this.token = token;
    this.decision = decision;
    this.tokens = tokens;
    this.profile = tokens.profile(token.issuer());
  }

  Optional<Refusal> read() {
    List<StatementTrace> naming =
        decision.traces().stream()
            .filter(trace -> trace.statement().effect() == Effect.ALLOW)
            .filter(trace -> trace.principal().outcome() != Truth.NO)
            .toList();
    if (naming.isEmpty()) {
      return stranger();
    }
    return naming.stream()
        .filter(trace -> trace.action().outcome() != Truth.NO)
        .min(Comparator.comparingLong(trace -> failing(trace).size()))
        .flatMap(this::nearest);
  }

  /** No statement names the issuer, or the one that does names it in another account. */
  private Optional<Refusal> stranger() {
    TreeSet<String> trusted = new TreeSet<>();
    for (StatementTrace trace : decision.traces()) {
      for (Principal principal : trace.statement().principals()) {
        StatementReading.provider(principal).ifPresent(trusted::add);
        Optional<Refusal> elsewhere = elsewhere(trace, principal);
        if (elsewhere.isPresent()) {
          return elsewhere;
        }
      }
    }
    return trusted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.because(
                "the role trusts "
                    + String.join(", ", trusted)
                    + "; this token is from "
                    + token.issuer()));
  }

  private Optional<Refusal> elsewhere(StatementTrace trace, Principal principal) {
    boolean same = StatementReading.provider(principal).filter(token.issuer()::equals).isPresent();
    Optional<Arn> arn = Arn.scan(principal.value().text()).filter(a -> same);
    return arn.map(
        provider ->
            Refusal.in(
                trace,
                trace.name()
                    + " names the provider of account "
                    + provider.account()
                    + ", and only one of the role's own account lets anybody in"));
  }

  private static List<Check> failing(StatementTrace trace) {
    return trace.conditions().stream().filter(Check::fails).toList();
  }

  private Optional<Refusal> nearest(StatementTrace trace) {
    return Stream.<Optional<Refusal>>of(
            foreignKey(trace), impossible(trace), otherKind(trace), otherParts(trace))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A condition on a key that is no claim of this issuer, and that tokens of it therefore lack. */
  private Optional<Refusal> foreignKey(StatementTrace trace) {
    for (int i = 0; i < trace.conditions().size(); i++) {
      String key = trace.statement().conditions().get(i).key().text();
      boolean claim = Request.lower(key).startsWith(Request.lower(token.issuer()) + ":");
      boolean others = ClaimKey.isSomeIssuers(key) || key.startsWith("arn:");
      if (trace.conditions().get(i).fails() && !claim && others) {
        return Optional.of(
            Refusal.in(
                trace,
                trace.name()
                    + " asks for `"
                    + key
                    + "`, which this token does not have: keys of its claims begin with `"
                    + token.issuer()
                    + ":`"));
      }
    }
    return Optional.empty();
  }

  /** A condition of which no value can be met by any token of the issuer. */
  private Optional<Refusal> impossible(StatementTrace trace) {
    for (Condition condition : failingConditions(trace)) {
      List<ClaimValue> values = values(trace, condition);
      boolean dead = values.stream().allMatch(value -> value.possible() == Truth.NO);
      if (dead && !values.isEmpty()) {
        return Optional.of(impossible(trace, values.get(0)));
      }
    }
    return Optional.empty();
  }

  private Refusal impossible(StatementTrace trace, ClaimValue value) {
    String start =
        "no "
            + profile.adjective()
            + " token has the "
            + Claims.word(value.claim())
            + " that "
            + trace.name()
            + " asks for";
    if (!value.claim().equals("sub")) {
      return Refusal.in(trace, start + ", `" + value.value().text() + "`");
    }
    Mismatch mismatch = value.mismatch();
    return Refusal.in(trace, start + ": " + mismatch.reason()).with(mismatch.nearest());
  }

  private static List<Condition> failingConditions(StatementTrace trace) {
    List<Condition> failing = new ArrayList<>();
    for (int i = 0; i < trace.conditions().size(); i++) {
      if (trace.conditions().get(i).fails()) {
        failing.add(trace.statement().conditions().get(i));
      }
    }
    return failing;
  }

  private List<ClaimValue> values(StatementTrace trace, Condition condition) {
    return new TrustReading(policy, tokens)
        .values().stream()
            .filter(value -> value.statement().index() == trace.statement().index())
            .filter(value -> value.condition() == condition)
            .filter(value -> value.issuer().provider().equals(token.issuer()))
            .toList();
  }

  /** The statement is meant for another family of tokens, or for none. */
  private Optional<Refusal> otherKind(StatementTrace trace) {
    Optional<ParsedToken> parsed = parsed();
    Optional<TrustedIssuer> trusted = trusted(trace);
    if (parsed.isEmpty() || trusted.isEmpty()) {
      return Optional.empty();
    }
    StatementReading reading = new StatementReading(trace.statement(), policy.variables());
    TokenKind kind = parsed.get().kind();
    KindModel own = KindModel.of(kind);
    if (met(own, reading.matches(trusted.get(), own).possibly())) {
      return Optional.empty();
    }
    List<TokenKind> kinds =
        tokens.kinds(profile, TrustReading.claimsAsked(policy, profile)).stream()
            .filter(model -> met(model, reading.matches(trusted.get(), model).possibly()))
            .map(KindModel::kind)
            .toList();
    return kinds.isEmpty()
        ? clash(trace)
        : Optional.of(Refusal.in(trace, other(trace, kinds, kind)));
  }

  private static boolean met(KindModel model, Formula wanted) {
    return !(Search.shortest(model.layout(), wanted, Budget.ordinary()) instanceof Search.None);
  }

  private String other(StatementTrace trace, List<TokenKind> kinds, TokenKind kind) {
    List<ClaimValue> values = values(trace, failingConditions(trace).get(0));
    String claim = values.isEmpty() ? "aud" : values.get(0).claim();
    String wanted = values.isEmpty() ? "" : " (" + Claims.word(claim) + " " + texts(values) + ")";
    boolean sister = kinds.stream().anyMatch(k -> k.family().equals(kind.family()));
    return "the role trusts "
        + (sister ? titles(kinds, TokenKind::title) : titles(kinds, this::familyTitle))
        + wanted
        + "; this token is from "
        + (sister ? kind.title() : familyTitle(kind))
        + ", its "
        + Claims.word(claim)
        + " is "
        + token.claims().getOrDefault(claim, "");
  }

  /** Audience and subject are those of different families, so that nobody meets both. */
  private Optional<Refusal> clash(StatementTrace trace) {
    List<String> sides = new ArrayList<>();
    for (Condition condition : trace.statement().conditions()) {
      List<ClaimValue> values = values(trace, condition);
      List<TokenKind> kinds = values.stream().flatMap(value -> value.kinds().stream()).toList();
      if (!kinds.isEmpty()) {
        String claim = Claims.word(values.get(0).claim());
        sides.add(
            "the " + claim + " " + texts(values) + " is of " + titles(kinds, this::familyTitle));
      }
    }
    return sides.size() < 2
        ? Optional.empty()
        : Optional.of(
            Refusal.in(
                trace,
                "no token can meet all of " + trace.name() + ": " + String.join(", ", sides)));
  }

  private static String titles(List<TokenKind> kinds, Function<TokenKind, String> title) {
    List<TokenKind> documented =
        kinds.stream().filter(kind -> kind.certainty() == Certainty.DOCUMENTED).toList();
    TreeSet<String> titles = new TreeSet<>();
    (documented.isEmpty() ? kinds : documented).forEach(kind -> titles.add(title.apply(kind)));
    return String.join(" and ", titles);
  }

  private static String texts(List<ClaimValue> values) {
    return String.join(", ", values.stream().map(value -> value.value().text()).toList());
  }

  /** What people call a family of kinds: the title of its first. */
  private String familyTitle(TokenKind of) {
    return profile.kinds().stream()
        .filter(kind -> kind.family().equals(of.family()))
        .map(TokenKind::title)
        .findFirst()
        .orElse(of.title());
  }

  private Optional<ParsedToken> parsed() {
    return profile.modelled()
        ? TokenParser.parse(profile, token).stream().findFirst()
        : Optional.empty();
  }

  /** The token is of the right kind, but some part of it is another than the statement wants. */
  private Optional<Refusal> otherParts(StatementTrace trace) {
    return trusted(trace)
        .flatMap(
            trusted ->
                parsed()
                    .flatMap(as -> new PartSearch(as, trace, trusted, policy.variables()).read()))
        .map(words -> Refusal.in(trace, words));
  }

  /** The principal of a statement that stands for the token's issuer. */
  private Optional<TrustedIssuer> trusted(StatementTrace trace) {
    return trace.statement().principals().stream()
        .filter(p -> StatementReading.provider(p).filter(token.issuer()::equals).isPresent())
        .findFirst()
        .map(principal -> new TrustedIssuer(principal, profile));
  }
}
