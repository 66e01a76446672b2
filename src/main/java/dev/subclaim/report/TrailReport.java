package dev.subclaim.report;

import dev.subclaim.estate.PolicyGate;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.intake.TrailEvent;
import dev.subclaim.report.Simulation.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what policies say to calls that CloudTrail has seen. */
public final class TrailReport {
  private TrailReport() {}

  /**
   * A call.
   *
   * @param event as CloudTrail has it
   * @param issuer whose token it was, by URL without scheme
   * @param role the role it asked for
   * @param answer what the role's policy says
   */
  public record Judged(TrailEvent event, String issuer, RolePolicy role, PolicyGate answer) {
    Verdict verdict() {
      return Verdict.of(answer.admits());
    }

    /** What AWS said. */
    String aws() {
      return event.allowed() ? "allowed" : "denied";
    }

    private String shown() {
      String reason = answer.reasons().stream().findFirst().orElse("");
      return Escapes.value(role.role().display())
          + "  "
          + Escapes.value(event.subject().orElse("no subject"))
          + event.audience().map(aud -> "  aud " + Escapes.value(aud)).orElse("")
          + "  AWS "
          + aws()
          + "\n           "
          + Escapes.value(reason);
    }
  }

  /** One line for programs: that of any request, and what AWS said. */
  public static String line(Judged one) {
    return SimulationJson.line(one.event().id(), one.answer(), Optional.of(one.aws()));
  }

  /** Calls that are alike in one entry, in the order of the file, and how many there are. */
  public static String text(List<Judged> judged) {
    Map<String, Integer> entries = new LinkedHashMap<>();
    judged.forEach(
        one -> entries.merge(one.verdict().word() + "  %dx  " + one.shown(), 1, Integer::sum));
    Lines out = new Lines();
    entries.forEach(
        (entry, times) -> entry.replaceFirst("%d", times.toString()).lines().forEach(out::add));
    out.add("");
    out.add(summary(judged));
    return out.toString();
  }

  private static String summary(List<Judged> judged) {
    long kept = judged.stream().filter(one -> one.verdict() == Verdict.ADMITTED).count();
    long lost = judged.stream().filter(one -> one.verdict() == Verdict.REFUSED).count();
    long breaks =
        judged.stream()
            .filter(one -> one.verdict() == Verdict.REFUSED && one.event().allowed())
            .count();
    return Counts.of(judged.size(), "call")
        + ": "
        + kept
        + " admitted, "
        + lost
        + " refused, "
        + (judged.size() - kept - lost)
        + " undecided; "
        + (breaks == 0
            ? "none that AWS allowed is refused"
            : Counts.of((int) breaks, "call") + " that AWS allowed would be refused");
  }
}
