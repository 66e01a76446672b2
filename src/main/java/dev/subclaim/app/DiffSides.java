package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.RolePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Both sides of a comparison.
 *
 * @param old the roles before
 * @param now the roles after
 * @param failures what could not be read
 */
record DiffSides(List<RolePairs.Side> old, List<RolePairs.Side> now, List<Failure> failures) {
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
    InputRequest said = new InputRequest(paths, "-");
    Inputs after = Inputs.read(said, face);
    // A path that was deleted is no mistake: the base has it.
    List<Failure> failures =
        new ArrayList<>(
            after.failures(true).stream()
                .filter(failure -> base.files(List.of(failure.path())).isEmpty())
                .toList());
    Past before = Past.of(base, said, after.files());
    List<Facts> files = before.committed();
    files.stream().filter(f -> f.kind().isPresent()).forEach(f -> failures.addAll(f.failures()));
    return new DiffSides(
        sides(files, "", false),
        sides(after.files(), "", false),
        failures.stream().distinct().toList());
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
