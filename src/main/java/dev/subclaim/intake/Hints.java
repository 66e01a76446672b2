package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Recognises what we do not read, so that somebody who gives it learns what to give instead. */
final class Hints {
  private static final String LATER = ", which is not read yet";
  private static final String UNUSED = ": recognised, not used yet";
  private static final String ROLE =
      "; give the role's trust policy: aws iam get-role --role-name ROLE";

  private static final Map<PolicyShape, String> POLICIES =
      Map.of(
          PolicyShape.PERMISSIONS,
          "a permission policy: it says what may be done, no Principal says who may assume a role"
              + ROLE,
          PolicyShape.RESOURCE,
          "a resource policy: its actions belong to a service, none to STS" + ROLE,
          PolicyShape.RESOURCE_CONTROL,
          "a resource control policy of an organization" + LATER,
          PolicyShape.STATEMENT,
          "a single statement; put it in a policy: {\"Version\": \"2012-10-17\", \"Statement\":"
              + " [...]}");

  private record Known(String hint, Predicate<Tree.Mapping> test) {}

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "the log of terraform plan -json; give the plan: terraform show -json PLAN",
              has("@level").and(has("@message"))),
          new Known(
              "a configuration of Terraform; give the plan: terraform show -json PLAN",
              Hints::isConfiguration),
          new Known(
              "events of CloudTrail; try them: subclaim simulate ROLE --requests EVENTS",
              TrailEvents::is),
          new Known(
              "an account export without RoleDetailList; add --filter Role", has("UserDetailList")),
          new Known(
              "findings of Access Analyzer, which shorten conditions; give the roles themselves",
              value -> anyInside(value.get("findings"), has("analyzedAt"))),
          new Known("Kubernetes service accounts" + UNUSED, Hints::isServiceAccounts),
          new Known("a list of repositories" + UNUSED, has("nameWithOwner")),
          new Known("a permission policy" + ROLE, Hints::isPermissions),
          new Known(
              "the claims of a token; give them to subclaim simulate --token",
              has("iss").and(has("sub"))));

  private Hints() {}

  /** What an object seems to be, when it is something that people take for our input. */
  static Optional<String> of(Tree.Mapping value) {
    Optional<String> policy = Optional.ofNullable(POLICIES.get(PolicyShape.of(value)));
    return policy.or(
        () ->
            KNOWN.stream().filter(known -> known.test().test(value)).map(Known::hint).findFirst());
  }

  private static Predicate<Tree.Mapping> has(String name) {
    return value -> value.get(name).isPresent();
  }

  /** Also what the CDK for Terraform writes; expressions in it are Terraform's to work out. */
  private static boolean isConfiguration(Tree.Mapping value) {
    return Stream.of("resource", "data")
        .flatMap(block -> inside(value, block).stream())
        .flatMap(block -> block.members().stream())
        .anyMatch(type -> type.key().text().startsWith("aws_iam_"));
  }

  private static boolean isServiceAccounts(Tree.Mapping value) {
    return isServiceAccount(value) || anyInside(value.get("items"), Hints::isServiceAccount);
  }

  private static boolean isServiceAccount(Tree.Mapping value) {
    return value
        .get("kind")
        .filter(kind -> kind instanceof Tree.Scalar s && s.text().equals("ServiceAccount"))
        .isPresent();
  }

  private static boolean anyInside(Optional<Tree> list, Predicate<Tree.Mapping> test) {
    return list.filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(value -> ((Tree.Sequence) value).items().stream())
        .anyMatch(item -> item instanceof Tree.Mapping mapping && test.test(mapping));
  }

  private static boolean isPermissions(Tree.Mapping value) {
    return value.get("PolicyDocument").isPresent()
        || inside(value, "PolicyVersion").filter(v -> v.get("Document").isPresent()).isPresent();
  }

  private static Optional<Tree.Mapping> inside(Tree.Mapping value, String name) {
    return value.get(name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }
}
