package dev.subclaim.app;

import dev.subclaim.aws.Quotas;
import dev.subclaim.estate.SeenCall;
import dev.subclaim.estate.Session;
import dev.subclaim.intake.TrailEvent;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Somebody who asked, as CloudTrail has seen it. */
record SeenAsking(Issuers issuers) {

  Asking of(TrailEvent event, String issuer) {
    IssuerProfile profile = issuers.forProvider(issuer);
    SortedMap<String, String> claims = new TreeMap<>();
    event.subject().ifPresent(subject -> claims.put("sub", subject));
    event.audience().ifPresent(audience -> claims.put("aud", audience));
    Token token = new Token(issuer, claims);
    Optional<Workload> workload =
        TokenParser.parse(profile, token).stream()
            .flatMap((ParsedToken as) -> Workload.of(profile, as).stream())
            .findFirst();
    AskedToken asked =
        AskedToken.seen(
            SeenCall.request(event, issuer), token, profile, remarks(event, profile, workload));
    return new Asking(
        "this call",
        workload.map(w -> "the " + w.sort() + " " + w.path()).orElse("this call"),
        List.of(asked),
        false,
        Optional.empty(),
        session(event),
        workload.flatMap(w -> Askings.flags(w, profile)),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Session session(TrailEvent event) {
    return event
        .seconds()
        .map(seconds -> Session.ofSeconds(seconds, "the call"))
        .orElseGet(() -> Session.ofSeconds(Quotas.SESSION_DEFAULT_SECONDS, "by default the call"));
  }

  private static List<String> remarks(
      TrailEvent event, IssuerProfile profile, Optional<Workload> workload) {
    List<String> remarks = new ArrayList<>();
    String when = event.time().map(time -> " of " + time).orElse("");
    remarks.add(
        "CloudTrail event"
            + when
            + ": AWS "
            + event.error().map(error -> "denied it (" + error + ")").orElse("gave a session"));
    if (event.error().equals(Optional.of("AccessDenied"))) {
      remarks.add(
          "(so AWS says at gate 3: provider and audience had passed, or the role is missing)");
    }
    if (event.audience().isEmpty()) {
      String usual =
          workload
              .flatMap(w -> audience(profile, w, event))
              .map(aud -> "; tokens with this subject have " + aud)
              .orElse("");
      remarks.add("(the event does not tell the audience" + usual + ")");
    }
    return remarks;
  }

  /** The audience that the issuer documents for a subject. */
  private static Optional<String> audience(
      IssuerProfile profile, Workload workload, TrailEvent event) {
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    return tokens.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> tokens.tokens(shape).stream())
        .map(Token::claims)
        .filter(claims -> Optional.ofNullable(claims.get("sub")).equals(event.subject()))
        .flatMap(claims -> Optional.ofNullable(claims.get("aud")).stream())
        .findFirst();
  }
}
