package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.FileRef;
import dev.subclaim.config.Inventory;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.rule.Telling;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The input of a run and, besides it, the files that the configuration names.
 *
 * @param configuration the same with what inventory files list
 * @param files everything that was read, by path
 * @param named the files that the configuration names, by {@link FileRef#target}
 * @param meaning what may tell what is meant, where that is not whatever was read
 * @param listed what was listed: the files of the inventory alone
 * @param failures files that it names and that cannot be used
 */
record ConfiguredFiles(
    Configuration configuration,
    List<Facts> files,
    Map<String, Facts> named,
    Optional<Telling> meaning,
    Telling listed,
    List<Failure> failures) {
  ConfiguredFiles {
    files = List.copyOf(files);
    named = Collections.unmodifiableMap(new TreeMap<>(named));
    failures = List.copyOf(failures);
  }

  /** Reads the files that the configuration names and the input has not. */
  static ConfiguredFiles read(Configuration configuration, List<Facts> input, Path directory) {
    ConfiguredReading reading = new ConfiguredReading(GateFiles.here(directory), input);
    Inventory inventory = reading.from(configuration.inventory());
    reading.files(inventory);
    return new ConfiguredFiles(
        configuration.with(inventory),
        reading.all(),
        reading.named(),
        Optional.empty(),
        reading.listed(),
        reading.failures());
  }

  /**
   * The same where a commit may decide. What is under judgement is what lies here; what lists the
   * team's stacks, and says which roles are for them, is what the commit has of all these files.
   *
   * @param said the input as the user names it
   */
  static ConfiguredFiles read(
      Configuration configuration, List<Facts> input, GateFiles gate, InputRequest said) {
    if (gate.commit().isEmpty()) {
      return read(configuration, input, gate.directory());
    }
    List<Facts> then = Past.of(gate.commit().get(), said, input).committed();
    ConfiguredReading there = new ConfiguredReading(gate, then);
    ConfiguredReading here = new ConfiguredReading(GateFiles.here(gate.directory()), input);
    Inventory inventory = there.from(configuration.inventory());
    here.from(configuration.inventory());
    List.of(there, here).forEach(reading -> reading.files(inventory));
    return new ConfiguredFiles(
        configuration.with(inventory),
        here.all(),
        here.named(),
        Optional.of(new Telling(there.all(), there.named())),
        there.listed(),
        ConfiguredReading.failures(here, there));
  }
}
