package dev.subclaim.rule;

import dev.subclaim.intake.Authored;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.policy.ParsedPolicy;
import dev.subclaim.policy.Statement;
import dev.subclaim.trust.Conclusions;
import dev.subclaim.trust.Redundancy;
import java.util.ArrayList;
import java.util.List;

/** Makes the dossiers of what was read. */
public final class PolicyFacts {
  /** Everything that the shipped pages can speak of. */
  public static final Vocabulary VOCABULARY =
      Vocabulary.of(
          ProblemFact.TYPE,
          UndecidedFact.TYPE,
          PolicyFact.TYPE,
          StatementFact.TYPE,
          WriteRefusalFact.TYPE,
          PrincipalFact.TYPE,
          ActionFact.TYPE,
          ConditionFact.TYPE,
          ValueFact.TYPE,
          AdmissionFact.TYPE,
          BreadthFact.TYPE,
          StrangerFact.TYPE,
          UnreadableFact.TYPE,
          PowerFact.TYPE,
          RedundancyFact.TYPE,
          IssuerFact.TYPE,
          UnmodelledFact.TYPE,
          RoleFact.TYPE,
          ProviderFact.TYPE,
          ClientIdFact.TYPE,
          SettingsFact.TYPE,
          LoginFact.TYPE,
          PolicyArnFact.TYPE,
          UseFact.TYPE,
          AttemptFact.TYPE,
          RefusalFact.TYPE,
          EstateFact.TYPE,
          SuppressionFact.TYPE);

  private PolicyFacts() {}

  /** The dossiers of a file: one for what is wrong with the file, one for each policy in it. */
  public static List<Dossier> of(Facts file, Knowledge knowledge) {
    List<Dossier> dossiers = new ArrayList<>(List.of(of(file)));
    file.policies().forEach(policy -> dossiers.add(of(policy, knowledge)));
    return dossiers;
  }

  /** The dossier of what is wrong with a file. */
  static Dossier of(Facts file) {
    return Dossier.of(file.source().path())
        .authored(file.kind().filter(Authored::is).isPresent())
        .with(ProblemFact.TYPE, file.problems().stream().map(ProblemFact::of).toList());
  }

  /** The dossier of one policy, with those who ask for its role. */
  public static Dossier of(RolePolicy policy, Knowledge knowledge) {
    Origin origin = Origin.of(policy, knowledge.owner(policy.role()));
    Conclusions trust = knowledge.readings().of(policy.policy().policy());
    PolicyFact fact = new PolicyFact(policy, trust, knowledge, origin);
    Dossier dossier =
        Dossier.of(origin.at().span().path())
            .authored(Authored.is(policy.container()) && origin.at().isInFile())
            .with(ProblemFact.TYPE, problems(policy.policy(), origin))
            .with(PolicyFact.TYPE, List.of(fact))
            .with(UnreadableFact.TYPE, UnreadableFact.of(fact.policy(), origin))
            .with(RoleFact.TYPE, List.of(new RoleFact(policy, knowledge, origin)))
            .lazily(RedundancyFact.TYPE, () -> redundancies(trust, origin))
            .lazily(AdmissionFact.TYPE, () -> admissions(trust, fact, origin))
            .lazily(
                StrangerFact.TYPE,
                () -> admissions(trust, fact, origin).stream().map(StrangerFact::of).toList());
    return EstateFacts.with(
        statements(dossier, fact.statements()), knowledge.estate().usesIn(policy), knowledge);
  }

  private static Dossier statements(Dossier dossier, List<StatementFact> statements) {
    List<ConditionFact> conditions =
        statements.stream().flatMap(s -> s.conditions().stream()).toList();
    return dossier
        .with(StatementFact.TYPE, statements)
        .lazily(
            PrincipalFact.TYPE,
            () -> statements.stream().flatMap(s -> s.principals().stream()).toList())
        .lazily(
            ActionFact.TYPE, () -> statements.stream().flatMap(s -> s.actions().stream()).toList())
        .with(ConditionFact.TYPE, conditions)
        .lazily(
            ValueFact.TYPE, () -> conditions.stream().flatMap(c -> c.values().stream()).toList());
  }

  private static List<RedundancyFact> redundancies(Conclusions trust, Origin origin) {
    return trust.redundancies().stream()
        .map(r -> new RedundancyFact(r, redundant(r, origin.in(r.statement()))))
        .toList();
  }

  private static Origin redundant(Redundancy redundancy, Origin statement) {
    return redundancy.value().map(value -> statement.moved(Place.of(value))).orElse(statement);
  }

  private static List<AdmissionFact> admissions(
      Conclusions trust, PolicyFact policy, Origin origin) {
    return trust.admissions().stream()
        .map(
            admission ->
                new AdmissionFact(
                    admission,
                    trust.breadths(admission),
                    trust,
                    policy,
                    origin
                        .in(trust.statement(admission))
                        .of(admission.trusted().profile().provider())))
        .toList();
  }

  private static List<ProblemFact> problems(ParsedPolicy parsed, Origin origin) {
    List<Statement> statements = parsed.policy().statements();
    return parsed.problems().stream().map(p -> ProblemFact.of(p, origin, statements)).toList();
  }
}
