package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Configured;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A team's files for tests; {@code subclaim.yaml} among them configures. */
final class Team {
  /** Issuers take long to read. */
  static final Issuers ISSUERS = Issuers.builtIn();

  private static final TokenModels TOKENS = new TokenModels(ISSUERS);

  private final List<SourceText> files = new ArrayList<>();

  /** Adds a file. */
  Team with(String path, String... lines) {
    files.add(SourceText.of(path, String.join("\n", lines) + "\n"));
    return this;
  }

  Configuration configuration() {
    Configured read =
        files.stream()
            .filter(file -> file.path().equals("subclaim.yaml"))
            .findFirst()
            .map(ConfigurationReader::read)
            .orElse(new Configured(Configuration.NONE, List.of()));
    assertEquals(List.of(), read.problems());
    return read.configuration();
  }

  List<Facts> facts() {
    return files.stream()
        .filter(file -> !file.path().equals("subclaim.yaml"))
        .map(Intake::read)
        .toList();
  }

  Inventory inventory() {
    List<Facts> facts = facts();
    Map<String, Facts> named =
        facts.stream().collect(Collectors.toMap(f -> f.source().path(), Function.identity()));
    return Inventory.of(configuration(), ISSUERS, facts, named);
  }

  Estate estate() {
    List<Facts> facts = facts();
    Inventory inventory = Inventory.of(configuration(), ISSUERS, facts, Map.of());
    return Estate.of(
        inventory, facts, TOKENS, ISSUERS.named(ConfigurationReader.DEFAULT_ISSUER).orElseThrow());
  }

  InferredOrganizations inferred() {
    return InferredOrganizations.of(configuration(), ISSUERS, facts());
  }

  /** Who asks for which role, and what the role says to each attempt. */
  List<String> uses() {
    return estate().uses().stream().map(Team::line).toList();
  }

  private static String line(Use use) {
    String attempts =
        use.attempts().stream()
            .map(
                a ->
                    a.operation().orElseGet(() -> way(a.opened().orElseThrow()))
                        + a.run().map(run -> " (" + run.why() + ")").orElse("")
                        + " "
                        + a.admitted())
            .collect(Collectors.joining(", "));
    return use.entry().map(Entry::path).orElse("somebody")
        + " asks for "
        + use.asked().role().map(role -> role.written().text()).orElse("nothing")
        + " "
        + use.session().length().map(Object::toString).orElse("?")
        + use.role().map(role -> ", " + role.role().display()).orElse(", not read")
        + (attempts.isEmpty() ? "" : ": " + attempts);
  }

  private static String way(Entry.Opened opened) {
    return "as "
        + opened.root().name()
        + opened.stack().map(stack -> " from " + stack.path()).orElse(" by name");
  }

  /** The inventory, an entry a line: its name, what says so, what is known of it. */
  List<String> entries() {
    return inventory().entries().stream().map(Team::line).toList();
  }

  static String line(Entry entry) {
    String said =
        entry.said().stream().map(s -> s.by().name()).distinct().collect(Collectors.joining(" "));
    String opened =
        entry.opened().stream()
            .map(way -> way.root().name() + way.stack().map(s -> " from " + s.path()).orElse(""))
            .collect(Collectors.joining(", "));
    return entry.workload().sort()
        + " "
        + entry.path()
        + ": "
        + said
        + (entry.read() ? ", read" : "")
        + entry.tier().map(tier -> ", " + tier).orElse("")
        + (opened.isEmpty() ? "" : "; opened as " + opened);
  }
}
