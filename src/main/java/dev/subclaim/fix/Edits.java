package dev.subclaim.fix;

import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The edits that rule pages can name. */
public final class Edits {
  private static final Map<String, Edit> EDITS =
      new TreeMap<>(
          Map.of(
              "remove", Edits::remove,
              "replace", Edits::replace,
              "rename", Edits::rename,
              "set-operator", Edits::setOperator,
              "add-member", Edits::addMember,
              "add-condition", Edits::addCondition));

  /** Their names, sorted. */
  public static final List<String> NAMES = List.copyOf(EDITS.keySet());

  private Edits() {}

  /** One of them. */
  @FunctionalInterface
  private interface Edit {
    Draft on(Draft draft, Repair repair) throws Refusal;
  }

  /** Makes an edit. Only a text that then says just what is meant is given out. */
  public static Attempt apply(Repair repair) {
    Span at = repair.at();
    SourceText source = at.text();
    if (!source.isFile()) {
      return Attempt.refused("it stands inside a string of the file");
    }
    try {
      Edit edit = Objects.requireNonNull(EDITS.get(repair.edit()), repair.edit());
      Draft after = edit.on(Draft.of(source), repair);
      return after.source().content().equals(source.content())
          ? Attempt.refused("it is written so already")
          : Attempt.made(source, after.source());
    } catch (Refusal e) {
      return Attempt.refused(String.valueOf(e.getMessage()));
    }
  }

  private static Draft.Site site(Draft draft, Repair repair) throws Refusal {
    return draft.at(repair.at().start(), repair.at().end());
  }

  /** Takes out a value, a statement, or a member with its name. */
  private static Draft remove(Draft draft, Repair repair) throws Refusal {
    return Steps.from(draft).removed(site(draft, repair).route());
  }

  /** Writes other texts in the place of one; its condition can go under another operator. */
  private static Draft replace(Draft draft, Repair repair) throws Refusal {
    Draft.Site site = site(draft, repair);
    if (site.name()) {
      throw new Refusal("a name stands there");
    }
    Draft replaced = Steps.from(draft).replaced(site.route(), repair.to());
    return repair.under().isPresent()
        ? ConditionEdit.of(replaced, site.route()).under(repair.under().get())
        : replaced;
  }

  /** Gives a member another name. */
  private static Draft rename(Draft draft, Repair repair) throws Refusal {
    return Steps.from(draft).renamed(site(draft, repair).route(), repair.to().get(0));
  }

  /** Puts a condition under another operator. */
  private static Draft setOperator(Draft draft, Repair repair) throws Refusal {
    return ConditionEdit.of(draft, site(draft, repair).route()).under(repair.under().orElseThrow());
  }

  /** Puts a member in front of an object's others. */
  private static Draft addMember(Draft draft, Repair repair) throws Refusal {
    Draft.Site site = site(draft, repair);
    Route object = site.name() ? site.route().parent() : site.route();
    if (draft.tree(object) instanceof Tree.Mapping) {
      Value value = Value.texts(repair.to());
      return Steps.from(draft).added(object, 0, repair.key().orElseThrow(), value);
    }
    throw new Refusal("there is no object");
  }

  /** Puts a condition into a statement. */
  private static Draft addCondition(Draft draft, Repair repair) throws Refusal {
    Route statement = ConditionEdit.statement(draft, site(draft, repair).route());
    return ConditionEdit.add(
        draft,
        statement,
        repair.under().orElseThrow(),
        repair.key().orElseThrow(),
        Value.texts(repair.to()));
  }
}
