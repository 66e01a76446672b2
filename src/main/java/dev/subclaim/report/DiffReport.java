package dev.subclaim.report;

import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import dev.subclaim.trust.Difference;
import dev.subclaim.trust.Difference.Verdict;
import dev.subclaim.trust.Gain;
import dev.subclaim.trust.LevelWords.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a change of policies changes.
 *
 * @param changes one for each role of either side
 */
public record DiffReport(List<Change> changes) {
  private static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.INCOMPARABLE,
          Verdict.WIDER,
          Verdict.UNDECIDED,
          Verdict.ADDED,
          Verdict.REMOVED,
          Verdict.NARROWER,
          Verdict.EQUAL);

  public DiffReport {
    changes = List.copyOf(changes);
  }

  /**
   * What is changed of one role.
   *
   * @param role the role on the new side; on the old one when it is removed
   * @param touched whether the text of its policy differs
   * @param difference what is changed; empty when the role is on one side only
   * @param before what was admitted, in words
   * @param after what is admitted now, in words
   * @param meant whether everybody who gets in now is meant to
   */
  public record Change(
      RolePolicy role,
      Verdict verdict,
      boolean touched,
      Optional<Difference> difference,
      List<Word> before,
      List<Word> after,
      boolean meant) {
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** The verdict of all roles: the worst. */
  public Verdict verdict() {
    return WORST_FIRST.stream()
        .filter(verdict -> changes.stream().anyMatch(change -> change.verdict() == verdict))
        .findFirst()
        .orElse(Verdict.EQUAL);
  }

  /** For people: the worst first, then a count. */
  public String text() {
    Lines out = new Lines();
    List<Change> shown = changes.stream().filter(DiffReport::isShown).toList();
    for (Verdict verdict : WORST_FIRST) {
      shown.stream().filter(c -> c.verdict() == verdict).forEach(c -> change(c, out));
    }
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : WORST_FIRST) {
      long count = shown.stream().filter(c -> c.verdict() == verdict).count();
      if (count > 0) {
        counts.add(count + " " + verdict.word());
      }
    }
    int untouched = changes.size() - shown.size();
    if (untouched > 0) {
      counts.add(Counts.of(untouched, "role") + " untouched");
    }
    out.add(String.join(", ", counts));
    return out.toString();
  }

  private static boolean isShown(Change change) {
    return change.verdict() != Verdict.EQUAL || change.touched();
  }

  private static void change(Change change, Lines out) {
    String word = change.verdict().word();
    boolean loud = change.verdict() == Verdict.WIDER || change.verdict() == Verdict.INCOMPARABLE;
    Span place = change.role().policy().policy().tree().span();
    String head =
        String.format(
            Locale.ROOT,
            "%-12s  %s  %s",
            loud ? word.toUpperCase(Locale.ROOT) : word,
            Escapes.value(change.role().role().display()),
            Escapes.line(place.path() + ":" + place.line()));
    out.add(head + remark(change));
    change.difference().ifPresent(difference -> details(change, difference, out));
  }

  private static String remark(Change change) {
    if (change.verdict() == Verdict.EQUAL) {
      return "  same tokens, different text";
    }
    if (change.difference().isPresent()) {
      return change.meant() ? "  (everybody who gets in is meant to)" : "";
    }
    List<String> words =
        change.after().stream()
            .map(word -> Escapes.value(word.label() + " " + word.values()))
            .toList();
    String admits = change.verdict() == Verdict.ADDED ? "  admits " : "  admitted ";
    return words.isEmpty() ? admits + "no token" : admits + String.join(", ", words);
  }

  private static void details(Change change, Difference difference, Lines out) {
    tokens("now also gets in:", difference.gained(), out);
    levels(change, out);
    tokens("no longer gets in:", difference.lost(), out);
    if (change.verdict() == Verdict.WIDER && difference.keepsEverybody()) {
      out.add("  nobody loses access");
    }
    difference.notes().forEach(note -> out.add("  note: " + Escapes.value(note)));
  }

  private static void tokens(String title, List<Gain> gains, Lines out) {
    if (gains.isEmpty()) {
      return;
    }
    out.add("  " + title);
    String space = "      ";
    for (Gain gain : gains) {
      String as = gain.known() && !gain.documented() ? " (not documented)" : "";
      out.add("    " + Escapes.value(gain.kind().title()) + as + ", " + gain.action());
      TokenLines.of(gain.witness()).forEach(line -> out.add(space + line));
    }
  }

  private static void levels(Change change, Lines out) {
    Map<String, String> before = new LinkedHashMap<>();
    change.before().forEach(word -> before.put(word.label(), word.values()));
    List<String> moved = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    for (Word now : change.after()) {
      String was = before.getOrDefault(now.label(), "none");
      if (was.equals(now.values())) {
        kept.add(now.label());
      } else {
        moved.add(now.label() + "  " + Escapes.value(was + "  ->  " + now.values()));
      }
    }
    if (!moved.isEmpty()) {
      String unchanged = kept.isEmpty() ? "" : "       " + String.join(", ", kept) + "  unchanged";
      out.add("  " + String.join("       ", moved) + unchanged);
    }
  }

  /** For programs: one JSON object. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", verdict().word());
    json.put("roles", changes.stream().map(DiffReport::role).toList());
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private static Map<String, Object> role(Change change) {
    Role role = change.role().role();
    Optional<Difference> difference = change.difference();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("role", role.id());
    json.put("path", change.role().policy().policy().tree().span().path());
    json.put("verdict", change.verdict().word());
    json.put("added", witnesses(difference.map(Difference::gained).orElse(List.of())));
    json.put("removed", witnesses(difference.map(Difference::lost).orElse(List.of())));
    json.put("notes", difference.map(Difference::notes).orElse(List.of()));
    json.put("meant", change.meant());
    return json;
  }

  private static List<Object> witnesses(List<Gain> gains) {
    return gains.stream().<Object>map(WitnessJson::of).toList();
  }
}
