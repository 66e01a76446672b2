package dev.subclaim.rule;

import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page cut in two: front matter between {@code ---} lines, and sections. */
final class PageText {
  private static final Pattern FRONT =
      Pattern.compile("\\A---[ \\t]*\\r?\\n(.*?\\n)---[ \\t]*(\\r?\\n|\\z)", Pattern.DOTALL);
  private static final Pattern FENCE = Pattern.compile("^(`{3,}).*");

  private PageText() {}

  /** The front matter as a text of its own whose places point into the page. */
  static Optional<SourceText> front(SourceText page) {
    Matcher matcher = FRONT.matcher(page.content());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int start = matcher.start(1);
    int[] offsets = new int[matcher.end(1) - start + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = start + i;
    }
    return Optional.of(page.inner(matcher.group(1), offsets));
  }

  /** The sections after the front matter; a title inside a fenced block is none. */
  static List<Section> sections(SourceText page) {
    Matcher matcher = FRONT.matcher(page.content());
    int line = matcher.find() ? page.line(matcher.end()) : 1;
    List<Section> sections = new ArrayList<>();
    Splitter splitter = new Splitter(sections);
    for (; line <= page.lines(); line++) {
      splitter.take(page.lineText(line), line);
    }
    splitter.close();
    return sections;
  }

  /** Collects lines into sections. */
  private static final class Splitter {
    private final List<Section> sections;
    private final StringBuilder text = new StringBuilder();
    private String title = "";
    private String fence = "";
    private int start;

    Splitter(List<Section> sections) {
      this.sections = sections;
    }

    void take(String line, int number) {
      if (fence.isEmpty() && line.startsWith("## ")) {
        close();
        title = line.substring(3).strip();
        start = number + 1;
        return;
      }
      Matcher mark = FENCE.matcher(line);
      if (mark.matches() && fence.isEmpty()) {
        fence = mark.group(1);
      } else if (!fence.isEmpty() && line.strip().equals(fence)) {
        fence = "";
      }
      text.append(line).append('\n');
    }

    void close() {
      if (!title.isEmpty()) {
        sections.add(new Section(title, text.toString(), start));
      }
      text.setLength(0);
    }
  }
}
