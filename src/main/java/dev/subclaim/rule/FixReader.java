package dev.subclaim.rule;

import dev.subclaim.fix.Edits;
import dev.subclaim.fix.Promise;
import dev.subclaim.source.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what a page says about the repair of its findings. */
final class FixReader {
  private static final List<String> MEMBERS =
      List.of("edit", "promise", "at", "to", "under", "key");

  private final FrontMatter front;

  private FixReader(FrontMatter front) {
    this.front = front;
  }

  /** {@code fix: remove}, or the edit with what it needs; mistakes become the page's problems. */
  static Optional<FixClause> read(FrontMatter front) {
    return front.value("fix").flatMap(new FixReader(front)::clause);
  }

  private Optional<FixClause> clause(Tree value) {
    if (!(value instanceof Tree.Mapping mapping)) {
      return front
          .scalar("fix", value)
          .flatMap(this::edit)
          .map(edit -> new FixClause(edit, Promise.SAME, none(), none(), none(), none()));
    }
    for (Tree.Member member : mapping.members()) {
      String name = member.key().text();
      if (!MEMBERS.contains(name)) {
        front.wrong("a fix has no `" + name + "`" + Hint.meant(name, MEMBERS), member.key());
      }
    }
    Optional<Tree.Scalar> edit = text(mapping, "edit").flatMap(this::edit);
    if (mapping.get("edit").isEmpty()) {
      front.wrong("the fix names no `edit`", mapping);
    }
    return edit.map(
        name ->
            new FixClause(
                name,
                promise(mapping),
                text(mapping, "at"),
                text(mapping, "to"),
                text(mapping, "under"),
                text(mapping, "key")));
  }

  private static Optional<Tree.Scalar> none() {
    return Optional.empty();
  }

  private Optional<Tree.Scalar> text(Tree.Mapping mapping, String name) {
    return mapping.get(name).flatMap(value -> front.scalar(name, value));
  }

  private Optional<Tree.Scalar> edit(Tree.Scalar name) {
    boolean known = Edits.NAMES.contains(name.text());
    if (!known) {
      String hint = Hint.meant(name.text(), Edits.NAMES);
      front.wrong("there is no edit `" + name.text() + "`" + hint, name);
    }
    return Optional.of(name).filter(n -> known);
  }

  private Promise promise(Tree.Mapping mapping) {
    Optional<Tree.Scalar> written = text(mapping, "promise");
    Optional<Promise> promise = written.flatMap(word -> Promise.named(word.text()));
    if (written.isPresent() && promise.isEmpty()) {
      List<String> words = Arrays.stream(Promise.values()).map(Promise::word).toList();
      front.wrong(
          "`" + written.get().text() + "` is no promise: " + String.join(", ", words),
          written.get());
    }
    return promise.orElse(Promise.SAME);
  }
}
