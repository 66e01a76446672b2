package dev.subclaim.rule;

import dev.subclaim.admission.ClaimValue;
import dev.subclaim.admission.Mismatch;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Pattern;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One value of a condition. */
public record ValueFact(ConditionFact condition, PolicyText value, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<ValueFact> TYPE =
      FactType.of("value", ValueFact.class, "one value of a condition")
          .text("role", "what messages call the role", Fact::roleName)
          .text("text", "as written", f -> f.value.text())
          .truth("whole", "whether the file tells the whole text", ValueFact::whole)
          .text(
              "claim", "the trusted issuer's claim it is compared with, or nothing", f -> f.claim())
          .truth("possible", "whether some token can carry such a claim", f -> f.possible())
          .truth(
              "ofDefaultProject",
              "whether only tokens can carry it whose subject leaves a project out",
              f -> f.onlyOf(TokenKind.Trait.DEFAULT_PROJECT))
          .truth(
              "ofListedEnvironment",
              "whether it is the subject of an environment of the team",
              ValueFact::ofListedEnvironment)
          .truth(
              "anonymous",
              "whether only tokens of what has no name can carry it",
              f -> f.onlyOf(TokenKind.Trait.ANONYMOUS))
          .place("mismatchAt", "where it goes wrong, when none can", f -> f.mismatchAt())
          .text("mismatch", "why none can", f -> f.meaning().mismatch().reason())
          .text("repair", "the nearest that some token can carry, as advice", ValueFact::repair)
          .texts("nearest", "the nearest that some token can carry", f -> f.nearest())
          .text("nearestOperator", "the operator that it needs", f -> f.nearestOperator())
          .texts("meant", "what all such tokens carry instead, if it is one", f -> f.instead())
          .truth(
              "ofIntendedKind",
              "whether tokens that the statement's subjects speak of can carry it",
              f -> f.ofIntendedKind())
          .texts("expected", "what such tokens carry instead", f -> f.meaning().expected())
          .with(
              "refused",
              Type.Simple.WITNESS,
              "a token that was meant and is refused, or none",
              ValueFact::refused)
          .truth(
              "unregistered",
              "whether it is an audience that gets in by the policy, and that the provider does not"
                  + " take",
              f -> f.audience().unregistered())
          .text("clientIdWords", "the audiences that the provider takes", f -> f.audience().known())
          .place("clientIdsAt", "where they are listed", f -> f.audience().listedAt())
          .text(
              "addition",
              "the command that makes the provider take it",
              f -> f.audience().addition())
          .text("waitingWords", "who is kept out by that, or nothing", f -> f.audience().waiting())
          .text("expectedRepair", "how to make the two agree, as advice", f -> f.expectedRepair())
          .fact("issuer", "issuer", "the issuer of the claim", ValueFact::issuer)
          .fact("condition", "condition", "the condition it stands in", ValueFact::condition)
          .fact("statement", "statement", "the statement it stands in", ValueFact::statement);

  private Optional<ClaimValue> trusted() {
    return condition
        .statement()
        .policy()
        .trust()
        .of(condition.statement().statement(), condition.condition(), value);
  }

  /** For properties that pages ask only of values on claims. */
  private ClaimValue meaning() {
    return trusted().orElseThrow(() -> new IllegalStateException("`" + value + "` is no claim's"));
  }

  private String claim() {
    return trusted().map(ClaimValue::claim).orElse("");
  }

  private Truth possible() {
    return trusted().map(ClaimValue::possible).orElse(Truth.UNKNOWN);
  }

  private Truth onlyOf(TokenKind.Trait trait) {
    List<TokenKind> kinds = trusted().map(ClaimValue::kinds).orElse(List.of());
    return Truth.of(
        !kinds.isEmpty() && kinds.stream().allMatch(kind -> kind.traits().contains(trait)));
  }

  private Truth ofListedEnvironment() {
    boolean like = condition.condition().operator().comparison() == Comparison.STRING_LIKE;
    Predicate<String> same = like ? Pattern.like(value.text())::matches : value.text()::equals;
    return Truth.of(condition.statement().policy().knowledge().estate().hasEnvironment(same));
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  private Place mismatchAt() {
    int offset = meaning().mismatch().offset();
    int length = value.text().length();
    return offset < length ? Place.of(value.scalar(), offset, length) : origin.at();
  }

  private Object refused() {
    Optional<Witness> found = condition.statement().policy().trust().refused(meaning());
    return found.map(Object.class::cast).orElse(Nothing.NOTHING);
  }

  private String repair() {
    return meaning()
        .mismatch()
        .nearest()
        .map(repair -> "write " + repair)
        .orElse("compare it with the subjects that " + issuer().profile().title() + " documents");
  }

  private List<String> nearest() {
    return meaning().mismatch().nearest().map(Mismatch.Repair::value).stream().toList();
  }

  private String nearestOperator() {
    return meaning().mismatch().nearest().map(Mismatch.Repair::operator).orElse("");
  }

  private List<String> instead() {
    return meaning().meant().stream().toList();
  }

  /** A value that no kind carries is of no intended kind, whatever the subjects say. */
  private Truth ofIntendedKind() {
    ClaimValue meaning = meaning();
    List<TokenKind> meant = meaning.subjectKinds();
    return Truth.of(
        !meaning.kinds().isEmpty()
            && (meant.isEmpty() || meaning.kinds().stream().anyMatch(meant::contains)));
  }

  private String expectedRepair() {
    String audience =
        "write the audience of those tokens: " + String.join(", ", meaning().expected());
    List<TokenKind> meant = meaning().subjectKinds();
    boolean bare =
        !meant.isEmpty()
            && meant.stream().allMatch(k -> k.traits().contains(TokenKind.Trait.DEFAULT_PROJECT));
    return bare
        ? audience + "; or name the project in the subject, if it is not `default`"
        : audience;
  }

  private IssuerFact issuer() {
    IssuerProfile profile = meaning().issuer();
    return new IssuerFact(profile, origin.of(profile.provider()));
  }

  /** The URL of the issuer whose claim it is compared with. */
  String issuerUrl() {
    return meaning().issuer().provider();
  }

  private AudienceOfProvider audience() {
    return new AudienceOfProvider(this);
  }

  private Truth whole() {
    return Truth.of(value.known());
  }

  private StatementFact statement() {
    return condition.statement();
  }

  @Override
  public List<String> evidence() {
    return List.of(
        condition.condition().operator().name(), condition.condition().key().text(), value.text());
  }
}
