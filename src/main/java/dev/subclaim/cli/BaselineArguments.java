package dev.subclaim.cli;

import dev.subclaim.app.BaselineCommand;
import dev.subclaim.app.BaselineCommand.Action;
import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.FailOn;
import dev.subclaim.app.InputRequest;
import dev.subclaim.app.LintRequest;
import dev.subclaim.app.Outputs;
import dev.subclaim.app.Unusable;
import dev.subclaim.app.Version;
import dev.subclaim.report.Format;
import dev.subclaim.report.Style;
import dev.subclaim.report.View;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code subclaim baseline create|update|prune [PATH...]}. */
final class BaselineArguments implements Command {
  private static final List<String> ACTIONS =
      Arrays.stream(Action.values()).map(Action::word).toList();

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "create|update|prune [PATH...]",
        "What to do, then files and folders as for lint",
        "1..*");
    AcceptedFlags.describe(spec);
    SetupFlags.describe(spec);
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    List<String> words = Flags.arguments(arguments);
    Action action =
        Action.named(words.get(0))
            .orElseThrow(() -> new Unusable(Flags.notAmong("baseline", words.get(0), ACTIONS)));
    View view = new View(Version.current(), false, true, Style.PLAIN);
    LintRequest request =
        new LintRequest(
            new InputRequest(words.subList(1, words.size()), "<stdin>"),
            SetupFlags.read(arguments),
            List.of(),
            List.of(),
            FailOn.NEVER,
            new Outputs(Format.TEXT, view, List.of()),
            false,
            AcceptedFlags.read(arguments));
    return BaselineCommand.run(action, request, face);
  }
}
