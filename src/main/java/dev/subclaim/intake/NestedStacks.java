package dev.subclaim.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads templates that others nest with the parameters that they are given there; nothing is
 * fetched.
 */
public final class NestedStacks {
  private static final String TEMPLATE = new Template().kind();
  private static final int DEPTH = 10;
  private static final int SHOWN = 3;

  /** How often templates are read once more; CloudFormation has 2,000 stacks in an account. */
  private static final int MOST = 2_000;

  private final Map<String, Facts> templates = new HashMap<>();
  private final Map<String, List<Facts>> read = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, SortedSet<String>> missing = new TreeMap<>();

  private NestedStacks() {}

  /**
   * Templates, those among them that others nest read for each stack that is made of them.
   *
   * @param files what was read, with the texts
   * @param missing is handed what is not here, a phrase each
   */
  public static List<Facts> joined(List<Facts> files, List<String> missing) {
    NestedStacks stacks = new NestedStacks();
    for (Facts file : files) {
      if (file.kind().filter(TEMPLATE::equals).isPresent()) {
        stacks.templates.put(file.source().path(), file);
      }
    }
    stacks.roots().forEach(root -> stacks.nested(root, Nesting.NONE, 0));
    files.forEach(file -> missing.addAll(file.aws().templates().elsewhere()));
    stacks.missing.forEach((file, templates) -> missing.add(phrase(file, templates)));
    return files.stream()
        .map(f -> Facts.together(stacks.read.getOrDefault(f.source().path(), List.of(f))))
        .toList();
  }

  /**
   * What is to be said of templates that are read each on its own, a phrase each: that of nested
   * ones the defaults count.
   */
  public static List<String> alone(List<Facts> files) {
    List<String> phrases = new ArrayList<>();
    for (Facts file : files) {
      TemplateFacts templates = file.aws().templates();
      phrases.addAll(templates.elsewhere());
      int nested = templates.nested().size();
      if (nested > 0) {
        String stacks = nested == 1 ? " nested stack of " : " nested stacks of ";
        phrases.add("what is given to " + nested + stacks + file.source().path());
      }
    }
    return phrases;
  }

  /** Templates that no other nests. */
  private List<Facts> roots() {
    Set<String> nested =
        templates.values().stream()
            .flatMap(file -> file.aws().templates().nested().stream())
            .map(NestedStack::template)
            .collect(Collectors.toSet());
    return templates.values().stream()
        .filter(file -> !nested.contains(file.source().path()))
        .sorted(Comparator.comparing(file -> file.source().path()))
        .toList();
  }

  private static String phrase(String file, SortedSet<String> templates) {
    boolean one = templates.size() == 1;
    String more = templates.size() > SHOWN ? " and " + (templates.size() - SHOWN) + " more" : "";
    return templates.size()
        + (one ? " nested stack of " : " nested stacks of ")
        + file
        + (one ? " whose template is not read: " : " whose templates are not read: ")
        + templates.stream().limit(SHOWN).collect(Collectors.joining(", "))
        + more;
  }

  private void nested(Facts template, Nesting around, int depth) {
    for (NestedStack stack : template.aws().templates().nested()) {
      Optional<Facts> child =
          Optional.ofNullable(templates.get(stack.template())).filter(file -> stack.here());
      if (child.isEmpty() || depth > DEPTH || seen.size() > MOST) {
        missing
            .computeIfAbsent(template.source().path(), path -> new TreeSet<>())
            .add(stack.template());
      } else if (seen.add(stack.template() + " " + around.prefix() + " " + stack.given())) {
        Nesting inner = around.in(stack);
        Facts told = Intake.read(child.get().source(), inner);
        read.computeIfAbsent(stack.template(), path -> new ArrayList<>()).add(told);
        nested(told, inner, depth + 1);
      }
    }
  }
}
