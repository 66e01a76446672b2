package dev.subclaim.report;

import dev.subclaim.admission.LevelWords.Word;
import dev.subclaim.comparison.Difference;
import dev.subclaim.comparison.Difference.Verdict;
import dev.subclaim.comparison.Gain;
import dev.subclaim.comparison.Rewording;
import dev.subclaim.report.DiffReport.Change;
import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A comparison for people: the worst first, then a count, then how to let a change pass. */
final class DiffText {
  private static final int MOST = 12;
  private static final int WIDEST = 30;
  private static final String ANY = "any";

  /** A single name; {@code any} and {@code none} are words. */
  private static final Pattern NAME = Pattern.compile("(?!(any|none)$)[A-Za-z0-9._-]+");

  private static final int WIDTH = 92;
  private static final String INDENT = "      ";

  private final DiffReport report;
  private final Lines out = new Lines();

  DiffText(DiffReport report) {
    this.report = report;
  }

  String render() {
    int verdicts = width(report.shown().stream().map(change -> change.verdict().word()));
    int roles = width(report.shown().stream().map(DiffText::name));
    boolean blank = true;
    for (Change change : report.shown()) {
      out.add(head(change, verdicts, roles));
      change.difference().ifPresent(difference -> details(change, difference));
      blank = change.difference().isPresent();
      if (blank) {
        out.add("");
      }
    }
    if (!blank) {
      out.add("");
    }
    out.add(report.counts());
    report.remarks().forEach(remark -> out.add(Escapes.value(remark)));
    accepting(report).forEach(out::add);
    return out.toString();
  }

  private static int width(Stream<String> words) {
    return words.mapToInt(String::length).filter(length -> length <= WIDEST).max().orElse(1);
  }

  private static String name(Change change) {
    return Escapes.value(change.role().role().display());
  }

  private static String head(Change change, int verdicts, int roles) {
    String word = change.verdict().word();
    String format = "%-" + verdicts + "s  %-" + roles + "s  %s";
    return String.format(
            Locale.ROOT,
            format,
            isLoud(change.verdict()) ? word.toUpperCase(Locale.ROOT) : word,
            name(change),
            Escapes.line(change.shownPlace()))
        + remark(change);
  }

  static boolean isLoud(Verdict verdict) {
    return verdict == Verdict.WIDER || verdict == Verdict.INCOMPARABLE;
  }

  /** What is to say in the line of the role itself. */
  static String remark(Change change) {
    if (change.verdict() == Verdict.EQUAL) {
      return "  same tokens, different text";
    }
    if (change.verdict() != Verdict.ADDED && change.verdict() != Verdict.REMOVED) {
      return change.passes().map(why -> "  (" + Escapes.value(why) + ")").orElse("");
    }
    String admits = change.verdict() == Verdict.ADDED ? "  admits " : "  admitted ";
    return admits + (change.after().isEmpty() ? "no token" : words(change.after()));
  }

  /** {@code acme/web, any stack}: names that are one value each, then the others. */
  private static String words(List<Word> after) {
    List<String> path =
        after.stream().map(Word::values).takeWhile(v -> NAME.matcher(v).matches()).toList();
    // A name alone does not tell of what it is.
    int named = path.size() > 1 ? path.size() : 0;
    List<String> words = new ArrayList<>();
    if (named > 0) {
      words.add(String.join("/", path));
    }
    after
        .subList(named, after.size())
        .forEach(
            word ->
                words.add(
                    word.values().equals(ANY)
                        ? ANY + " " + word.label()
                        : word.label() + " " + word.values()));
    return Escapes.value(String.join(", ", words));
  }

  private void details(Change change, Difference difference) {
    rewordings(change).forEach(line -> out.add("  " + line));
    tokens("now also gets in:", difference.gained());
    levels(change).ifPresent(line -> out.add("  " + line));
    tokens("no longer gets in:", difference.lost());
    for (Reached reached : change.reached()) {
      if (!reached.gained().isEmpty()) {
        names(reached.gainedWords(), reached.shownGained());
      }
      if (!reached.lost().isEmpty()) {
        names(reached.lostWords(), reached.shownLost());
      }
    }
    if (change.verdict() == Verdict.WIDER && difference.keepsEverybody()) {
      out.add("  nobody loses access");
    }
    change
        .help()
        .map(help -> "for " + help.whom() + " only, write " + help.value())
        .ifPresent(help -> out.add("  help: " + Escapes.value(help)));
    difference.notes().forEach(note -> out.add("  note: " + Escapes.value(note)));
  }

  /**
   * The values that differ, {@code - "old"}, {@code + "new"}; what they are of where it differs.
   */
  static List<String> rewordings(Change change) {
    List<Rewording> all = change.rewordings();
    boolean same = all.stream().map(Rewording::element).distinct().count() == 1;
    List<String> lines = new ArrayList<>();
    for (Rewording one : all.subList(0, Math.min(MOST, all.size()))) {
      String element = same ? "" : Escapes.value(one.element()) + "  ";
      lines.add((one.added() ? "+ " : "- ") + element + "\"" + Escapes.value(one.text()) + "\"");
    }
    if (all.size() > MOST) {
      lines.add("... and " + (all.size() - MOST) + " more values differ");
    }
    return lines;
  }

  private void tokens(String title, List<Gain> gains) {
    if (!gains.isEmpty()) {
      out.add("  " + title);
      tokens(gains).forEach(line -> out.add("    " + line));
    }
  }

  /** Each kind of token and the token, its claims indented. */
  static List<String> tokens(List<Gain> gains) {
    List<String> lines = new ArrayList<>();
    for (Gain gain : gains) {
      String as = gain.known() && !gain.documented() ? " (not documented)" : "";
      lines.add(Escapes.value(gain.kind().title()) + as + ", " + gain.action());
      TokenLines.of(gain.witness()).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  /** How the levels move, {@code project web -> web*}. */
  static Optional<String> levels(Change change) {
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
    if (moved.isEmpty()) {
      return Optional.empty();
    }
    String unchanged = kept.isEmpty() ? "" : INDENT + " " + String.join(", ", kept) + "  unchanged";
    return Optional.of(String.join(INDENT + " ", moved) + unchanged);
  }

  private void names(String title, List<String> names) {
    out.add("  " + title);
    StringBuilder line = new StringBuilder();
    for (String name : names) {
      String shown = Escapes.value(name);
      if (!line.isEmpty() && line.length() + shown.length() > WIDTH) {
        out.add(INDENT + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : "  ").append(shown);
    }
    out.add(INDENT + line);
  }

  /** How to let the changes pass that fail the run. */
  static List<String> accepting(DiffReport report) {
    List<Change> failing = report.shown().stream().filter(Change::fails).toList();
    if (failing.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Meant? Name the stacks in subclaim.yaml (--fail-on-change unintended), or accept it in"
            + " subclaim-suppressions.yaml:");
    for (Change change : failing) {
      String name = Escapes.json(JsonText.compact(change.role().role().display()));
      lines.add(
          "  - { id: "
              + Escapes.json(JsonText.compact("wider-" + change.role().role().display()))
              + ", rule: wider, match: { role: "
              + name
              + " }, accept: \""
              + change.accept()
              + "\", reason: \"...\", expires: ... }");
    }
    return lines;
  }
}
