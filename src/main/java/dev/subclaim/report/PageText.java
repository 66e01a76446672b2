package dev.subclaim.report;

import dev.subclaim.rule.RulePage;
import java.util.List;
import java.util.Locale;

/** Writes a rule's page for a terminal. Pages of a team are text as foreign as any. */
public final class PageText {
  private static final String FENCE = "```";

  private PageText() {}

  /** The page: what the rule is, then its sections; examples are indented. */
  public static String of(RulePage page) {
    Lines out = new Lines();
    String severity = page.severity().name().toLowerCase(Locale.ROOT);
    out.add(
        Escapes.line(page.name())
            + " ("
            + severity
            + ", since "
            + Escapes.line(page.since())
            + ")");
    if (!page.tags().isEmpty()) {
      out.add("tags: " + Escapes.line(String.join(", ", page.tags())));
    }
    out.add("");
    body(out, page.body().lines().toList());
    return out.toString();
  }

  private static void body(Lines out, List<String> lines) {
    boolean example = false;
    String previous = "";
    for (String line : lines) {
      if (line.isBlank() && previous.isBlank()) {
        continue;
      }
      previous = line;
      boolean fence = line.startsWith(FENCE);
      if (fence && !example) {
        title(out, line.substring(FENCE.length()).strip());
      } else if (!fence) {
        out.add(example ? ("    " + shown(line)).stripTrailing() : prose(line));
      }
      example = fence != example;
    }
  }

  /** What an example is, where more than its language is said. */
  private static void title(Lines out, String info) {
    if (info.equals("findings")) {
      out.add("  finds");
    } else if (info.contains("file=")) {
      out.add("  " + Escapes.line(info.substring(info.indexOf("file=") + 5)));
    }
  }

  private static String prose(String line) {
    return line.startsWith("## ") ? shown(line.substring(3)).toUpperCase(Locale.ROOT) : shown(line);
  }

  private static String shown(String line) {
    return Escapes.line(line.replace("\t", "  "));
  }
}
