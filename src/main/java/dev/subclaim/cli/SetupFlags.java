package dev.subclaim.cli;

import dev.subclaim.app.InputRequest;
import dev.subclaim.app.SetupRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The flags that tell what belongs to the user. */
final class SetupFlags {
  private SetupFlags() {}

  static void describe(CommandSpec spec) {
    Flags.value(spec, "--config", "FILE", "The configuration instead of the nearest subclaim.yaml");
    Flags.values(
        spec,
        "--organization",
        "[ISSUER=]NAME",
        "An organization of yours (pulumi-cloud if no issuer)");
  }

  static InputRequest input(ParseResult arguments) {
    String name = Flags.value(arguments, "--stdin-filename").orElse("<stdin>");
    return new InputRequest(Flags.arguments(arguments), name);
  }

  static SetupRequest read(ParseResult arguments) {
    return new SetupRequest(
        Flags.value(arguments, "--config"), Flags.values(arguments, "--organization"));
  }
}
