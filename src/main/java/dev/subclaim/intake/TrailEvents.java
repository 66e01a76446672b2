package dev.subclaim.intake;

import dev.subclaim.intake.TrailEvent.Details;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the calls with tokens out of CloudTrail's events in any form in which people hold them:
 * files of a trail ({@code Records}), the answer of {@code lookup-events} (whose events are texts
 * of JSON), events of EventBridge ({@code detail}), lists, and one event alone.
 *
 * <p>Denied calls have the subject as {@code userName}; of calls that were allowed {@code
 * principalId} is provider, audience and subject with colons between them.
 */
public final class TrailEvents {
  private static final String CALL = "AssumeRoleWithWebIdentity";
  private static final String SERVICE = "sts.amazonaws.com";

  private final List<TrailEvent> calls = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private int others;

  private TrailEvents() {}

  /**
   * What was found.
   *
   * @param calls in the order of the file
   * @param others how many other events there are
   * @param problems events that cannot be read
   */
  public record Found(List<TrailEvent> calls, int others, List<Problem> problems) {
    public Found {
      calls = List.copyOf(calls);
      problems = List.copyOf(problems);
    }
  }

  /** Whether a value is an event or holds events. */
  public static boolean is(Tree value) {
    return value instanceof Tree.Sequence list
        ? list.items().stream().anyMatch(TrailEvents::is)
        : value instanceof Tree.Mapping object
            && (isEvent(object)
                || anyInside(object, "Records", "eventSource")
                || anyInside(object, "Events", "CloudTrailEvent")
                || object(object, "detail").filter(TrailEvents::isEvent).isPresent());
  }

  private static boolean anyInside(Tree.Mapping object, String list, String member) {
    return object.get(list).filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(value -> ((Tree.Sequence) value).items().stream())
        .anyMatch(item -> item instanceof Tree.Mapping event && event.get(member).isPresent());
  }

  private static boolean isEvent(Tree.Mapping value) {
    return value.get("eventSource").isPresent() && value.get("eventName").isPresent();
  }

  /** The calls in some values, which are events or hold events. */
  public static Found in(List<Tree> values) {
    TrailEvents events = new TrailEvents();
    values.forEach(events::visit);
    return new Found(events.calls, events.others, events.problems);
  }

  private void visit(Tree value) {
    if (value instanceof Tree.Sequence list) {
      list.items().forEach(this::visit);
    } else if (value instanceof Tree.Mapping object) {
      object(object);
    }
  }

  private void object(Tree.Mapping object) {
    if (isEvent(object)) {
      event(object);
    } else if (object.get("CloudTrailEvent").isPresent()) {
      object.get("CloudTrailEvent").ifPresent(this::nested);
    } else {
      for (String name : List.of("Records", "Events", "detail")) {
        object.get(name).ifPresent(this::visit);
      }
    }
  }

  /** An event that is a text of JSON. */
  private void nested(Tree text) {
    Peeled peeled = Peeled.of(text);
    problems.addAll(peeled.problems());
    peeled.value().ifPresent(this::visit);
  }

  private void event(Tree.Mapping event) {
    boolean call =
        text(event, "eventName").equals(Optional.of(CALL))
            && text(event, "eventSource").equals(Optional.of(SERVICE));
    if (call) {
      calls.add(call(event));
    } else {
      others++;
    }
  }

  private static TrailEvent call(Tree.Mapping event) {
    Optional<Tree.Mapping> caller = object(event, "userIdentity");
    Optional<Tree.Mapping> asked = object(event, "requestParameters");
    Optional<Tree.Mapping> given = object(event, "responseElements");
    Optional<String> principal = caller.flatMap(c -> text(c, "principalId"));
    Optional<String> provider =
        caller
            .flatMap(c -> text(c, "identityProvider"))
            .or(() -> given.flatMap(g -> text(g, "provider")));
    Optional<String> subject =
        given
            .flatMap(g -> text(g, "subjectFromWebIdentityToken"))
            .or(() -> caller.flatMap(c -> text(c, "userName")));
    Optional<String> audience =
        given.flatMap(g -> text(g, "audience")).or(() -> audience(principal, provider, subject));
    return new TrailEvent(
        text(event, "eventID"),
        text(event, "eventTime"),
        asked.flatMap(a -> text(a, "roleArn")),
        provider,
        subject,
        audience,
        asked.flatMap(a -> number(a, "durationSeconds")),
        details(event, asked),
        text(event, "errorCode").or(() -> text(event, "errorMessage")),
        event);
  }

  private static Details details(Tree.Mapping event, Optional<Tree.Mapping> asked) {
    return new Details(
        asked.flatMap(a -> text(a, "roleSessionName")),
        asked.flatMap(a -> text(a, "sourceIdentity")),
        text(event, "sourceIPAddress"),
        text(event, "userAgent"),
        text(event, "awsRegion"));
  }

  /** What stands between the provider and the subject. */
  private static Optional<String> audience(
      Optional<String> principal, Optional<String> provider, Optional<String> subject) {
    if (principal.isEmpty() || provider.isEmpty() || subject.isEmpty()) {
      return Optional.empty();
    }
    String start = provider.get() + ":";
    String end = ":" + subject.get();
    String text = principal.get();
    boolean whole =
        text.startsWith(start)
            && text.endsWith(end)
            && text.length() > start.length() + end.length();
    return whole
        ? Optional.of(text.substring(start.length(), text.length() - end.length()))
        : Optional.empty();
  }

  private static Optional<Tree.Mapping> object(Tree.Mapping object, String name) {
    return object.get(name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  private static Optional<String> text(Tree.Mapping object, String name) {
    return object
        .get(name)
        .filter(value -> value instanceof Tree.Scalar s && s.type() == Tree.Type.STRING)
        .map(value -> ((Tree.Scalar) value).text())
        .filter(text -> !text.isEmpty());
  }

  private static Optional<Integer> number(Tree.Mapping object, String name) {
    return object
        .get(name)
        .filter(value -> value instanceof Tree.Scalar s && s.text().matches("[0-9]{1,9}"))
        .map(value -> Integer.valueOf(((Tree.Scalar) value).text()));
  }
}
