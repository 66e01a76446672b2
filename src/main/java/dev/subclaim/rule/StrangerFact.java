package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * An organization that somebody wrote down: in a policy, whose admission may let in one by name
 * that is not the user's own, or as a client id of a provider.
 *
 * @param admission of the policy
 * @param clientId of the provider, where it is no policy
 */
public record StrangerFact(
    Optional<AdmissionFact> admission, Optional<ClientIdFact> clientId, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<StrangerFact> TYPE =
      FactType.of(
              "stranger",
              StrangerFact.class,
              "an organization written into a policy or a provider, which may not be the user's")
          .truth("holds", "whether it is known not to be", StrangerFact::holds)
          .place("where", "where it is written", f -> f.where())
          .text("message", "what follows from it", f -> f.message())
          .text("help", "what to do", f -> f.repair())
          .with("witness", Type.Simple.WITNESS, "a token that gets in, or none", f -> f.witness());

  /** What an admission lets in. */
  static StrangerFact of(AdmissionFact admission) {
    return new StrangerFact(Optional.of(admission), Optional.empty(), admission.origin());
  }

  /** What a provider takes. */
  static StrangerFact of(ClientIdFact clientId) {
    return new StrangerFact(Optional.empty(), Optional.of(clientId), clientId.origin());
  }

  private Truth holds() {
    Optional<Truth> policy =
        admission.map(
            a -> Truth.of(a.issuer().profile().shared()).and(a.foreign().breadth().holds()));
    return policy.or(() -> clientId.map(ClientIdFact::foreign)).orElse(Truth.NO);
  }

  private Place where() {
    return admission.map(a -> a.foreign().at()).orElse(origin.at());
  }

  private String message() {
    return admission
        .map(AdmissionFact::foreignMessage)
        .or(() -> clientId.map(ClientIdFact::foreignMessage))
        .orElse("");
  }

  private String repair() {
    String ours = "add it to `organizations` in subclaim.yaml";
    return clientId
        .map(id -> "if it is yours, " + ours + "; else: " + id.removal())
        .orElse("take it out, or " + ours);
  }

  private Object witness() {
    return admission
        .flatMap(a -> a.foreign().breadth().witness())
        .map(Object.class::cast)
        .orElse(Nothing.NOTHING);
  }

  @Override
  public Optional<Reach> reach() {
    return admission.flatMap(Fact::reach);
  }

  @Override
  public List<String> admits() {
    return admission.map(Fact::admits).orElse(List.of());
  }

  @Override
  public Optional<String> meant() {
    return admission.flatMap(Fact::meant);
  }

  @Override
  public Optional<String> barrier(Witness token) {
    return admission.flatMap(a -> a.barrier(token));
  }

  @Override
  public Optional<Hinge> hinge() {
    return admission.flatMap(Fact::hinge);
  }

  @Override
  public boolean exhausted() {
    return true;
  }

  @Override
  public List<String> evidence() {
    return admission.map(Fact::evidence).or(() -> clientId.map(Fact::evidence)).orElse(List.of());
  }
}
