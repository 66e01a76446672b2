package dev.subclaim.app;

import dev.subclaim.config.Expectations;
import dev.subclaim.config.ExpectationsReader;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.ExpectationReport;
import dev.subclaim.report.ExpectationReport.Ending;
import dev.subclaim.report.ExpectationReport.Result;
import dev.subclaim.report.ExpectationReport.Suite;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The command {@code test}: whether roles admit and keep out whom a team expects. */
public final class ExpectationCommand {
  private ExpectationCommand() {}

  /** Tries every expectation of every file. */
  public static Exit run(ExpectationRequest request, Face face) {
    GateFiles gate = GateFiles.of(face.directory(), request.policyRef());
    Setup setup = Setup.read(request.setup(), gate);
    Function<String, SourceText> texts = path -> TokenFiles.text(path, gate, face);
    List<Suite> suites = new ArrayList<>();
    for (String path : request.files()) {
      suites.add(suite(texts.apply(path), setup, face, texts));
    }
    ExpectationReport report = new ExpectationReport(suites);
    for (ExpectationRequest.Output output : request.outputs()) {
      Outputs.save(face.directory().resolve(output.path()), text(report, output.form()));
    }
    face.out().print(text(report, request.form()));
    if (report.count(Ending.UNREADABLE) > 0) {
      return Exit.FAILED;
    }
    boolean kept = report.count(Ending.BROKEN) + report.count(Ending.UNDECIDED) == 0;
    return kept ? Exit.CLEAN : Exit.FINDINGS;
  }

  private static String text(ExpectationReport report, ExpectationRequest.Form form) {
    return switch (form) {
      case TEXT -> report.text();
      case JSON -> report.json();
      case JUNIT -> report.junit();
    };
  }

  private static Suite suite(
      SourceText source, Setup setup, Face face, Function<String, SourceText> texts) {
    Expectations said = ExpectationsReader.read(source);
    if (!said.problems().isEmpty()) {
      Result unreadable =
          unreadable(
              "can be read",
              said.problems().get(0),
              said.problems().stream().map(ExpectationCommand::line).toList());
      return new Suite(source.path(), List.of(unreadable));
    }
    ExpectationTrial trial = new ExpectationTrial(said.files(), setup, face, texts);
    return new Suite(
        source.path(), said.items().stream().map(item -> result(item, trial)).toList());
  }

  private static Result result(Expectations.Item item, ExpectationTrial trial) {
    if (item.expectation().isEmpty()) {
      List<String> lines = item.problems().stream().map(ExpectationCommand::line).toList();
      return new Result(
          item.name(), item.at(), Ending.UNREADABLE, lines, List.of(), Optional.empty());
    }
    try {
      return trial.result(item.name(), item.at(), item.expectation().get());
    } catch (Unusable e) {
      List<String> lines = e.text().lines().toList();
      return new Result(
          item.name(), item.at(), Ending.UNREADABLE, lines, List.of(), Optional.empty());
    }
  }

  private static Result unreadable(String name, Problem first, List<String> lines) {
    return new Result(name, first.span(), Ending.UNREADABLE, lines, List.of(), Optional.empty());
  }

  private static String line(Problem problem) {
    String help = problem.help().map(h -> "; " + h).orElse("");
    return Escapes.value(problem.span() + ": " + problem.message() + help);
  }
}
