package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.NestedStacks;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.source.FileText;
import dev.subclaim.source.LargeText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the input says.
 *
 * @param files what each file that is known as something says, by path
 * @param skipped how many other files were seen
 * @param others those of them that would belong to the question, were they read
 * @param missing what is not judged because it stands in no file here, a phrase each
 * @param broken what could not be used
 * @param nothing what to tell somebody who gave nothing to judge
 * @param streamed whether roles were met that are not held
 */
record Inputs(
    List<Facts> files,
    int skipped,
    List<Other> others,
    List<String> missing,
    List<Failure> broken,
    String nothing,
    boolean streamed) {
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
    missing = List.copyOf(missing);
    broken = List.copyOf(broken);
  }

  /**
   * What keeps the job from being done; nothing to judge at all is only so where it is not allowed.
   */
  List<Failure> failures(boolean allowEmpty) {
    boolean empty =
        !streamed && files.stream().noneMatch(Facts::judged) && broken.isEmpty() && !allowEmpty;
    return empty ? List.of(new Failure(".", nothing)) : broken;
  }

  /** What is not judged because its kind is not read, a phrase a kind. */
  List<String> notRead() {
    SortedMap<String, Integer> kinds = new TreeMap<>();
    others.forEach(other -> kinds.merge(other.hint().split(";", 2)[0], 1, Integer::sum));
    return Stream.concat(
            kinds.entrySet().stream()
                .map(k -> k.getValue() + (k.getValue() == 1 ? " file: " : " files: ") + k.getKey()),
            missing.stream())
        .toList();
  }

  /** The same with the files that the configuration names. */
  Inputs with(ConfiguredFiles configured) {
    List<Failure> all = new ArrayList<>(broken);
    all.addAll(configured.failures());
    return new Inputs(configured.files(), skipped, others, missing, all, nothing, streamed);
  }

  /** The same after files have changed. */
  Inputs changed(UnaryOperator<Facts> change) {
    List<Facts> now = files.stream().map(change).toList();
    return new Inputs(now, skipped, others, missing, broken, nothing, streamed);
  }

  /** Finds and reads the files, each once; one that is broken does not hide the others. */
  static Inputs read(InputRequest said, Face face) {
    return in(said, face, Intake::read).joined();
  }

  private Inputs joined() {
    List<String> elsewhere = new ArrayList<>();
    List<Facts> all = NestedStacks.joined(files, elsewhere);
    return new Inputs(all, skipped, others, elsewhere, broken, nothing, streamed);
  }

  /** The same, but roles are handed over when they are met, and not held. */
  static Inputs read(InputRequest said, Face face, Consumer<RolePolicy> roles) {
    AtomicBoolean any = new AtomicBoolean();
    Consumer<RolePolicy> seen = roles.andThen(role -> any.set(true));
    Inputs inputs = in(said, face, text -> Intake.stream(text, seen));
    return new Inputs(
        inputs.files,
        inputs.skipped,
        inputs.others,
        NestedStacks.alone(inputs.files),
        inputs.broken,
        inputs.nothing,
        any.get());
  }

  /** How a file is read. */
  private interface Manner {
    Facts facts(LargeText text) throws IOException;
  }

  private static Inputs in(InputRequest said, Face face, Manner manner) {
    List<String> paths = said.paths().stream().filter(p -> !p.equals(STANDARD_INPUT)).toList();
    boolean piped = said.paths().contains(STANDARD_INPUT);
    InputFiles found =
        piped && paths.isEmpty() ? InputFiles.NONE : collect(said, paths, face.directory());
    Reading reading = new Reading(found, manner);
    if (piped) {
      reading.text(standardInput(said.stdinName(), face), true);
    }
    found.files().forEach(f -> reading.text(InputText.large(f.path(), f.file()), f.named()));
    return reading.result(found);
  }

  private static InputFiles collect(InputRequest said, List<String> paths, Path directory) {
    return paths.isEmpty() && said.build().isPresent()
        ? Collector.collectBuilt(directory, said.build().get())
        : Collector.collect(directory, paths);
  }

  private static LargeText standardInput(String name, Face face) {
    try {
      byte[] bytes = face.in().readAllBytes();
      return new LargeText(name, () -> FileText.read(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new Unusable("standard input cannot be read");
    }
  }

  private static final class Reading {
    private final List<Facts> files = new ArrayList<>();
    private final List<Failure> failures;
    private final List<Other> others = new ArrayList<>();
    private final Manner manner;
    private int skipped;

    Reading(InputFiles found, Manner manner) {
      this.manner = manner;
      this.failures = new ArrayList<>(found.failures());
      this.skipped = found.skipped();
    }

    void text(LargeText text, boolean named) {
      Optional<String> refusal = ProgramSource.refusal(text.path());
      if (refusal.isPresent()) {
        failures.add(new Failure(text.path(), refusal.get()));
        return;
      }
      try {
        facts(manner.facts(text), text.path(), named);
      } catch (IOException e) {
        failures.add(InputText.failure(text.path(), e));
      }
    }

    private void facts(Facts facts, String path, boolean named) {
      boolean broken = !facts.problems().isEmpty() || !facts.failures().isEmpty();
      if (facts.kind().isPresent() || (broken && (named || facts.aboutRoles()))) {
        files.add(facts);
        failures.addAll(facts.failures());
      } else if (named) {
        String hint = facts.hint().map(h -> ": " + h).orElse("");
        failures.add(new Failure(path, "is nothing that subclaim reads" + hint));
      } else {
        skipped++;
        facts.hint().ifPresent(hint -> others.add(new Other(path, hint)));
      }
    }

    Inputs result(InputFiles found) {
      String seen =
          others.isEmpty() ? "" : "; " + others.get(0).path() + " is " + others.get(0).hint();
      return new Inputs(files, skipped, others, List.of(), failures, found.nothing() + seen, false);
    }
  }
}
