package dev.subclaim.config;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a list of stacks and environments: {@code organization/project/stack} lines (of an
 * environment with the word {@code environment} before it, {@code #} begins a comment), a list of
 * such names, or the {@code inventory} of a configuration, with what is around it or without.
 */
public final class InventoryFile {
  private static final String INVENTORY = "inventory";
  private static final Pattern LINE =
      Pattern.compile(
          "^[ \\t]*(?:-[ \\t]+)?(?:(stack|environment)[ \\t]+)?(\\S+)[ \\t]*(?:#.*)?\\r?$");

  private static final Pattern EMPTY = Pattern.compile("\\s*(?:#.*)?");

  private InventoryFile() {}

  /**
   * What a file says.
   *
   * @param inventory what it lists; nothing where there are problems
   * @param problems what is wrong with it, in the order of the text
   */
  public record Read(Inventory inventory, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file; empty when it is something else. */
  public static Optional<Read> read(SourceText source) {
    Optional<Inventory> lines = lines(source);
    if (lines.isPresent()) {
      return lines.map(inventory -> new Read(inventory, List.of()));
    }
    Document document = Documents.read(source);
    boolean one = !document.broken() && document.roots().size() == 1;
    return one && document.roots().get(0) instanceof Tree.Mapping root
        ? object(root)
        : Optional.empty();
  }

  private static Optional<Read> object(Tree.Mapping root) {
    boolean whole = root.get(INVENTORY).isPresent();
    boolean bare = root.get("stacks").or(() -> root.get("environments")).isPresent();
    if (!whole && !bare) {
      return Optional.empty();
    }
    Tree.Mapping settings = whole ? root : around(root);
    List<Problem> problems = Schemas.check(settings, ConfigurationReader.SCHEMA);
    Inventory inventory = problems.isEmpty() ? InventoryReader.inventory(settings) : Inventory.NONE;
    return Optional.of(new Read(inventory, problems));
  }

  /** An inventory alone, as a configuration has it. */
  private static Tree.Mapping around(Tree.Mapping inventory) {
    Pointer pointer = Pointer.ROOT;
    Tree.Scalar key =
        new Tree.Scalar(
            INVENTORY, Tree.Type.STRING, List.of(), inventory.span(), pointer, Optional.empty());
    return new Tree.Mapping(
        List.of(new Tree.Member(key, inventory)), inventory.span(), pointer, Optional.empty());
  }

  private static Optional<Inventory> lines(SourceText source) {
    List<Inventory.Entry> stacks = new ArrayList<>();
    List<Inventory.Entry> environments = new ArrayList<>();
    String text = source.content();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      Matcher line = LINE.matcher(text.substring(start, end));
      Optional<FullName> name = line.matches() ? FullName.parse(line.group(2)) : Optional.empty();
      if (name.isPresent()) {
        Span at = source.span(start + line.start(2), start + line.end(2));
        ("environment".equals(line.group(1)) ? environments : stacks)
            .add(new Inventory.Entry(name.get(), Optional.empty(), at));
      } else if (!EMPTY.matcher(text.substring(start, end)).matches()) {
        return Optional.empty();
      }
      start = end + 1;
    }
    boolean none = stacks.isEmpty() && environments.isEmpty();
    return none
        ? Optional.empty()
        : Optional.of(new Inventory(stacks, environments, List.of(), List.of(), false));
  }
}
