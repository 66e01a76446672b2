package dev.subclaim.rule;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes the members out of a page's front matter and notes everything that is wrong with them. */
final class FrontMatter {
  static final List<String> MEMBERS =
      List.of(
          "severity",
          "since",
          "security-severity",
          "tags",
          "cwe",
          "on",
          "when",
          "at",
          "label",
          "message",
          "help",
          "witness",
          "notes",
          "related",
          "yields-to",
          "unknown",
          "options",
          "fix");

  private final Tree.Mapping mapping;
  private final List<Problem> problems = new ArrayList<>();

  FrontMatter(Tree.Mapping mapping) {
    this.mapping = mapping;
    mapping.members().forEach(this::requireKnown);
  }

  private void requireKnown(Tree.Member member) {
    String name = member.key().text();
    if (!MEMBERS.contains(name)) {
      wrong("a rule page has no `" + name + "`" + Hint.meant(name, MEMBERS), member.key());
    }
  }

  /** Everything that was wrong so far. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** Notes a mistake. */
  void wrong(String message, Tree at) {
    problems.add(Problem.of(PageReader.KIND, message, at));
  }

  /** A text that may be left out. */
  Optional<Tree.Scalar> text(String name) {
    return mapping.get(name).flatMap(value -> scalar(name, value));
  }

  /** A text that must be there. */
  Optional<Tree.Scalar> required(String name) {
    if (mapping.get(name).isEmpty()) {
      wrong("the page says no `" + name + "`", mapping);
    }
    return text(name);
  }

  /** A value as it is written. */
  Optional<Tree> value(String name) {
    return mapping.get(name);
  }

  /** A value that must be a text. */
  Optional<Tree.Scalar> scalar(String name, Tree value) {
    if (value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL) {
      return Optional.of(scalar);
    }
    wrong("`" + name + "` must be a text", value);
    return Optional.empty();
  }

  /** A list of texts; one text stands for a list of one. */
  List<Tree.Scalar> texts(String name) {
    Optional<Tree> value = mapping.get(name);
    if (value.isPresent() && value.get() instanceof Tree.Sequence list) {
      return list.items().stream().flatMap(item -> scalar(name, item).stream()).toList();
    }
    return text(name).stream().toList();
  }

  /** The same as plain words. */
  List<String> words(String name) {
    return texts(name).stream().map(Tree.Scalar::text).toList();
  }

  /** The severity; an error when the page says none that exists. */
  Severity severity() {
    Optional<Tree.Scalar> written = required("severity");
    for (Severity severity : Severity.values()) {
      String name = severity.name().toLowerCase(Locale.ROOT);
      if (written.isPresent() && written.get().text().equals(name)) {
        return severity;
      }
    }
    written.ifPresent(
        text -> wrong("`" + text.text() + "` is no severity: error, warning or note", text));
    return Severity.ERROR;
  }

  /** Whether {@code unknown: silent} is said. */
  boolean unknownIsSilent() {
    Optional<Tree.Scalar> written = text("unknown");
    written
        .filter(text -> !text.text().equals("silent"))
        .ifPresent(text -> wrong("`unknown` can only be `silent`", text));
    return written.isPresent();
  }

  /** Further places, {@code - {at: ..., label: ...}}. */
  List<Clauses.Related> related() {
    Optional<Tree> value = mapping.get("related");
    if (value.isEmpty()) {
      return List.of();
    }
    List<Clauses.Related> found = new ArrayList<>();
    if (value.get() instanceof Tree.Sequence list) {
      list.items().forEach(item -> related(item).ifPresent(found::add));
    } else {
      wrong("`related` must be a list", value.get());
    }
    return found;
  }

  private Optional<Clauses.Related> related(Tree item) {
    if (item instanceof Tree.Mapping entry) {
      Optional<Tree.Scalar> at = entry.get("at").flatMap(v -> scalar("at", v));
      Optional<Tree.Scalar> label = entry.get("label").flatMap(v -> scalar("label", v));
      if (at.isPresent() && label.isPresent()) {
        return Optional.of(new Clauses.Related(at.get(), label.get()));
      }
    }
    wrong("a related place needs `at` and `label`", item);
    return Optional.empty();
  }

  /** The options with their values. */
  SortedMap<String, Object> options() {
    SortedMap<String, Object> options = new TreeMap<>();
    Optional<Tree> value = mapping.get("options");
    if (value.isPresent() && value.get() instanceof Tree.Mapping entries) {
      entries.members().forEach(m -> options.put(m.key().text(), option(m.value())));
    } else {
      value.ifPresent(v -> wrong("`options` must be names with values", v));
    }
    return options;
  }

  private Object option(Tree value) {
    Optional<Object> read = Options.read(value);
    if (read.isEmpty()) {
      wrong("`options` must be texts, numbers, durations or lists of text", value);
    }
    return read.orElse("");
  }
}
