package dev.subclaim.rule;

import dev.subclaim.trust.WriteRefusal;

/** Why IAM refuses to write a statement that trusts a shared provider. */
public record WriteRefusalFact(WriteRefusal refusal, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<WriteRefusalFact> TYPE =
      FactType.of(
              "writeRefusal",
              WriteRefusalFact.class,
              "why IAM refuses to write a statement that trusts a shared provider")
          .text("because", "what IAM misses", f -> f.refusal.because())
          .text("wanted", "what it wants instead", f -> f.refusal.wanted())
          .text("answer", "what it says", f -> f.refusal.answer())
          .place("where", "where it is to be mended", WriteRefusalFact::where);

  private Place where() {
    return Place.of(refusal.where());
  }
}
