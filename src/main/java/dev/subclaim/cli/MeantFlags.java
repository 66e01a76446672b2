package dev.subclaim.cli;

import dev.subclaim.app.MeantRequest;
import dev.subclaim.config.ConfigurationReader;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The flags that name stacks and environments. */
final class MeantFlags {
  private static final String ISSUER = "--issuer";

  private MeantFlags() {}

  /**
   * Adds the flags.
   *
   * @param prefix what stands before {@code stack} and {@code environment} in their names
   */
  static void describe(CommandSpec spec, String prefix) {
    Flags.values(spec, "--" + prefix + "stack", "O/P/S", "A stack; repeatable");
    Flags.values(spec, "--" + prefix + "environment", "O/P/E", "An environment; repeatable");
    Flags.value(
        spec, ISSUER, "NAME", "Whose stacks; " + ConfigurationReader.DEFAULT_ISSUER + " if none");
  }

  static MeantRequest read(ParseResult arguments, String prefix, List<String> subjects) {
    return new MeantRequest(
        subjects,
        Flags.names(arguments, "--" + prefix + "stack"),
        Flags.names(arguments, "--" + prefix + "environment"),
        Flags.value(arguments, ISSUER).orElse(ConfigurationReader.DEFAULT_ISSUER));
  }
}
