package dev.subclaim.app;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both sides of a comparison.
 *
 * @param old the files before
 * @param now the files after
 * @param failures what could not be read
 * @param remarks what to know of the comparison, a line each
 */
record DiffSides(Side old, Side now, List<Failure> failures, List<String> remarks) {

  /**
   * One side.
   *
   * @param files what each file says
   * @param folder the folder that was named, from which files of both sides are the same
   * @param single whether a file was named and no folder
   */
  record Side(List<Facts> files, String folder, boolean single) {
    Side {
      files = List.copyOf(files);
    }

    /** The same with other files. */
    Side with(List<Facts> others) {
      return new Side(others, folder, single);
    }

    /** Its roles. Of two single files the names do not matter. */
    List<RolePairs.Side> roles(boolean bothSingle) {
      List<RolePairs.Side> sides = new ArrayList<>();
      for (Facts file : files) {
        String path = bothSingle ? "" : relative(file.source().path(), folder);
        for (int i = 0; i < file.policies().size(); i++) {
          sides.add(new RolePairs.Side(file.policies().get(i), path, i));
        }
      }
      return sides;
    }
  }

  /** Both sides as the user names them. */
  static DiffSides of(DiffRequest request, Face face) {
    if (request.base().isPresent()) {
      return since(GitTree.of(face.directory(), request.base().get(), "--base"), request, face);
    }
    List<Failure> failures = new ArrayList<>();
    Side old = side(request.paths().get(0), face, failures);
    Side now = side(request.paths().get(1), face, failures);
    return new DiffSides(old, now, failures, List.of());
  }

  /** The same with other files. */
  DiffSides with(List<Facts> before, List<Facts> after) {
    return new DiffSides(old.with(before), now.with(after), failures, remarks);
  }

  /** Pairs the roles of both sides. */
  List<RolePairs.Pair> pairs(Optional<String> role) {
    boolean single = old.single && now.single;
    return RolePairs.of(
        RolePairs.only(old.roles(single), role), RolePairs.only(now.roles(single), role));
  }

  /** A file, a folder, {@code REF:PATH}, {@code REF}: what lies on the disk goes before git. */
  private static Side side(String named, Face face, List<Failure> failures) {
    Path path = face.directory().resolve(named);
    Optional<GitPath> committed =
        Files.exists(path) ? Optional.empty() : GitPath.of(face.directory(), named);
    if (committed.isPresent()) {
      return committed.get().side(failures);
    }
    Inputs read = Inputs.read(new InputRequest(List.of(named), named), face);
    failures.addAll(read.failures(true));
    boolean folder = Files.isDirectory(path);
    return new Side(read.files(), folder ? named : "", !folder);
  }

  /** A path in a commit. */
  private record GitPath(GitTree tree, String path) {
    static Optional<GitPath> of(Path directory, String named) {
      int colon = named.indexOf(':');
      String reference = colon < 0 ? named : named.substring(0, colon);
      String path = colon < 0 ? "." : named.substring(colon + 1);
      return Git.repository(directory)
          .flatMap(git -> GitTree.find(git, reference))
          .map(tree -> new GitPath(tree, path))
          .filter(found -> found.path.equals(".") || found.tree.has(found.path));
    }

    Side side(List<Failure> failures) {
      boolean file = tree.file(path).isPresent();
      List<InputText> texts = tree.read(tree.files(List.of(path)));
      List<Facts> files =
          texts.stream().flatMap(text -> text.text().stream()).map(Intake::read).toList();
      texts.stream().flatMap(text -> text.failure().stream()).forEach(failures::add);
      files.stream()
          .filter(f -> file || f.aboutRoles())
          .forEach(f -> failures.addAll(f.failures()));
      return new Side(files, file || path.equals(".") ? "" : path, file);
    }
  }

  /** The commit and the working directory. */
  private static DiffSides since(GitTree named, DiffRequest request, Face face) {
    GitTree base = named.fork();
    InputRequest said = new InputRequest(request.paths(), "-");
    Inputs after = Inputs.read(said, face);
    // A path that was deleted is no mistake: the base has it.
    List<Failure> failures =
        new ArrayList<>(
            after.failures(true).stream()
                .filter(
                    failure ->
                        Files.exists(face.directory().resolve(failure.path()))
                            || base.files(List.of(failure.path())).isEmpty())
                .toList());
    List<Facts> before = Past.of(base, said, after.files()).committed();
    before.stream().filter(f -> f.kind().isPresent()).forEach(f -> failures.addAll(f.failures()));
    return new DiffSides(
        new Side(before, "", false),
        new Side(after.files(), "", false),
        failures.stream().distinct().toList(),
        named.forkWords().stream().toList());
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
