package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.trust.Breadth;
import java.util.Optional;

/**
 * Whether a pull request gets in. Where tokens do not say that they are of one, it does in a
 * preview that a stack's settings run for it.
 *
 * @param breadth the answer
 * @param stack the stack that is previewed
 * @param projects the projects admitted, in words
 */
record PullRequests(BreadthFact breadth, Optional<PreviewedStack> stack, String projects) {

  static PullRequests of(AdmissionFact of, String projects) {
    Breadth own = of.breadths().pullRequest();
    Optional<PreviewedStack> stack =
        own.holds() != Truth.NO
            ? Optional.empty()
            : PreviewedStack.of(of.policy(), of.trust().statement(of.admission()));
    Breadth breadth = stack.map(PreviewedStack::breadth).orElseGet(() -> of.trust().here(own));
    return new PullRequests(new BreadthFact(breadth, of.origin()), stack, projects);
  }

  String to() {
    return stack.map(s -> "the repository of " + s.stack().path()).orElse(projects);
  }

  String cause() {
    return stack
        .map(s -> "previews, which " + s.stack().path() + " runs for pull requests")
        .orElse("the subject of pull requests");
  }

  String help() {
    return stack.isPresent()
        ? "let the subject say `operation:update`, and give previews a role that may only read"
        : "name the branch or the environment in the subject";
  }
}
