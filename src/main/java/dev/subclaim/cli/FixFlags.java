package dev.subclaim.cli;

import dev.subclaim.app.FixRequest;
import dev.subclaim.app.FixRequest.Mode;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The flags of a run that repairs. */
final class FixFlags {
  private static final String FIX = "--fix";
  private static final String DIFF = "--diff";
  private static final List<String> CLASSES = List.of("same", "all");

  private FixFlags() {}

  static void describe(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(FIX)
            .paramLabel("=all")
            .arity("0..1")
            .type(String.class)
            .description(
                "Repair what leaves the same tokens in; with =all also what keeps strangers out,"
                    + " and values that never match, each proved")
            .preprocessor(
                (arguments, command, option, info) -> {
                  // A path behind the flag is a path: a value is written with an equals sign.
                  if (" ".equals(info.get("separator"))) {
                    arguments.push(CLASSES.get(0));
                  }
                  return false;
                })
            .build());
    Flags.flag(spec, "Show what --fix would change and write nothing; exit 1 if anything", DIFF);
  }

  static FixRequest read(ParseResult arguments) {
    boolean all = Flags.choice(arguments, FIX, CLASSES).equals("all");
    if (arguments.hasMatchedOption(DIFF)) {
      return new FixRequest(Mode.DIFF, all);
    }
    return arguments.hasMatchedOption(FIX) ? new FixRequest(Mode.WRITE, all) : FixRequest.NONE;
  }
}
