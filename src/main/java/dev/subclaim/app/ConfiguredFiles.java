package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.FileRef;
import dev.subclaim.config.Inventory;
import dev.subclaim.config.InventoryFile;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
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
 * @param failures files that it names and that cannot be used
 */
record ConfiguredFiles(
    Configuration configuration,
    List<Facts> files,
    Map<String, Facts> named,
    List<Failure> failures) {
  ConfiguredFiles {
    files = List.copyOf(files);
    named = Collections.unmodifiableMap(new TreeMap<>(named));
    failures = List.copyOf(failures);
  }

  /** Reads the files that the configuration names and the input has not. */
  static ConfiguredFiles read(Configuration configuration, List<Facts> input, Path directory) {
    Reading reading = new Reading(directory, input);
    configuration.inventory().from().forEach(reading::from);
    Inventory inventory = configuration.inventory().and(reading.listed);
    inventory.files().forEach(reading::file);
    List<Facts> files =
        reading.facts.values().stream()
            .sorted(Comparator.comparing((Facts f) -> f.source().path()))
            .toList();
    return new ConfiguredFiles(
        configuration.with(inventory), files, reading.named, reading.failures);
  }

  private static final class Reading {
    private final Path directory;
    private final Map<Path, Facts> facts = new HashMap<>();
    private final Map<String, Facts> named = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private Inventory listed = Inventory.NONE;

    Reading(Path directory, List<Facts> input) {
      this.directory = directory;
      input.forEach(f -> facts.put(identity(f.source().path()), f));
    }

    /** A file to take stacks, environments and roles from, or a folder of such files. */
    void from(FileRef ref) {
      if (Files.isDirectory(directory.resolve(ref.target()))) {
        InputFiles inside = Collector.collect(directory, List.of(ref.target()));
        inside.files().stream()
            .filter(file -> !facts.containsKey(identity(file.path())))
            .forEach(file -> text(ref, file.path()).map(Intake::read).ifPresent(this::known));
        return;
      }
      Optional<SourceText> text = text(ref, ref.target());
      Optional<InventoryFile.Read> list = text.flatMap(InventoryFile::read);
      list.ifPresent(read -> listed = listed.and(read.inventory()));
      list.ifPresent(read -> read.problems().forEach(p -> failures.add(failure(p))));
      if (list.isEmpty() && text.isPresent()) {
        file(ref);
      }
    }

    private void known(Facts file) {
      if (file.kind().isPresent()) {
        facts.put(identity(file.source().path()), file);
        failures.addAll(file.failures());
      }
    }

    void file(FileRef ref) {
      Path identity = identity(ref.target());
      Optional<Facts> read = Optional.ofNullable(facts.get(identity));
      if (read.isEmpty()) {
        read = text(ref, ref.target()).map(Intake::read);
        read.ifPresent(file -> check(file, ref));
        read.ifPresent(file -> facts.put(identity, file));
      }
      read.ifPresent(file -> named.put(ref.target(), file));
    }

    private void check(Facts file, FileRef ref) {
      failures.addAll(file.failures());
      if (file.kind().isEmpty() && file.failures().isEmpty()) {
        String hint = file.hint().map(h -> ": " + h).orElse("");
        failures.add(failure(ref, "is nothing that subclaim reads" + hint));
      }
    }

    private Optional<SourceText> text(FileRef ref, String path) {
      Path file = directory.resolve(path);
      if (!Files.exists(file)) {
        failures.add(failure(ref, "no such file"));
        return Optional.empty();
      }
      InputText text = InputText.read(path, file);
      text.failure().ifPresent(failures::add);
      return text.text();
    }

    private static Failure failure(FileRef ref, String message) {
      String said = ref.at().path() + ":" + ref.at().line();
      return new Failure(ref.target(), message + " (" + said + " names it)");
    }

    private static Failure failure(Problem problem) {
      String place = "line " + problem.span().line() + ": ";
      return new Failure(problem.span().path(), place + problem.message());
    }

    /** A file is the same however its path is spelt. */
    private Path identity(String path) {
      Path file = directory.resolve(path);
      try {
        return file.toRealPath();
      } catch (IOException e) {
        return file.toAbsolutePath().normalize();
      }
    }
  }
}
