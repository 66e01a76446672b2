package dev.subclaim.report;

import dev.subclaim.admission.LevelWords;
import dev.subclaim.comparison.Gain;
import dev.subclaim.fix.Promise;
import dev.subclaim.lint.Finding;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;

/** The log of a run that repairs: what was changed, who gets in now, what was left and why. */
public final class FixReport {
  private FixReport() {}

  /**
   * An edit that was made, or was not.
   *
   * @param finding what it repairs
   * @param promise what is proved of it; empty where it concerns no policy
   * @param before the file before
   * @param after the file after; the same where nothing was changed
   * @param refused why it was not made
   * @param gained tokens that get in by it and did not before
   * @param lost tokens that got in before and do not now
   * @param admits what the policy would admit then, where it would let in too many
   */
  public record Entry(
      Finding finding,
      Optional<Promise> promise,
      SourceText before,
      SourceText after,
      Optional<String> refused,
      List<Gain> gained,
      List<Gain> lost,
      List<LevelWords.Word> admits) {
    public Entry {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
      admits = List.copyOf(admits);
    }
  }

  /**
   * The log, an entry a paragraph; nothing for no entries.
   *
   * @param written whether the edits were written to the files; else the changes are shown
   *     elsewhere
   */
  public static String text(List<Entry> entries, boolean written) {
    Lines out = new Lines();
    for (Entry entry : entries) {
      Span at = entry.finding().primary().span();
      String what = Escapes.line(at.toString()) + " " + Escapes.line(entry.finding().rule());
      if (entry.refused().isPresent()) {
        out.add("not fixed: " + what + ": " + Escapes.value(entry.refused().get()));
      } else {
        out.add((written ? "fixed: " : "would fix: ") + what + " (" + words(entry) + ")");
        if (written) {
          change(out, entry);
        }
      }
      tokens(out, entry.refused().isPresent() ? "would let in:" : "now gets in:", entry.gained());
      tokens(out, "no longer gets in:", entry.lost());
      if (!entry.admits().isEmpty()) {
        List<String> levels =
            entry.admits().stream().map(w -> w.label() + " " + w.values()).toList();
        out.add("  would admit: " + Escapes.value(String.join("   ", levels)));
      }
    }
    return out.toString();
  }

  private static String words(Entry entry) {
    return entry.promise().map(promise -> words(promise, entry)).orElse("no policy is concerned");
  }

  private static String words(Promise promise, Entry entry) {
    return switch (promise) {
      case SAME -> "the same tokens get in";
      case NARROWER -> "narrower";
      case REPAIR -> entry.gained().isEmpty() ? "nobody new gets in" : "lets in what was meant";
    };
  }

  private static void change(Lines out, Entry entry) {
    for (LineDiff.Step step : LineDiff.of(entry.before().content(), entry.after().content())) {
      if (step.sign() != ' ') {
        out.add("  " + step.sign() + " " + Escapes.value(Secrets.masked(step.line().strip())));
      }
    }
  }

  private static void tokens(Lines out, String words, List<Gain> tokens) {
    tokens.stream()
        .findFirst()
        .ifPresent(
            token -> {
              out.add("  " + words);
              TokenLines.of(token.witness()).forEach(line -> out.add("    " + line));
            });
  }
}
