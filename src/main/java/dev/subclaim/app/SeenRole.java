package dev.subclaim.app;

import dev.subclaim.intake.TrailEvent;
import dev.subclaim.intake.TrailEvents.Found;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The calls that got a session of a role, as CloudTrail has seen them.
 *
 * @param arn the role; empty where no call tells it
 * @param calls the calls
 * @param elsewhere how many other calls tell no role
 */
record SeenRole(Optional<String> arn, List<TrailEvent> calls, int elsewhere) {
  SeenRole {
    calls = List.copyOf(calls);
  }

  /**
   * The roles in a file of events, by ARN. Where all that tell their role tell the same one, the
   * others are taken for its calls, too.
   *
   * @throws Unusable when the file has no events, or one is broken
   */
  static List<SeenRole> in(String path, Face face) {
    Found found =
        TrailRun.events(TokenFiles.text(path, face))
            .orElseThrow(() -> new Unusable(Escapes.value(path) + " has no CloudTrail events"));
    if (!found.problems().isEmpty()) {
      Problem first = found.problems().get(0);
      throw new Unusable(Escapes.value(first.span() + ": " + first.message()));
    }
    List<TrailEvent> allowed = found.calls().stream().filter(TrailEvent::allowed).toList();
    SortedMap<String, List<TrailEvent>> byRole = new TreeMap<>();
    int untold = 0;
    for (TrailEvent event : allowed) {
      untold += event.roleArn().isPresent() ? 0 : 1;
      event
          .roleArn()
          .ifPresent(arn -> byRole.computeIfAbsent(arn, a -> new ArrayList<>()).add(event));
    }
    if (byRole.size() <= 1) {
      return List.of(new SeenRole(byRole.keySet().stream().findFirst(), allowed, 0));
    }
    List<SeenRole> roles = new ArrayList<>();
    for (String arn : byRole.keySet()) {
      roles.add(new SeenRole(Optional.of(arn), byRole.getOrDefault(arn, List.of()), untold));
    }
    return roles;
  }
}
