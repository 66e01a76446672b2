package dev.subclaim.cli;

import dev.subclaim.app.Unusable;
import dev.subclaim.report.Escapes;
import dev.subclaim.source.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Makes arguments without reflection and reads their values. */
final class Flags {
  private Flags() {}

  /** The flags that every command has. */
  static void common(CommandSpec spec) {
    flag(spec, "Show the details of an internal error", "--debug");
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("Show this help").build());
  }

  /** A flag without value. */
  static void flag(CommandSpec spec, String description, String... names) {
    spec.addOption(OptionSpec.builder(names[0], rest(names)).description(description).build());
  }

  /** A flag with a value. */
  static void value(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .arity("1")
            .type(String.class)
            .description(description)
            .build());
  }

  /** A flag with a value that may be given several times. */
  static void values(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build());
  }

  /** The arguments without flag. */
  static void arguments(CommandSpec spec, String label, String description, String arity) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity(arity)
            .required(!arity.startsWith("0"))
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build());
  }

  static Optional<String> value(ParseResult arguments, String name) {
    return Optional.ofNullable(arguments.<String>matchedOptionValue(name, null));
  }

  static List<String> values(ParseResult arguments, String name) {
    return List.copyOf(arguments.<List<String>>matchedOptionValue(name, List.of()));
  }

  /** The values of a flag that takes names, separated by commas too. */
  static List<String> names(ParseResult arguments, String name) {
    return values(arguments, name).stream()
        .flatMap(value -> Arrays.stream(value.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  static List<String> arguments(ParseResult arguments) {
    return List.copyOf(arguments.<List<String>>matchedPositionalValue(0, List.of()));
  }

  /** A value that must be one of a few. */
  static String choice(ParseResult arguments, String name, List<String> choices) {
    String value = value(arguments, name).orElse(choices.get(0));
    if (choices.contains(value)) {
      return value;
    }
    throw new Unusable(notAmong(name, value, choices));
  }

  /** A format and the file that is written in it. */
  record Target(String format, String path) {}

  /** The value of a flag that wants {@code FORMAT=PATH}. */
  static Target target(String name, String value, List<String> formats) {
    int equals = value.indexOf('=');
    if (equals < 0 || equals == value.length() - 1) {
      throw new Unusable(name + " wants FORMAT=PATH, not `" + Escapes.value(value) + "`");
    }
    String format = value.substring(0, equals);
    if (!formats.contains(format)) {
      throw new Unusable(notAmong(name, format, formats));
    }
    return new Target(format, value.substring(equals + 1));
  }

  /** Says that a flag's value is none of those it can have. */
  static String notAmong(String name, String value, List<String> choices) {
    String hint = Nearest.of(value, choices).map(n -> "; did you mean `" + n + "`?").orElse("");
    return name
        + ": `"
        + Escapes.value(value)
        + "` is none of "
        + String.join(", ", choices)
        + hint;
  }

  private static String[] rest(String... names) {
    return List.of(names).subList(1, names.length).toArray(String[]::new);
  }
}
