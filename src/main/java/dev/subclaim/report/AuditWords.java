package dev.subclaim.report;

import dev.subclaim.audit.Audit;
import dev.subclaim.audit.Coverage;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What reports for people say alike of an audit. */
final class AuditWords {
  private AuditWords() {}

  /** What was looked at, and what was read, a line each. */
  static List<String> coverage(Outcome outcome, Audit audit) {
    int all = audit.roles().size() + audit.others() + audit.ofAws();
    List<String> rest = new ArrayList<>();
    if (audit.others() > 0) {
      rest.add(Counts.of(audit.others(), "other") + " not looked at: --all-roles");
    }
    if (audit.ofAws() > 0) {
      rest.add(AuditText.number(audit.ofAws()) + " of AWS itself");
    }
    long trusting = audit.roles().stream().filter(r -> r.reach().isPresent()).count();
    String looked =
        AuditText.number(trusting)
            + " of "
            + Counts.of(all, "role")
            + (trusting == 1 ? " trusts" : " trust")
            + " an OIDC issuer"
            + (rest.isEmpty() ? "" : " (" + String.join(", ", rest) + ")");
    return List.of(looked, read(outcome, audit.coverage()));
  }

  private static String read(Outcome outcome, Coverage coverage) {
    List<String> read = new ArrayList<>();
    read.add(Counts.of(outcome.summary().files(), "file"));
    read.add(
        coverage.listed() == 0
            ? Counts.of(coverage.accounts(), "account")
            : AuditText.number(coverage.listed() - coverage.missing().size())
                + " of "
                + Counts.of(coverage.listed(), "listed account"));
    read.addAll(ReadWords.besides(outcome.summary().contents().withoutAccounts()));
    long broken = outcome.failures().stream().map(Failure::path).distinct().count();
    String incomplete = broken == 0 ? "" : "; not complete: " + broken + ", listed at the end";
    return "read: " + String.join(", ", read) + incomplete;
  }

  /** The same sentence with a capital at its beginning, unless it begins with a name. */
  static String capital(String sentence) {
    if (!sentence.split("[ ,:;]", 2)[0].chars().allMatch(Character::isLetter)) {
      return sentence;
    }
    int end = sentence.isEmpty() ? 0 : sentence.offsetByCodePoints(0, 1);
    return sentence.substring(0, end).toUpperCase(Locale.ROOT) + sentence.substring(end);
  }
}
