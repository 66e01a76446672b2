package dev.subclaim.estate;

import dev.subclaim.estate.Entry.By;
import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Span;
import dev.subclaim.workload.Workload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how environments are opened: from the configuration of a stack, through an environment
 * that imports them, and by name where nothing shows another way.
 */
final class Openings {
  private final Drafts drafts;
  private final Map<EntryDraft, List<EntryDraft>> imports = new HashMap<>();
  private final Set<EntryDraft> reached = new HashSet<>();

  Openings(Drafts drafts) {
    this.drafts = drafts;
  }

  /** An environment that a stack opens, and where it says so. */
  private record Door(EntryDraft stack, EntryDraft root, Span at) {}

  /** Adds to each environment the ways in which it is opened. */
  void note() {
    List<Door> doors = doors();
    followImports();
    doors.forEach(door -> open(door.root, Optional.of(door.stack.workload()), door.at));
    Set<EntryDraft> shown = Set.copyOf(reached);
    drafts.environments().stream()
        .filter(root -> !shown.contains(root))
        .forEach(root -> open(root, Optional.empty(), root.at()));
  }

  private List<Door> doors() {
    List<Door> doors = new ArrayList<>();
    for (EntryDraft stack : drafts.stacks()) {
      for (Written name : stack.opens()) {
        environment(name, stack).ifPresent(root -> doors.add(new Door(stack, root, name.span())));
      }
    }
    return doors;
  }

  private void followImports() {
    Deque<EntryDraft> open = new ArrayDeque<>(drafts.environments());
    while (!open.isEmpty()) {
      EntryDraft next = open.pop();
      if (!imports.containsKey(next)) {
        List<EntryDraft> direct = imports(next);
        imports.put(next, direct);
        reached.addAll(direct);
        direct.forEach(open::push);
      }
    }
  }

  private List<EntryDraft> imports(EntryDraft importer) {
    List<EntryDraft> direct = new ArrayList<>();
    for (EnvironmentDefinition definition : importer.definitions()) {
      definition.imports().forEach(name -> environment(name, importer).ifPresent(direct::add));
    }
    return direct;
  }

  private Optional<EntryDraft> environment(Written name, EntryDraft said) {
    Optional<EntryDraft> found = drafts.environment(name, said.workload().organization());
    found.ifPresent(environment -> environment.said(By.OPENED, name.span()));
    return found;
  }

  /** Opening an environment opens what it imports. */
  private void open(EntryDraft root, Optional<Workload> stack, Span at) {
    Set<EntryDraft> opened = new HashSet<>();
    Deque<EntryDraft> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      EntryDraft next = open.pop();
      if (opened.add(next)) {
        next.opened(new Opened(root.workload(), stack, at));
        reached.add(next);
        imports.getOrDefault(next, List.of()).forEach(open::push);
      }
    }
  }
}
