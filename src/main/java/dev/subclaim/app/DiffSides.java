package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.source.FileText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Both sides of a comparison.
 *
 * @param old the roles before
 * @param now the roles after
 * @param failures what could not be read
 */
record DiffSides(List<RolePairs.Side> old, List<RolePairs.Side> now, List<Failure> failures) {
  private static final Set<String> ENDINGS = Set.of("json", "jsonc", "yaml", "yml", "template");

  /** Two files or folders. */
  static DiffSides of(String old, String now, Face face) {
    Inputs before = Inputs.read(new InputRequest(List.of(old), old), face);
    Inputs after = Inputs.read(new InputRequest(List.of(now), now), face);
    List<Failure> failures = new ArrayList<>(before.failures(true));
    failures.addAll(after.failures(true));
    boolean files =
        !Files.isDirectory(face.directory().resolve(old))
            && !Files.isDirectory(face.directory().resolve(now));
    return new DiffSides(
        sides(before.files(), files ? "" : old, files),
        sides(after.files(), files ? "" : now, files),
        failures);
  }

  /** The commit and the working directory. */
  static DiffSides since(GitTree base, List<String> paths, Face face) {
    Inputs after = Inputs.read(new InputRequest(paths, "-"), face);
    List<Facts> before = new ArrayList<>();
    List<Failure> failures = new ArrayList<>();
    for (Failure failure : after.failures(true)) {
      // A path that was deleted is no mistake: the base has it.
      if (base.files(List.of(failure.path())).isEmpty()) {
        failures.add(failure);
      }
    }
    for (String file : base.files(paths)) {
      String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (ENDINGS.contains(ending)) {
        base.content(file)
            .ifPresent(bytes -> before.add(Intake.read(FileText.decode(file, bytes))));
      }
    }
    for (Facts facts : before) {
      if (facts.kind().isPresent()) {
        failures.addAll(facts.failures());
      }
    }
    return new DiffSides(sides(before, "", false), sides(after.files(), "", false), failures);
  }

  private static List<RolePairs.Side> sides(List<Facts> files, String folder, boolean same) {
    List<RolePairs.Side> sides = new ArrayList<>();
    for (Facts file : files) {
      String path = same ? "" : relative(file.source().path(), folder);
      int number = 0;
      for (RolePolicy role : file.policies()) {
        sides.add(new RolePairs.Side(role, path, number++));
      }
    }
    return sides;
  }

  private static String relative(String path, String folder) {
    if (folder.isEmpty()) {
      return path;
    }
    Path from = Path.of(folder).normalize();
    Path file = Path.of(path).normalize();
    return file.startsWith(from) ? from.relativize(file).toString() : file.toString();
  }
}
