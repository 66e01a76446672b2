package dev.subclaim.app;

import dev.subclaim.config.FileRef;
import dev.subclaim.config.Inventory;
import dev.subclaim.config.InventoryFile;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.rule.Telling;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files that a configuration names, besides an input. */
final class ConfiguredReading {
  private static final String MISSING = "no such file";

  private final GateFiles gate;
  private final Map<Path, Facts> facts = new HashMap<>();
  private final Map<Path, Facts> listing = new LinkedHashMap<>();
  private final Map<String, Facts> named = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  /** Files that are not there; whether that is a failure another reading may decide. */
  private final Map<String, Failure> missing = new LinkedHashMap<>();

  private Inventory lists = Inventory.NONE;

  /**
   * Begins with an input.
   *
   * @param gate where files are taken from
   */
  ConfiguredReading(GateFiles gate, List<Facts> input) {
    this.gate = gate;
    input.forEach(f -> facts.put(identity(f.source().path()), f));
  }

  /** An inventory with what further files list that it names. */
  Inventory from(Inventory inventory) {
    inventory.from().forEach(this::from);
    return inventory.and(lists);
  }

  /** Reads the files of an inventory's stacks, environments and roles. */
  void files(Inventory inventory) {
    inventory.files().forEach(this::file);
  }

  /** A file to take stacks, environments and roles from, or a folder of such files. */
  private void from(FileRef ref) {
    Optional<List<String>> folder = gate.folder(ref.target());
    if (folder.isPresent()) {
      folder.get().forEach(path -> inFolder(ref, path));
      return;
    }
    Optional<SourceText> text = text(ref, ref.target());
    Optional<InventoryFile.Read> list = text.flatMap(InventoryFile::read);
    list.ifPresent(read -> lists = lists.and(read.inventory()));
    list.ifPresent(read -> read.problems().forEach(p -> failures.add(failure(p))));
    if (list.isEmpty() && text.isPresent()) {
      file(ref);
    }
  }

  private void inFolder(FileRef ref, String path) {
    Path identity = identity(path);
    Optional<Facts> known = Optional.ofNullable(facts.get(identity));
    Optional<Facts> file = known.or(() -> text(ref, path).map(Intake::read));
    file.filter(f -> f.kind().isPresent() || !f.failures().isEmpty())
        .ifPresent(
            f -> {
              listing.put(identity, f);
              facts.put(identity, f);
              (known.isPresent() ? List.<Failure>of() : f.failures())
                  .forEach(failure -> failures.add(inFolder(ref, failure)));
            });
  }

  /** Nobody named the file, so it is said why it is read. */
  private static Failure inFolder(FileRef ref, Failure failure) {
    String way = "; mend it, or name files instead of the folder in " + place(ref);
    return new Failure(failure.path(), failure.message() + way);
  }

  private void file(FileRef ref) {
    Path identity = identity(ref.target());
    Optional<Facts> read = Optional.ofNullable(facts.get(identity));
    if (read.isEmpty()) {
      read = text(ref, ref.target()).map(Intake::read);
      read.ifPresent(file -> check(file, ref));
      read.ifPresent(file -> facts.put(identity, file));
    }
    read.ifPresent(file -> listing.put(identity, file));
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
    Optional<InputText> text = gate.meant(path);
    if (text.isEmpty()) {
      missing.put(ref.target(), failure(ref, MISSING));
    }
    text.flatMap(InputText::failure).ifPresent(failures::add);
    return text.flatMap(InputText::text);
  }

  private static Failure failure(FileRef ref, String message) {
    return new Failure(ref.target(), message + " (" + place(ref) + " names it)");
  }

  private static String place(FileRef ref) {
    return ref.at().path() + ":" + ref.at().line();
  }

  private static Failure failure(Problem problem) {
    String place = "line " + problem.span().line() + ", column " + problem.span().column() + ": ";
    String help = problem.help().map(h -> "; " + h).orElse("");
    return new Failure(problem.span().path(), place + problem.message() + help);
  }

  /** A file is the same however its path is spelt. */
  private Path identity(String path) {
    Path file = gate.directory().resolve(path).toAbsolutePath().normalize();
    try {
      return gate.commit().isEmpty() ? file.toRealPath() : file;
    } catch (IOException e) {
      return file;
    }
  }

  /** Everything that was read, by path. */
  List<Facts> all() {
    return facts.values().stream()
        .sorted(Comparator.comparing((Facts f) -> f.source().path()))
        .toList();
  }

  /** The files that the configuration names, by {@link FileRef#target}. */
  Map<String, Facts> named() {
    return Map.copyOf(named);
  }

  /** The files of the inventory alone. */
  Telling listed() {
    return new Telling(List.copyOf(listing.values()), named);
  }

  /** What cannot be used. */
  List<Failure> failures() {
    return Stream.concat(failures.stream(), missing.values().stream()).toList();
  }

  /**
   * What cannot be used where a commit decides: of its files those that a change leaves as they
   * are, for whoever mends one must get through. What either has is not missing.
   */
  static List<Failure> failures(ConfiguredReading here, ConfiguredReading there) {
    List<Failure> all = new ArrayList<>(here.failures);
    there.failures.stream().filter(f -> there.gate.settled(f.path())).forEach(all::add);
    here.missing.forEach(
        (name, failure) -> {
          if (there.missing.containsKey(name)) {
            all.add(failure);
          }
        });
    return all.stream().distinct().toList();
  }
}
