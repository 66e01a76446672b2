package dev.subclaim.app;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.lint.Finding;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.rule.Severity;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what people must tell or decide before a policy can be proposed that ends a finding. */
record NeededWords(Knowledge knowledge) {

  /**
   * A phrase for each thing that is missing, the gravest finding's first.
   *
   * @param reach how far the role is open
   */
  List<String> of(List<Finding> findings, Optional<Reach> reach) {
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.severity() != Severity.NOTE) {
        rules
            .computeIfAbsent(missing(finding, reach), m -> new ArrayList<>())
            .add("`" + finding.rule() + "`");
      }
    }
    List<String> phrases = new ArrayList<>();
    rules.forEach(
        (missing, names) ->
            phrases.add(String.join(", ", names.stream().distinct().toList()) + ": " + missing));
    return phrases;
  }

  private String missing(Finding finding, Optional<Reach> reach) {
    if (finding.issuer().isPresent() && finding.reach().filter(NeededWords::isOpen).isPresent()) {
      return whom(knowledge.tokens().profile(finding.issuer().get()), finding);
    }
    if (finding.witness().filter(Witness::admitted).isPresent()) {
      return "whether those who get in by it are meant is for somebody to say";
    }
    return reach.equals(Optional.of(Reach.NOBODY)) || finding.witness().isPresent()
        ? "what mends it lets somebody in who is kept out now, which somebody must decide"
        : "no narrower policy mends it";
  }

  private static boolean isOpen(Reach reach) {
    return reach == Reach.ANYONE || reach == Reach.TENANT || reach == Reach.PROJECT;
  }

  private String whom(IssuerProfile profile, Finding finding) {
    boolean strangers = finding.reach().equals(Optional.of(Reach.ANYONE));
    String which =
        strangers && profile.modelled() && knowledge.organizations().of(profile.name()).isEmpty()
            ? " by `--organization " + profile.name() + "=NAME`,"
            : "";
    String stacks =
        profile.provider().equals(knowledge.estate().issuer().provider())
            ? " by `subclaim suggest --stack ORGANIZATION/PROJECT/STACK POLICY.json`,"
            : "";
    return "who is meant, nobody has told: say it"
        + which
        + stacks
        + " or take it from CloudTrail: `subclaim suggest --seen EVENTS.json POLICY.json`";
  }
}
