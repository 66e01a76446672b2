package dev.subclaim.estate;

import dev.subclaim.estate.Entry.By;
import dev.subclaim.estate.Entry.Opened;
import dev.subclaim.estate.Entry.Said;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.Run;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Span;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What is known so far of a stack or an environment. */
final class EntryDraft {
  private final Workload workload;
  private final TreeSet<Said> said = new TreeSet<>();
  private final List<DeploymentSettings> settings = new ArrayList<>();
  private final List<EnvironmentDefinition> definitions = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();
  private final List<Written> opens = new ArrayList<>();
  private final List<Opened> opened = new ArrayList<>();

  EntryDraft(Workload workload) {
    this.workload = workload;
  }

  Workload workload() {
    return workload;
  }

  EntryDraft said(By by, Span at) {
    said.add(new Said(by, at));
    return this;
  }

  /** The stack's configuration opens this environment. */
  void opens(Written environment) {
    opens.add(environment);
  }

  List<Written> opens() {
    return List.copyOf(opens);
  }

  void settings(DeploymentSettings own) {
    settings.add(own);
    runs.addAll(own.runs());
  }

  void runs(List<Run> scheduled) {
    runs.addAll(scheduled);
  }

  void definition(EnvironmentDefinition own) {
    definitions.add(own);
  }

  List<EnvironmentDefinition> definitions() {
    return definitions;
  }

  void opened(Opened way) {
    opened.add(way);
  }

  /** Where it is said first. */
  Span at() {
    return said.first().at();
  }

  Entry entry(Optional<String> tier) {
    settings.sort(Comparator.comparing(s -> s.tree().span()));
    definitions.sort(Comparator.comparing(d -> d.tree().span()));
    runs.sort(Comparator.comparing(run -> run.at().span()));
    opened.sort(
        Comparator.comparing((Opened way) -> way.root().path())
            .thenComparing(way -> way.stack().map(Workload::path).orElse(""))
            .thenComparing(Opened::at));
    return new Entry(workload, List.copyOf(said), settings, definitions, runs, opened, tier);
  }
}
