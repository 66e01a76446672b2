package dev.subclaim.rule;

import dev.subclaim.admission.Admission;
import dev.subclaim.admission.Cause;
import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.language.Truth;
import dev.subclaim.trust.Breadth;
import dev.subclaim.trust.Breadths;
import dev.subclaim.trust.ClaimHints;
import dev.subclaim.trust.Conclusions;
import dev.subclaim.trust.Narrowing;
import dev.subclaim.trust.Reach;
import dev.subclaim.trust.WriteRefusal;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/** What one Allow statement admits of one issuer's tokens, after every Deny. */
public record AdmissionFact(
    Admission admission, Breadths breadths, Conclusions trust, PolicyFact policy, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<AdmissionFact> TYPE =
      FactType.of(
              "admission",
              AdmissionFact.class,
              "one Allow statement and one issuer that it trusts, all kinds of token together,"
                  + " after every Deny")
          .text("role", "what messages call the role", Fact::roleName)
          .fact("issuer", "issuer", "the issuer", AdmissionFact::issuer)
          .fact(
              "organization",
              "breadth",
              "whether organizations are admitted that nobody wrote down",
              f -> f.breadth(f.breadths.openOrganization()))
          .fact(
              "everyProject",
              "breadth",
              "whether every project of an organization is admitted",
              f -> f.breadth(f.breadths.everyProject()))
          .fact(
              "projectFamily",
              "breadth",
              "whether projects that share a part of their name are admitted",
              f -> f.breadth(f.breadths.projectFamily()))
          .fact(
              "anyAudience",
              "breadth",
              "whether tokens of every audience are admitted",
              f -> f.breadth(f.breadths.anyAudience()))
          .fact(
              "anySubject",
              "breadth",
              "whether every subject with an admitted audience is admitted",
              f -> f.breadth(f.breadths.anySubject()))
          .fact(
              "unreviewed",
              "breadth",
              "whether a change that nobody approved gets in",
              f -> f.breadth(f.breadths.unreviewed()))
          .fact(
              "pullRequest",
              "breadth",
              "whether a run of a pull request gets in",
              f -> f.pulled().breadth())
          .text("pullRequestTo", "where that is made", f -> f.pulled().to())
          .text("pullRequestCause", "why it gets in", f -> f.pulled().cause())
          .text("pullRequestHelp", "what to do about it", f -> f.pulled().help())
          .fact(
              "everyBranch",
              "breadth",
              "whether every branch of a repository gets in",
              f -> f.breadth(f.breadths.everyBranch()))
          .fact(
              "everyStack",
              "breadth",
              "whether every stack, environment or ref of a project gets in",
              f -> f.breadth(f.breadths.everyStack()))
          .factOf(
              "stackFamily",
              "breadth",
              "whether stacks that share a part of their name get in, other than these patterns",
              (f, allowed) -> f.breadth(f.breadths.stackFamily(allowed)))
          .fact(
              "foreign",
              "breadth",
              "whether an organization gets in by name that is not the user's own",
              AdmissionFact::foreign)
          .texts("foreignNames", "their names", f -> f.breadths.foreignNames())
          .fact(
              "severalTenants",
              "breadth",
              "whether several organizations get in by name, not all of them the user's own",
              f -> f.breadth(f.breadths.severalTenants()))
          .texts("tenantNames", "the organizations by name", f -> f.breadths.tenantNames())
          .fact(
              "uncheckedAudience",
              "breadth",
              "whether the subject is bound and the audience is not",
              f -> f.breadth(f.breadths.uncheckedAudience()))
          .fact(
              "audienceAlone",
              "breadth",
              "whether nothing but the audience tells tenants apart",
              f -> f.breadth(f.breadths.audienceAlone()))
          .fact(
              "negatedSubject",
              "breadth",
              "whether conditions only say which subjects are not meant",
              f -> f.breadth(f.breadths.negatedSubject()))
          .fact(
              "unnamedProduct",
              "breadth",
              "whether tokens of a product get in that no value names alone",
              f -> f.breadth(f.breadths.unnamedProduct()))
          .text("unnamedTitle", "that product", f -> f.breadths.unnamedTitle())
          .text("projects", "the projects admitted, in words", f -> f.words().named(Level.PROJECT))
          .text("stacks", "the stacks admitted, in words", f -> f.words().named(Level.STACK))
          .text("tenantPlural", "the issuer's word for organizations", f -> f.words().plural())
          .truthOf("asks", "whether the statement has a condition on a claim", AdmissionFact::asks)
          .text(
              "outsiders",
              "who else gets in: `any Pulumi organization`",
              f -> f.words().outsiders(f.breadth(f.breadths.openOrganization())))
          .text("tenants", "the organizations admitted, in words", f -> f.words().tenants())
          .text(
              "projectLabel",
              "the issuer's word for a project",
              f -> f.words().label(Level.PROJECT))
          .text(
              "tenantLabel",
              "its word for an organization",
              f -> f.words().label(Level.ORGANIZATION))
          .text(
              "storage",
              "that IAM stores the policy, where it checks this issuer, or nothing",
              AdmissionFact::storage)
          .optionalFact(
              "power",
              "power",
              "what makes the role an administrator, where that is known",
              AdmissionFact::power)
          .texts(
              "ownAudiences",
              "the audiences of the user's own tokens that meet the other conditions",
              f -> new Narrowing(f.admission).audiences(f.breadths.organizations()))
          .texts(
              "ownAlone",
              "the value that leaves organizations open, for the user's own alone",
              f -> f.ownAlone())
          .texts(
              "namedAlone",
              "the value that admits a family of projects, for the one it names",
              f -> new Narrowing(f.admission).asWritten(f.breadths.projectFamily()))
          .text("audienceHint", "an audience to put into a repair", f -> f.hints().audience())
          .text("subjectHint", "a subject to put into a repair", f -> f.hints().subject());

  private IssuerProfile profile() {
    return admission.trusted().profile();
  }

  BreadthFact foreign() {
    return breadth(breadths.foreign());
  }

  String foreignMessage() {
    return words().strangers() + " can assume " + roleName() + ", which is not among yours";
  }

  private AdmissionWords words() {
    return new AdmissionWords(profile(), breadths);
  }

  IssuerFact issuer() {
    return new IssuerFact(profile(), origin);
  }

  private BreadthFact breadth(Breadth breadth) {
    return new BreadthFact(trust.here(breadth), origin);
  }

  private PullRequests pulled() {
    return PullRequests.of(this, words().named(Level.PROJECT));
  }

  private Truth asks(String claim) {
    return Truth.of(admission.asksAbout(claim));
  }

  private Optional<PowerFact> power() {
    String everyProject = "every " + words().label(Level.PROJECT) + " of " + words().tenants();
    return PowerFact.of(origin.role(), breadths, trust, everyProject, origin);
  }

  private String storage() {
    return WriteRefusal.passed(
            admission.policy(), admission.statement(), admission.trusted().principal())
        .map(asked -> "IAM stores it all the same: " + asked)
        .orElse("");
  }

  private List<String> ownAlone() {
    return new Narrowing(admission).only(breadths.openOrganization(), breadths.organizations());
  }

  private ClaimHints hints() {
    Optional<String> named =
        breadths
            .widest(Level.ORGANIZATION)
            .filter(t -> t.shape() == Shape.ONE && t.part().level().equals(Optional.of(t.level())))
            .flatMap(t -> t.values().stream().findFirst());
    return new ClaimHints(admission, breadths.organizations().stream().findFirst().or(() -> named));
  }

  @Override
  public Optional<Reach> reach() {
    return Optional.of(breadths.reach());
  }

  @Override
  public List<String> admits() {
    return breadths.admits();
  }

  @Override
  public Optional<String> meant() {
    List<String> own = breadths.organizations();
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String said =
        policy
            .knowledge()
            .organizations()
            .origin(profile().name(), own.get(0))
            .orElse("the configuration");
    return Optional.of(
        words().label(Level.ORGANIZATION) + " " + String.join(", ", own) + " (" + said + ")");
  }

  @Override
  public Optional<String> barrier(Witness witness) {
    return Barrier.before(witness, policy);
  }

  @Override
  public Optional<Hinge> hinge() {
    Optional<Cause> outside = breadths.exhausted() ? Optional.empty() : admission.outside();
    return admission
        .opening()
        .or(() -> outside)
        .map(trust::here)
        .map(open -> new Hinge(new Place(open.span(), open.pointer()), open.admitted()));
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  @Override
  public List<String> evidence() {
    return admission.statement().conditions().stream()
        .flatMap(c -> c.values().stream())
        .map(v -> v.text())
        .toList();
  }
}
