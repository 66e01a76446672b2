package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the input says.
 *
 * @param files what each file that is known as something says, by path
 * @param skipped how many other files were seen
 * @param others those of them that would belong to the question, were they read
 * @param broken what could not be used
 * @param nothing what to tell somebody who gave nothing to judge
 */
record Inputs(
    List<Facts> files, int skipped, List<Other> others, List<Failure> broken, String nothing) {
  /** The path that stands for standard input. */
  static final String STANDARD_INPUT = "-";

  /**
   * A file that is not read.
   *
   * @param path the file
   * @param hint what it seems to be, and what to give instead
   */
  record Other(String path, String hint) {}

  Inputs {
    files = List.copyOf(files);
    others = List.copyOf(others);
    broken = List.copyOf(broken);
  }

  /**
   * What keeps the job from being done; nothing to judge at all is only so where it is not allowed.
   */
  List<Failure> failures(boolean allowEmpty) {
    boolean empty = files.stream().noneMatch(Facts::judged) && broken.isEmpty() && !allowEmpty;
    return empty ? List.of(new Failure(".", nothing)) : broken;
  }

  /** What is not judged because its kind is not read, a phrase a kind. */
  List<String> notRead() {
    SortedMap<String, Integer> kinds = new TreeMap<>();
    others.forEach(other -> kinds.merge(other.hint().split(";", 2)[0], 1, Integer::sum));
    return kinds.entrySet().stream()
        .map(
            kind ->
                kind.getValue() + (kind.getValue() == 1 ? " file: " : " files: ") + kind.getKey())
        .toList();
  }

  /** The same with other files. */
  Inputs with(List<Facts> narrowed) {
    return new Inputs(narrowed, skipped, others, broken, nothing);
  }

  /** The same with the files that the configuration names. */
  Inputs with(ConfiguredFiles configured) {
    List<Failure> all = new ArrayList<>(broken);
    all.addAll(configured.failures());
    return new Inputs(configured.files(), skipped, others, all, nothing);
  }

  /** Finds and reads the files, each once; one that is broken does not hide the others. */
  static Inputs read(InputRequest said, Face face) {
    List<String> paths = said.paths().stream().filter(p -> !p.equals(STANDARD_INPUT)).toList();
    boolean piped = said.paths().contains(STANDARD_INPUT);
    InputFiles found =
        piped && paths.isEmpty() ? InputFiles.NONE : collect(said, paths, face.directory());
    Reading reading = new Reading(found);
    if (piped) {
      reading.text(standardInput(said.stdinName(), face), true);
    }
    found.files().forEach(f -> reading.text(InputText.read(f.path(), f.file()), f.named()));
    return reading.result(found);
  }

  private static InputFiles collect(InputRequest said, List<String> paths, Path directory) {
    return paths.isEmpty() && said.generated().isPresent()
        ? Collector.collectBuilt(directory, said.generated().get())
        : Collector.collect(directory, paths);
  }

  private static InputText standardInput(String name, Face face) {
    try {
      return InputText.of(name, face.in().readAllBytes());
    } catch (IOException e) {
      throw new Unusable("standard input cannot be read");
    }
  }

  private static final class Reading {
    private final List<Facts> files = new ArrayList<>();
    private final List<Failure> failures;
    private final List<Other> others = new ArrayList<>();
    private int skipped;

    Reading(InputFiles found) {
      this.failures = new ArrayList<>(found.failures());
      this.skipped = found.skipped();
    }

    void text(InputText text, boolean named) {
      text.failure().ifPresent(failures::add);
      text.text().ifPresent(source -> facts(source, named));
    }

    private void facts(SourceText source, boolean named) {
      Facts facts = Intake.read(source);
      boolean broken = !facts.problems().isEmpty() || !facts.failures().isEmpty();
      if (facts.kind().isPresent() || (broken && (named || facts.aboutRoles()))) {
        files.add(facts);
        failures.addAll(facts.failures());
      } else if (named) {
        String hint = facts.hint().map(h -> ": " + h).orElse("");
        failures.add(new Failure(source.path(), "is nothing that subclaim reads" + hint));
      } else {
        skipped++;
        facts.hint().ifPresent(hint -> others.add(new Other(source.path(), hint)));
      }
    }

    Inputs result(InputFiles found) {
      String seen =
          others.isEmpty() ? "" : "; " + others.get(0).path() + " is " + others.get(0).hint();
      return new Inputs(files, skipped, others, failures, found.nothing() + seen);
    }
  }
}
