package dev.subclaim.report;

import dev.subclaim.fix.Edits;
import dev.subclaim.fix.Promise;
import dev.subclaim.fix.Repair;
import dev.subclaim.lint.Finding;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says which flag repairs a finding, and what that does to those who get in. */
final class FixText {
  /** A path that a shell takes as it stands. */
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./@+=:,][A-Za-z0-9_./@+=:,-]*");

  private FixText() {}

  /** A line with the command; empty where no edit can be made. */
  static Optional<String> of(Finding finding) {
    return finding
        .fix()
        .filter(repair -> Edits.apply(repair).change().isPresent())
        .map(repair -> words(repair.promise()) + ": " + command(repair));
  }

  private static String words(Promise promise) {
    return switch (promise) {
      case SAME -> "Same tokens";
      case NARROWER -> "Narrower, and proved first";
      case REPAIR -> "Puts it right, and shows who gets in then";
    };
  }

  private static String command(Repair repair) {
    String path = repair.at().path();
    String command = "subclaim lint " + repair.promise().flag();
    return SAFE.matcher(path).matches() ? command + " " + path : command;
  }
}
