package dev.subclaim.intake;

import dev.subclaim.aws.Accounts;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.LargeJson;
import dev.subclaim.source.LargeText;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Takes trust policies, settings, logins and providers out of a file, whatever form it has. */
public final class Intake {
  private Intake() {}

  /** A file of more characters is read part by part where that is possible. */
  private static final int LARGE = 8 * 1024 * 1024;

  /**
   * Reads a file: JSON, JSON lines or YAML; one value or several, in lists or by account id. Never
   * throws for what is in the file; what cannot be used stands among the problems and failures.
   */
  public static Facts read(SourceText source) {
    return read(source, new Harvest(source));
  }

  /** The same for a template that another makes a stack of. */
  static Facts read(SourceText source, Nesting nesting) {
    return read(source, new Harvest(source, nesting));
  }

  private static Facts read(SourceText source, Harvest harvest) {
    Document document = document(Peeled.decoded(source, Peeled.LAYERS));
    harvest.read(document.problems());
    document.roots().forEach(root -> visit(root, harvest));
    return harvest.facts();
  }

  /**
   * The same for a file that may be large: of a large one the policies are held, and not the text.
   *
   * @throws IOException when the file cannot be read
   */
  public static Facts read(LargeText text) throws IOException {
    List<RolePolicy> roles = new ArrayList<>();
    return parts(text, roles::add, LARGE).with(roles);
  }

  /** Scripts append one export after another to a file; a policy file holds one policy. */
  private static Document document(SourceText text) {
    Document document = Documents.read(text);
    if (document.roots().size() != 1 || !document.broken() || !Documents.isJson(text)) {
      return document;
    }
    Document several = Documents.values(text);
    boolean exports =
        several.roots().stream()
            .allMatch(root -> root instanceof Tree.Mapping value && !RawPolicy.is(value));
    return exports && !several.broken() ? several : document;
  }

  /**
   * Reads a file role by role, for exports that are too large to be held: each trust policy is
   * handed over when it is met, in the order of the file, and not kept.
   *
   * @return what else the file says; it has no policies
   * @throws IOException when the file cannot be read
   */
  public static Facts stream(LargeText text, Consumer<RolePolicy> roles) throws IOException {
    return stream(text, roles, LARGE);
  }

  /** The same with another notion of what is large, in characters. */
  static Facts stream(LargeText text, Consumer<RolePolicy> roles, int large) throws IOException {
    AtomicBoolean any = new AtomicBoolean();
    Facts facts = parts(text, roles.andThen(role -> any.set(true)), large);
    return any.get() ? facts.light() : facts;
  }

  private static Facts parts(LargeText text, Consumer<RolePolicy> roles, int large)
      throws IOException {
    Optional<SourceText> small = text.upTo(large);
    if (small.isPresent()) {
      return read(small.get(), new Harvest(small.get(), roles));
    }
    IntakeStream stream = new IntakeStream(text.path(), roles);
    return stream.reads(text, Math.min(large, LargeJson.SMALL))
        ? stream.facts()
        : rest(text, stream, roles);
  }

  /** What cannot be read in parts is read as a whole, unless parts of it were handed over. */
  private static Facts rest(LargeText text, IntakeStream stream, Consumer<RolePolicy> roles)
      throws IOException {
    SourceText whole = text.whole();
    return stream.began()
        ? stream.broken(Documents.mistake(whole))
        : read(whole, new Harvest(whole, roles));
  }

  /** Takes what is in a value, whatever is around it. */
  static void visit(Tree value, Harvest harvest) {
    if (value instanceof Tree.Mapping mapping) {
      object(mapping, harvest);
    } else if (value instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> visit(item, harvest));
    } else if (value instanceof Tree.Scalar scalar && Peeled.isNested(scalar)) {
      Peeled.of(scalar)
          .value()
          .filter(inner -> !(inner instanceof Tree.Scalar))
          .ifPresent(inner -> visit(inner, harvest));
    }
  }

  private static void object(Tree.Mapping value, Harvest harvest) {
    if (isByAccount(value)) {
      for (Tree.Member member : value.members()) {
        visit(member.value(), harvest);
        harvest.endExport();
      }
      return;
    }
    Containers.of(value)
        .ifPresentOrElse(container -> harvest.take(container, value), () -> harvest.unknown(value));
  }

  /** Scripts that loop over accounts write one object with an export under each account's id. */
  private static boolean isByAccount(Tree.Mapping value) {
    return !value.members().isEmpty()
        && value.members().stream().allMatch(member -> Accounts.isId(member.key().text()));
  }
}
