package dev.subclaim.intake;

import dev.subclaim.config.FullName;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.StackSchedule;
import dev.subclaim.settings.Written;
import dev.subclaim.source.FileName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says whose settings are: by what they say, else by the file's name, else by its folders. */
final class Ownership {
  private static final int PARTS = 3;

  private Ownership() {}

  /** The stack that settings belong to. */
  static Optional<Owner> of(DeploymentSettings settings) {
    return of(settings.organization(), settings.project(), settings.stack());
  }

  /** The stack that a schedule is about. */
  static Optional<Owner> of(StackSchedule schedule) {
    return of(schedule.organization(), schedule.project(), schedule.stack());
  }

  private static Optional<Owner> of(
      Optional<Written> organization, Optional<Written> project, Optional<Written> stack) {
    boolean told = Stream.of(organization, project, stack).allMatch(n -> known(n).isPresent());
    return told
        ? FullName.of(
                known(organization).orElseThrow(),
                known(project).orElseThrow(),
                known(stack).orElseThrow())
            .map(name -> new Owner(name, Owner.By.CONTENT))
        : Optional.empty();
  }

  private static Optional<String> known(Optional<Written> text) {
    return text.filter(Written::known).map(Written::text);
  }

  /** The stack or environment that a file belongs to, by where it lies and what it is called. */
  static Optional<Owner> of(String path) {
    String[] folders = FileName.unpacked(path).replace('\\', '/').split("/", -1);
    String file = folders[folders.length - 1];
    Optional<String> stem = stem(file);
    if (stem.isEmpty() || file.startsWith("Pulumi.")) {
      return Optional.empty();
    }
    String[] parts = stem.get().split("\\.", -1);
    if (parts.length == PARTS) {
      return FullName.of(parts).map(name -> new Owner(name, Owner.By.FILE_NAME));
    }
    if (parts.length > 1 || folders.length < PARTS) {
      return Optional.empty();
    }
    String[] last = Arrays.copyOfRange(folders, folders.length - PARTS, folders.length);
    last[PARTS - 1] = stem.get();
    boolean relative = Arrays.stream(last).anyMatch(name -> name.matches("\\.+"));
    return relative
        ? Optional.empty()
        : FullName.of(last).map(name -> new Owner(name, Owner.By.FOLDERS));
  }

  private static Optional<String> stem(String file) {
    int dot = file.lastIndexOf('.');
    String ending = file.substring(dot + 1).toLowerCase(Locale.ROOT);
    boolean ours = dot > 0 && ending.matches("json|yaml|yml");
    return ours ? Optional.of(file.substring(0, dot)) : Optional.empty();
  }
}
