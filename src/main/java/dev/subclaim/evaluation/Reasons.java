package dev.subclaim.evaluation;

import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says in sentences why a request was decided so.
 *
 * @param request the request
 * @param traces how each statement met it
 * @param hidden statements that the file does not tell
 */
record Reasons(Request request, List<StatementTrace> traces, List<Tree.Unknown> hidden) {

  List<String> of(Verdict verdict, Optional<StatementTrace> deciding) {
    return switch (verdict) {
      case ALLOW -> deciding.map(trace -> List.of(trace.name() + " allows it")).orElse(List.of());
      case EXPLICIT_DENY -> deciding.map(this::denies).orElse(List.of());
      case DENY -> refused();
      case UNDECIDED -> undecided(deciding);
    };
  }

  private List<String> denies(StatementTrace trace) {
    List<String> reasons = new ArrayList<>(List.of(trace.name() + " denies it"));
    trace.conditions().forEach(condition -> reasons.add(condition.because()));
    return reasons;
  }

  /** What keeps the caller out of the statements that speak of him; else that none does. */
  private List<String> refused() {
    List<StatementTrace> allows =
        traces.stream().filter(t -> t.statement().effect() == Effect.ALLOW).toList();
    List<StatementTrace> naming =
        allows.stream().filter(t -> t.principal().outcome() != Truth.NO).toList();
    if (naming.isEmpty()) {
      return List.of("no Allow statement names `" + request.principal().shown() + "`");
    }
    List<StatementTrace> meant =
        naming.stream().filter(t -> t.action().outcome() != Truth.NO).toList();
    boolean several = traces.size() > 1;
    return meant.isEmpty()
        ? naming.stream().map(t -> prefix(t, several) + t.action().because()).toList()
        : meant.stream().flatMap(t -> with(t, Truth.NO, several)).toList();
  }

  private List<String> undecided(Optional<StatementTrace> deciding) {
    List<String> reasons = new ArrayList<>();
    deciding.ifPresent(trace -> with(trace, Truth.UNKNOWN, true).forEach(reasons::add));
    deciding.ifPresent(
        trace ->
            trace.statement().hidden().stream()
                .map(part -> trace.name() + ": the file does not tell all of it: " + part.reason())
                .forEach(reasons::add));
    hidden.stream()
        .map(part -> "the file does not tell all of the policy: " + part.reason())
        .forEach(reasons::add);
    return reasons;
  }

  private static Stream<String> with(StatementTrace trace, Truth outcome, boolean named) {
    return Stream.concat(Stream.of(trace.action(), trace.principal()), trace.conditions().stream())
        .filter(check -> check.outcome() == outcome)
        .map(check -> prefix(trace, named) + check.because());
  }

  private static String prefix(StatementTrace trace, boolean named) {
    return named ? trace.name() + ": " : "";
  }
}
