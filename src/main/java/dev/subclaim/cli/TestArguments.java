package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.ExpectationCommand;
import dev.subclaim.app.ExpectationRequest;
import dev.subclaim.app.ExpectationRequest.Form;
import dev.subclaim.app.Face;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim test FILE...}. */
final class TestArguments implements Command {
  private static final List<String> FORMS = Arrays.stream(Form.values()).map(Form::flag).toList();

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(spec, "FILE", "Files with expectations, - for standard input", "1..*");
    Flags.value(spec, "--format", "FORMAT", "text (default), json, junit");
    Flags.values(
        spec, "--output", "FORMAT=PATH", "A further answer, written to a file; repeatable");
    Flags.value(
        spec, "--policy-ref", "REF", "Configuration and expectations as this commit has them");
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    return ExpectationCommand.run(
        new ExpectationRequest(
            Flags.arguments(arguments),
            SetupFlags.read(arguments),
            Flags.value(arguments, "--policy-ref"),
            form(Flags.choice(arguments, "--format", FORMS)),
            Flags.values(arguments, "--output").stream().map(TestArguments::output).toList()),
        face);
  }

  private static ExpectationRequest.Output output(String flag) {
    Flags.Target target = Flags.target("--output", flag, FORMS);
    return new ExpectationRequest.Output(form(target.format()), target.path());
  }

  private static Form form(String word) {
    return Form.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
