package dev.subclaim.report;

import dev.subclaim.lint.Label;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the places of a finding: the lines of the files with what is meant underlined. */
final class Snippet {
  private final Lines out;
  private final Style style;
  private final Style.Paint paint;
  private final String gutter;

  private Snippet(Lines out, Style style, Style.Paint paint, int lastLine) {
    this.out = out;
    this.style = style;
    this.paint = paint;
    this.gutter = " ".repeat(Math.max(2, Integer.toString(lastLine).length()));
  }

  /**
   * Appends the places of a finding to a report.
   *
   * @return the indent of the lines that belong to the snippet
   */
  static String write(Lines out, Style style, Style.Paint paint, Label primary, List<Label> more) {
    int lastLine = primary.span().line();
    for (Label label : more) {
      lastLine = Math.max(lastLine, label.span().line());
    }
    Snippet snippet = new Snippet(out, style, paint, lastLine);
    snippet.files(primary, more);
    return snippet.gutter;
  }

  private void files(Label primary, List<Label> more) {
    Map<SourceText, List<Mark>> files = new LinkedHashMap<>();
    files
        .computeIfAbsent(primary.span().text().root(), f -> new ArrayList<>())
        .add(Mark.of(primary, true));
    for (Label label : more) {
      files
          .computeIfAbsent(label.span().text().root(), f -> new ArrayList<>())
          .add(Mark.of(label, false));
    }
    String arrow = "-->";
    for (List<Mark> marks : files.values()) {
      out.addPlace(gutter.substring(1), style.paint(Style.Paint.FRAME, arrow), place(marks.get(0)));
      file(marks);
      arrow = ":::";
    }
  }

  private void file(List<Mark> marks) {
    bar("");
    int previous = 0;
    for (Mark mark : marks.stream().sorted(Comparator.naturalOrder()).toList()) {
      if (previous > 0 && mark.line() > previous + 1) {
        out.add(style.paint(Style.Paint.FRAME, "..."));
      }
      Window window = Window.around(mark);
      if (mark.line() != previous || window.cut()) {
        source(mark.line(), window.shown());
      }
      underline(mark, window);
      previous = mark.line();
    }
    bar("");
  }

  private void source(int line, String shown) {
    String number = Integer.toString(line);
    String frame = " ".repeat(gutter.length() - number.length()) + number + " |";
    out.add((style.paint(Style.Paint.FRAME, frame) + " " + shown).stripTrailing());
  }

  private void underline(Mark mark, Window window) {
    String carets = (mark.primary() ? "^" : "-").repeat(window.width());
    String words = Escapes.value(mark.text());
    String under = carets + (words.isEmpty() ? "" : " " + words);
    Style.Paint colour = mark.primary() ? paint : Style.Paint.FRAME;
    bar(" ".repeat(window.indent()) + style.paint(colour, under));
  }

  private void bar(String rest) {
    String frame = style.paint(Style.Paint.FRAME, gutter + " |");
    out.add(rest.isEmpty() ? frame : frame + " " + rest);
  }

  private static String place(Mark mark) {
    return Escapes.line(mark.path()) + ":" + mark.line() + ":" + (mark.start() + 1);
  }
}
