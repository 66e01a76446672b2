package dev.subclaim.report;

import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Label;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Shows a policy as JSON in one layout, however its file writes it, with the parts marked that
 * findings are about.
 */
final class HtmlPolicy {
  private final Html html;
  private final List<Part> parts = new ArrayList<>();

  /**
   * A part to be marked.
   *
   * @param span where it is written
   * @param finding the number of the finding
   * @param id of the finding in the page
   */
  private record Part(Span span, int finding, String id) {}

  /**
   * A writer of one policy.
   *
   * @param findings by number from 1
   * @param id what the ids of the findings begin with
   */
  HtmlPolicy(Html html, List<Finding> findings, String id) {
    this.html = html;
    for (int i = 0; i < findings.size(); i++) {
      Finding finding = findings.get(i);
      String target = id + "-" + (i + 1);
      int number = i + 1;
      Stream.concat(Stream.of(finding.primary()), finding.related().stream())
          .map(Label::span)
          .forEach(span -> parts.add(new Part(span, number, target)));
    }
  }

  void write(Tree policy) {
    html.begin("pre", "tabindex", "0");
    value(policy, "\n");
    html.end();
  }

  private void value(Tree tree, String line) {
    if (tree instanceof Tree.Mapping mapping) {
      bracket("{", tree);
      String separator = line + "  ";
      for (Tree.Member member : mapping.members()) {
        html.lines(separator);
        scalar(member.key());
        html.text(": ");
        value(member.value(), line + "  ");
        separator = "," + line + "  ";
      }
      html.lines(mapping.members().isEmpty() ? "}" : line + "}");
    } else if (tree instanceof Tree.Sequence sequence) {
      bracket("[", tree);
      String separator = line + "  ";
      for (Tree item : sequence.items()) {
        html.lines(separator);
        value(item, line + "  ");
        separator = "," + line + "  ";
      }
      html.lines(sequence.items().isEmpty() ? "]" : line + "]");
    } else if (tree instanceof Tree.Scalar scalar) {
      scalar(scalar);
    } else if (tree instanceof Tree.Unknown unknown) {
      html.element("span", "(not told: " + unknown.reason() + ")", "class", "soft");
    }
  }

  /** A finding about a whole statement is marked where the statement begins. */
  private void bracket(String bracket, Tree tree) {
    Optional<Part> part = parts.stream().filter(p -> p.span().equals(tree.span())).findFirst();
    part.ifPresentOrElse(p -> mark(bracket, p), () -> html.text(bracket));
  }

  private void scalar(Tree.Scalar scalar) {
    String quote = scalar.type() == Tree.Type.STRING ? "\"" : "";
    html.text(quote);
    int done = 0;
    for (Part part : of(scalar)) {
      int from = offset(scalar, part.span().start());
      int to = Math.max(offset(scalar, part.span().end()), from);
      if (from >= done && to > from) {
        html.text(inner(scalar, done, from));
        mark(inner(scalar, from, to), part);
        done = to;
      }
    }
    html.text(inner(scalar, done, scalar.text().length())).text(quote);
  }

  private List<Part> of(Tree.Scalar scalar) {
    Span whole = scalar.span();
    return parts.stream()
        .filter(p -> p.span().text() == whole.text())
        .filter(p -> p.span().start() >= whole.start() && p.span().end() <= whole.end())
        .sorted((a, b) -> Integer.compare(a.span().start(), b.span().start()))
        .toList();
  }

  /** The offset in the text of a place in the file: of the first character not before it. */
  private static int offset(Tree.Scalar scalar, int place) {
    int length = scalar.text().length();
    for (int i = 0; i < length; i++) {
      if (scalar.part(i, i).start() >= place) {
        return i;
      }
    }
    return length;
  }

  /** A part of the text as it stands between the quotes of JSON. */
  private static String inner(Tree.Scalar scalar, int from, int to) {
    String part = scalar.text().substring(from, to);
    if (scalar.type() != Tree.Type.STRING) {
      return part;
    }
    String quoted = JsonText.compact(part);
    return quoted.substring(1, quoted.length() - 1);
  }

  private void mark(String text, Part part) {
    html.element("mark", text);
    html.begin("sup").element("a", Integer.toString(part.finding()), "href", "#" + part.id()).end();
  }
}
