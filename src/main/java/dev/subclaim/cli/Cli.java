package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Unusable;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line, usable from inside another program, too: it neither exits nor prints itself.
 */
public final class Cli {
  private final Terminal terminal;

  Cli(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A command line whose output is no terminal. */
  public Cli() {
    this(new Terminal(false));
  }

  /**
   * Runs a command.
   *
   * @return the exit code: 0 clean, 1 findings or the answer no, 2 the job could not be done
   */
  public int run(List<String> arguments, Face face) {
    try {
      return dispatch(arguments, face).code();
    } catch (Unusable e) {
      return complain(face, e.text());
    }
  }

  private Exit dispatch(List<String> arguments, Face face) {
    String first = arguments.isEmpty() ? "" : arguments.get(0);
    switch (first) {
      case "" -> {
        return overview(face.err()).or(Exit.FAILED);
      }
      case "-h", "--help" -> {
        return overview(face.out());
      }
      case "help" -> {
        return arguments.size() == 1
            ? overview(face.out())
            : dispatch(List.of(arguments.get(1), "--help"), face);
      }
      case "-V", "--version" -> {
        return dispatch(List.of("version"), face);
      }
      default -> {
        return command(first, arguments.subList(1, arguments.size()), face);
      }
    }
  }

  private Exit command(String name, List<String> arguments, Face face) {
    Commands.Entry entry = Commands.named(name).orElseThrow(() -> unknown(name));
    Command command = entry.make().get();
    CommandLine parser = parser(entry, command);
    try {
      ParseResult parsed = parser.parseArgs(arguments.toArray(String[]::new));
      if (parsed.hasMatchedOption("--help")) {
        parser.usage(face.out(), Ansi.OFF);
        return Exit.CLEAN;
      }
      return command.run(parsed, face, terminal);
    } catch (ParameterException e) {
      throw new Unusable(usage(e, name));
    }
  }

  private static CommandLine parser(Commands.Entry entry, Command command) {
    CommandSpec spec = CommandSpec.create().name("subclaim " + entry.name());
    spec.usageMessage().description(entry.summary() + ".").sortOptions(false);
    command.describe(spec);
    Flags.common(spec);
    return new CommandLine(spec).setExpandAtFiles(false).setUsageHelpLongOptionsMaxWidth(28);
  }

  private static Unusable unknown(String name) {
    String wrong = "`" + Escapes.value(name) + "` is no command";
    String hint =
        Nearest.of(name, Commands.names()).map(n -> "; did you mean `" + n + "`?").orElse("");
    return new Unusable(wrong + hint + "\ntry subclaim --help");
  }

  private static String usage(ParameterException e, String command) {
    List<String> lines = new ArrayList<>();
    lines.add(Escapes.value(String.valueOf(e.getMessage())));
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
      List<String> known =
          new ArrayList<>(e.getCommandLine().getCommandSpec().optionsMap().keySet());
      String written = unmatched.getUnmatched().get(0).replaceFirst("=.*", "");
      Optional<String> nearest = Nearest.of(written, known).or(() -> begun(written, known));
      nearest.ifPresent(n -> lines.add("did you mean `" + n + "`?"));
    }
    if (e instanceof MissingParameterException missing) {
      missing.getMissing().stream()
          .filter(ArgSpec::isPositional)
          .forEach(a -> lines.add(a.paramLabel() + ": " + String.join(" ", a.description())));
    }
    lines.add("try subclaim " + command + " --help");
    return String.join("\n", lines);
  }

  /** The only flag that begins so. */
  private static Optional<String> begun(String written, List<String> known) {
    List<String> longer =
        known.stream().filter(k -> written.startsWith("--") && k.startsWith(written)).toList();
    return longer.size() == 1 ? Optional.of(longer.get(0)) : Optional.empty();
  }

  private static int complain(Face face, String message) {
    face.out().flush();
    ("subclaim: " + message).lines().map(Escapes::start).forEach(face.err()::println);
    return Exit.FAILED.code();
  }

  private static Exit overview(PrintStream out) {
    out.print(overview());
    return Exit.CLEAN;
  }

  private static String overview() {
    StringBuilder text = new StringBuilder();
    text.append(
        "subclaim tells who can really assume your roles.\n\nusage: subclaim COMMAND ...\n\n");
    for (Commands.Entry entry : Commands.ALL) {
      text.append("  ").append(entry.name()).append(" ".repeat(10 - entry.name().length()));
      text.append(entry.summary()).append('\n');
    }
    text.append("\nsubclaim COMMAND --help tells more.\n");
    text.append(
        "exit code: 0 clean, 1 findings or the answer is no, 2 the job could not be done\n");
    return text.toString();
  }
}
