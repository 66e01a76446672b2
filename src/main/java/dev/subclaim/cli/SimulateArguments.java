package dev.subclaim.cli;

import dev.subclaim.app.Exit;
import dev.subclaim.app.Face;
import dev.subclaim.app.Simulate;
import dev.subclaim.app.SimulateRequest;
import dev.subclaim.app.SimulateRequest.Claims;
import dev.subclaim.app.SimulateRequest.Environment;
import dev.subclaim.app.SimulateRequest.Opening;
import dev.subclaim.app.SimulateRequest.RequestFile;
import dev.subclaim.app.SimulateRequest.Stack;
import dev.subclaim.app.SimulateRequest.TokenFile;
import dev.subclaim.app.SimulateRequest.TokenSource;
import dev.subclaim.app.Unusable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code subclaim simulate FILE... (--stack O/P/S[:OP] | --environment O/P/E | --token FILE | --sub
 * S --aud A | --requests FILE)}.
 */
final class SimulateArguments implements Command {
  private static final List<String> FORMATS = List.of("text", "json", "jsonl");

  @Override
  public void describe(CommandSpec spec) {
    Flags.arguments(
        spec,
        "FILE",
        "The role, and what else is known: provider, settings, definition; - for standard input",
        "1..*");
    workloads(spec);
    Flags.value(
        spec,
        "--token",
        "FILE",
        "A token: JWT or its middle part, token reply, claims; - for standard input");
    Flags.value(spec, "--sub", "SUBJECT", "The subject, instead of a token");
    Flags.value(spec, "--aud", "AUDIENCE", "The audience, with --sub");
    Flags.value(
        spec, "--issuer", "URL", "Who issues it, with --sub; found by its form if not given");
    Flags.values(spec, "--claim", "NAME=VALUE", "A further claim, with --sub; repeatable");
    Flags.value(spec, "--requests", "FILE", "Many requests, a JSON object a line");
    Flags.value(spec, "--role", "NAME", "Only the role of this name or ARN");
    Flags.value(spec, "--format", "FORMAT", "text (default), json; with --requests text, jsonl");
    Flags.flag(spec, "Only the answer and its reason", "-q", "--quiet");
    Flags.value(spec, "--config", "FILE", "The configuration instead of the nearest subclaim.yaml");
    Flags.value(spec, "--stdin-filename", "NAME", "What standard input is called in reports");
  }

  private static void workloads(CommandSpec spec) {
    Flags.value(spec, "--stack", "O/P/S[:OP]", "A stack; one operation of it, or else every one");
    Flags.value(spec, "--operation", "OP", "With --stack: the same as :OP behind it");
    Flags.value(spec, "--environment", "O/P/E", "An environment");
    Flags.value(
        spec,
        "--opened-by",
        "HOW",
        "With --environment: name (default), or stack for a stack's configuration");
  }

  @Override
  public Exit run(ParseResult arguments, Face face, Terminal terminal) {
    TokenSource token = token(arguments);
    boolean piped = Flags.arguments(arguments).contains("-");
    if (piped && (token.equals(new TokenFile("-")) || token.equals(new RequestFile("-")))) {
      throw new Unusable("standard input can hold the roles or the token, not both");
    }
    return Simulate.run(
        new SimulateRequest(
            SetupFlags.input(arguments),
            SetupFlags.read(arguments),
            token,
            Flags.value(arguments, "--role"),
            format(arguments, token),
            arguments.hasMatchedOption("--quiet")),
        face);
  }

  private static TokenSource token(ParseResult arguments) {
    List<String> given =
        List.of("--stack", "--environment", "--token", "--sub", "--requests").stream()
            .filter(name -> Flags.value(arguments, name).isPresent())
            .toList();
    boolean both =
        Flags.value(arguments, "--sub").isPresent() == Flags.value(arguments, "--aud").isPresent();
    if (given.size() != 1 || !both) {
      throw new Unusable(
          "give one of --stack O/P/S, --environment O/P/E, --token FILE, --sub SUBJECT --aud"
              + " AUDIENCE, --requests FILE");
    }
    Optional<String> opening = Flags.value(arguments, "--opened-by");
    if (opening.isPresent() && !given.contains("--environment")) {
      throw new Unusable("--opened-by is for --environment");
    }
    Optional<String> operation = Flags.value(arguments, "--operation");
    if (operation.isPresent() && !given.contains("--stack")) {
      throw new Unusable("--operation is for --stack");
    }
    String value = Flags.value(arguments, given.get(0)).orElseThrow();
    Optional<String> issuer = Flags.value(arguments, "--issuer");
    return switch (given.get(0)) {
      case "--stack" -> new Stack(value + operation.map(op -> ":" + op).orElse(""), issuer);
      case "--environment" -> new Environment(value, opening(arguments), issuer);
      case "--token" -> new TokenFile(value);
      case "--requests" -> new RequestFile(value);
      default -> claims(arguments, value, Flags.value(arguments, "--aud").orElseThrow());
    };
  }

  private static Optional<Opening> opening(ParseResult arguments) {
    if (Flags.value(arguments, "--opened-by").isEmpty()) {
      return Optional.empty();
    }
    String how = Flags.choice(arguments, "--opened-by", List.of("name", "stack"));
    return Optional.of(Opening.valueOf(how.toUpperCase(Locale.ROOT)));
  }

  private static Claims claims(ParseResult arguments, String subject, String audience) {
    return new Claims(
        subject, audience, Flags.value(arguments, "--issuer"), Flags.values(arguments, "--claim"));
  }

  private static SimulateRequest.Format format(ParseResult arguments, TokenSource token) {
    String name = Flags.choice(arguments, "--format", FORMATS);
    boolean many = token instanceof RequestFile;
    if (name.equals(many ? "json" : "jsonl")) {
      throw new Unusable(
          "--format "
              + name
              + (many
                  ? " is for one who asks; for --requests say jsonl"
                  : " is for --requests; for one who asks say json"));
    }
    return SimulateRequest.Format.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
