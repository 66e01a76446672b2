package dev.subclaim.estate;

import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.evaluation.Caller;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.TrailEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A call that CloudTrail has seen, as a request to a trust policy. */
public final class SeenCall {
  private SeenCall() {}

  /** The issuer of the call's token, by URL without scheme; events of denied calls may lack it. */
  public static Optional<String> issuer(TrailEvent event) {
    return event.provider().flatMap(OidcProviderArn::scan).map(OidcProviderArn::provider);
  }

  /**
   * The request. What the event does not tell is not known: the audience of a denied call, claims
   * besides audience and subject, tags.
   *
   * @param issuer whose token it was
   */
  public static Request request(TrailEvent event, String issuer) {
    SortedMap<String, List<String>> context = new TreeMap<>();
    put(context, issuer + ":sub", event.subject());
    put(context, issuer + ":aud", event.audience());
    put(context, "sts:RoleSessionName", event.details().sessionName());
    put(context, "sts:SourceIdentity", event.details().sourceIdentity());
    put(context, "aws:UserAgent", event.details().userAgent());
    put(context, "aws:RequestedRegion", event.details().region());
    put(context, "aws:SourceIp", event.details().address().filter(SeenCall::isAddress));
    put(context, "aws:CurrentTime", event.time());
    put(context, "aws:EpochTime", event.time().flatMap(SeenCall::seconds));
    return new Request(
        new Caller.TokenHolder(issuer, event.provider().flatMap(OidcProviderArn::scan)),
        Request.WEB_IDENTITY,
        event.roleArn(),
        context,
        Collections.emptySortedSet(),
        Request.Told.SOME);
  }

  private static void put(
      SortedMap<String, List<String>> context, String key, Optional<String> value) {
    value.ifPresent(text -> context.put(key, List.of(text)));
  }

  /** Calls that come through a service have its name in place of an address. */
  private static boolean isAddress(String text) {
    return text.matches("[0-9.]+|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+");
  }

  private static Optional<String> seconds(String time) {
    try {
      return Optional.of(Long.toString(Instant.parse(time).getEpochSecond()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
