package dev.subclaim.app;

import java.util.List;

/**
 * What to lint, and how.
 *
 * @param input what to read
 * @param setup what else is told
 * @param select only these rules; all when empty
 * @param ignore not these rules
 * @param failOn the least severity that fails the run
 * @param outputs where reports go
 * @param allowEmpty whether a run without input is fine
 * @param accepted which findings do not count
 * @param fix whether findings are repaired
 */
public record LintRequest(
    InputRequest input,
    SetupRequest setup,
    List<String> select,
    List<String> ignore,
    FailOn failOn,
    Outputs outputs,
    boolean allowEmpty,
    Accepted accepted,
    FixRequest fix) {
  public LintRequest {
    select = List.copyOf(select);
    ignore = List.copyOf(ignore);
  }

  /** A run that repairs nothing. */
  public LintRequest(
      InputRequest input,
      SetupRequest setup,
      List<String> select,
      List<String> ignore,
      FailOn failOn,
      Outputs outputs,
      boolean allowEmpty,
      Accepted accepted) {
    this(input, setup, select, ignore, failOn, outputs, allowEmpty, accepted, FixRequest.NONE);
  }

  /** The same run with repairs. */
  public LintRequest with(FixRequest repairs) {
    return new LintRequest(
        input, setup, select, ignore, failOn, outputs, allowEmpty, accepted, repairs);
  }
}
