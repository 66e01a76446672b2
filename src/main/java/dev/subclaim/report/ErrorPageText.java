package dev.subclaim.report;

import dev.subclaim.rule.ErrorPage;
import dev.subclaim.rule.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes the explanation of an error text for a terminal: which gate, what it means, the usual
 * causes, what to run.
 */
public final class ErrorPageText {
  private static final String FENCE = "```";
  private static final Map<String, String> LABELS =
      Map.of("Look", "Look:   ", "Decide", "Decide: ", "Repair", "Repair: ");

  private final ErrorPage page;
  private final SortedMap<String, String> words;
  private final Lines out = new Lines();

  private ErrorPageText(ErrorPage page, SortedMap<String, String> words) {
    this.page = page;
    this.words = words;
  }

  /**
   * The explanation.
   *
   * @param told words that the text tells, by name; for the others the page has a default
   */
  public static String of(ErrorPage page, Map<String, String> told) {
    SortedMap<String, String> words = new TreeMap<>(page.defaults());
    words.putAll(told);
    ErrorPageText text = new ErrorPageText(page, words);
    page.sections().forEach(text::section);
    return text.out.toString();
  }

  private void section(Section section) {
    switch (section.title()) {
      case "Means" -> means(section);
      case "Causes" -> causes(section);
      case "References" -> references(section);
      default -> commands(section);
    }
  }

  private void means(Section section) {
    String start = gate();
    for (String paragraph : paragraphs(section.text())) {
      Paragraph.lines("", start + paragraph).forEach(out::add);
      start = "";
    }
  }

  private String gate() {
    return page.gate()
        .number()
        .map(number -> "AWS gate " + number + " of 4: ")
        .orElse(
            switch (page.gate()) {
              case REQUEST -> "Before AWS's gates, the request itself: ";
              case TOKEN -> "Before AWS's gates, the token itself: ";
              case WRITE -> "IAM, when the policy is written: ";
              default -> "Another call, not the one with the token: ";
            });
  }

  private void causes(Section section) {
    out.add("Usual causes, the likeliest first:");
    int number = 1;
    for (String cause : items(section.text())) {
      Paragraph.lines("  " + number++ + " ", cause).forEach(out::add);
    }
  }

  private void references(Section section) {
    items(section.text()).forEach(reference -> out.add("See:    " + reference));
  }

  /** Commands stand as they are written; words between them are broken into lines. */
  private void commands(Section section) {
    String label = LABELS.getOrDefault(section.title(), section.title() + ": ");
    String start = label;
    String indent = " ".repeat(label.length());
    List<String> prose = new ArrayList<>();
    boolean command = false;
    for (String line : section.text().strip().lines().toList()) {
      boolean fence = line.startsWith(FENCE);
      if ((fence || line.isBlank()) && !prose.isEmpty()) {
        Paragraph.lines(start, String.join(" ", prose)).forEach(out::add);
        prose.clear();
        start = indent;
      }
      if (command && !fence) {
        out.add(start + filled(line));
        start = indent;
      } else if (!fence && !line.isBlank()) {
        prose.add(filled(line.strip()));
      }
      command = fence != command;
    }
    if (!prose.isEmpty()) {
      Paragraph.lines(start, String.join(" ", prose)).forEach(out::add);
    }
  }

  private List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : text.strip().split("\\n\\s*\\n")) {
      paragraphs.add(filled(paragraph.replaceAll("\\s+", " ")));
    }
    return paragraphs;
  }

  /** The items of a list, whose lines begin with a number or a sign. */
  private List<String> items(String text) {
    List<String> items = new ArrayList<>();
    for (String line : text.strip().lines().toList()) {
      boolean starts = line.matches("([0-9]+\\.|[-*]) .*");
      String words = filled(line.strip().replaceFirst("^([0-9]+\\.|[-*]) ", ""));
      if (starts || items.isEmpty()) {
        items.add(words);
      } else {
        items.set(items.size() - 1, items.get(items.size() - 1) + " " + words);
      }
    }
    return items;
  }

  /** Puts words in the place of names in braces; pages of a team are text as foreign as any. */
  private String filled(String text) {
    return Escapes.line(ErrorPage.filled(text, words));
  }
}
