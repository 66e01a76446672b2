package dev.subclaim.rule;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Truth;
import java.util.Locale;

/** An issuer that a statement trusts. */
public record IssuerFact(IssuerProfile profile, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<IssuerFact> TYPE =
      FactType.of("issuer", IssuerFact.class, "an issuer that a statement trusts")
          .text("title", "`Pulumi Cloud`", f -> f.profile.title())
          .text("adjective", "`Pulumi`, in front of \"token\"", f -> f.profile.adjective())
          .text("provider", "its URL without scheme", f -> f.profile.provider())
          .text(
              "tenancy",
              "which claim tells tenants apart: `audience`, `subject` or `issuer`",
              f -> f.profile.tenancy().name().toLowerCase(Locale.ROOT))
          .truth("shared", "whether strangers get its tokens", f -> Truth.of(f.profile.shared()))
          .truth("modelled", "whether it has a profile", f -> Truth.of(f.profile.modelled()))
          .truth(
              "subjectIdentifiesCaller",
              "whether the subject tells who asks",
              f -> Truth.of(f.profile.subjectIdentifiesCaller()))
          .truth(
              "callerChoosesAudience",
              "whether a token's owner can put any audience in it",
              f -> Truth.of(f.profile.callerChoosesAudience()));
}
