package dev.subclaim.app;

import dev.subclaim.config.ConfigurationFile;
import dev.subclaim.config.FileRef;
import dev.subclaim.config.Inventory;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a reader must know where a commit decides. */
final class GateWords {
  private GateWords() {}

  /**
   * What to know of the commit that decides: that it does, and which files here do not count yet.
   *
   * @param gate the files that say how to judge
   * @param named the files that the user or the configuration names
   * @param inventory what the configuration says that the team has
   */
  static List<String> of(GateFiles gate, List<String> named, Inventory inventory) {
    if (gate.commit().isEmpty()) {
      return List.of();
    }
    String reference = Escapes.value(gate.commit().get().reference());
    List<String> sources = inventory.from().stream().map(FileRef::target).toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "configuration, inventory, rules, issuers and accepted findings are those of " + reference);
    List<String> committed = new ArrayList<>(named);
    sources.stream().filter(name -> !gate.isOutside(name)).forEach(committed::add);
    add(
        lines,
        "here is another that counts once it is in " + reference + ": ",
        others(gate, committed));
    add(
        lines,
        "not in git, so read as it is here: ",
        sources.stream().filter(gate::isOutside).distinct().toList());
    add(
        lines,
        "named by the configuration, and no longer here: ",
        inventory.files().stream()
            .map(FileRef::target)
            .filter(name -> GateFiles.here(gate.directory()).read(name).isEmpty())
            .distinct()
            .toList());
    return lines;
  }

  private static void add(List<String> lines, String start, Collection<String> names) {
    if (!names.isEmpty()) {
      lines.add(start + names.stream().map(Escapes::value).collect(Collectors.joining(", ")));
    }
  }

  /** The files that are not the same here and in the commit, sorted. */
  private static SortedSet<String> others(GateFiles gate, List<String> named) {
    GateFiles here = GateFiles.here(gate.directory());
    SortedSet<String> names = new TreeSet<>(named);
    gate.configuration().ifPresent(names::add);
    here.configuration().ifPresent(names::add);
    names.removeIf(gate::settled);
    if (!lines(gate.rulePages()).equals(lines(here.rulePages()))) {
      names.add(ConfigurationFile.OWN_RULES);
    }
    if (!lines(gate.issuers()).equals(lines(here.issuers()))) {
      names.add(ConfigurationFile.OWN_ISSUERS);
    }
    return names;
  }

  private static List<List<String>> lines(List<SourceText> pages) {
    return pages.stream()
        .map(page -> Stream.concat(Stream.of(page.path()), page.content().lines()).toList())
        .toList();
  }
}
