package dev.subclaim.issuer;

import dev.subclaim.language.Domain;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the parts of a profile file. */
final class PartReader {
  private static final int LONGEST = 5_000;

  private final Map<String, String> expressions = new LinkedHashMap<>();
  private final Complaints complaints;

  /**
   * A reader.
   *
   * @param expressions the named expressions of the file; each may use those before it
   */
  PartReader(Map<String, Tree> expressions, Complaints complaints) {
    this.complaints = complaints;
    expressions.forEach(
        (name, tree) -> {
          String folded = Fields.scalar(tree).text().replaceAll("\\s", "");
          try {
            this.expressions.put(name, expanded(folded));
          } catch (IllegalArgumentException tooLong) {
            complaints.add(tree, "cannot read it: " + tooLong.getMessage());
          }
        });
  }

  /** The parts in the order of the file, which is the order in which every claim uses them. */
  List<Part> read(Map<String, Tree> members) {
    List<Part> parts = new ArrayList<>();
    members.forEach((name, tree) -> parts.add(part(name, tree)));
    return parts;
  }

  private Part part(String name, Tree tree) {
    Fields fields = Fields.of(tree);
    List<String> values = fields.texts("values");
    List<String> examples = values.isEmpty() ? fields.texts("examples") : values;
    Part part =
        new Part(
            name,
            fields.text("label"),
            fields.text("plural"),
            fields.optionalText("level").map(PartReader::level),
            values.isEmpty() ? domain(fields) : Domain.of(values),
            examples,
            fields.optionalText("maxLength").map(Integer::valueOf),
            fields.texts("unreviewed"),
            fields.optionalText("branches").map(text -> domain(fields, text)),
            fields.flag("unique", false));
    checkExamples(part, tree);
    return part;
  }

  private static Level level(String text) {
    return Level.valueOf(text.toUpperCase(Locale.ROOT));
  }

  private Domain domain(Fields fields) {
    Domain domain = domain(fields, fields.text("pattern"));
    List<String> except = fields.texts("except");
    return except.isEmpty() ? domain : domain.minus(Domain.of(except));
  }

  private Domain domain(Fields fields, String expression) {
    Optional<Tree> pattern = fields.tree().get("pattern");
    try {
      return Domain.parse(expanded(expression));
    } catch (IllegalArgumentException wrong) {
      complaints.add(
          pattern.orElse(fields.tree()), "cannot read the pattern: " + wrong.getMessage());
      return Domain.any();
    }
  }

  private String expanded(String expression) {
    String text = expression;
    for (Map.Entry<String, String> named : expressions.entrySet()) {
      text = text.replace("<" + named.getKey() + ">", "(" + named.getValue() + ")");
      if (text.length() > LONGEST) {
        throw new IllegalArgumentException(
            "the expression is longer than " + LONGEST + " characters when names are filled in");
      }
    }
    return text;
  }

  private void checkExamples(Part part, Tree at) {
    if (part.examples().isEmpty()) {
      complaints.add(at, "`" + part.name() + "` needs an example: tokens that are shown use it");
    }
    for (String example : part.examples()) {
      if (!part.domain().contains(example)) {
        complaints.add(at, "the example `" + example + "` is not in the pattern of its part");
      }
      if (part.maxLength().isPresent() && example.length() > part.maxLength().get()) {
        complaints.add(at, "the example `" + example + "` is longer than `maxLength`");
      }
    }
  }
}
