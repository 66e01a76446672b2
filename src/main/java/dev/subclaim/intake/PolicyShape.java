package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What an object is among the policies of AWS. Typing mistakes are overlooked: that a name is
 * misspelt is for the reader of policies to say, and it can do so only for what reaches it.
 */
enum PolicyShape {
  /** Says who may assume a role. */
  TRUST,
  /** Says what somebody may do: resources, and no principal. */
  PERMISSIONS,
  /** Says who may use a bucket, a key, a repository. */
  RESOURCE,
  /** A resource control policy of AWS Organizations. */
  RESOURCE_CONTROL,
  /** One statement without the policy around it. */
  STATEMENT,
  /** No policy. */
  NONE;

  private static final String STATEMENTS = "Statement";
  private static final List<String> ELEMENTS = List.of("Version", "Id", STATEMENTS);
  private static final List<String> VERSIONS = List.of("2012-10-17", "2008-10-17");

  /** Policies have few members; objects with many are not searched for misspelt ones. */
  private static final int FEW = 12;

  /** Decides by the elements of the object and of its statements. */
  static PolicyShape of(Tree.Mapping value) {
    if (value.members().size() > FEW) {
      return NONE;
    }
    boolean dated = isDated(value);
    Optional<Tree> exact = value.get(STATEMENTS);
    Optional<Tree> statements = exact.or(() -> StatementShape.element(value, STATEMENTS));
    if (statements.isEmpty()) {
      return dated ? TRUST : alone(value);
    }
    StatementShape shape = StatementShape.of(statements.get());
    PolicyShape content = content(shape);
    boolean sure = dated || exact.isPresent() && (shape.effect() || hasOnlyElements(value));
    return content != NONE ? content : sure ? TRUST : NONE;
  }

  private static PolicyShape alone(Tree.Mapping value) {
    StatementShape shape = StatementShape.of(value);
    return shape.effect() && (shape.principal() || shape.assumes() || shape.resource())
        ? STATEMENT
        : NONE;
  }

  private static PolicyShape content(StatementShape shape) {
    if (shape.federated()) {
      return TRUST;
    }
    if (!shape.principal()) {
      boolean permissions = shape.resource() || shape.foreign();
      return permissions ? PERMISSIONS : shape.assumes() ? TRUST : NONE;
    }
    if (shape.assumes()) {
      return shape.resource() && shape.deniesAll() ? RESOURCE_CONTROL : TRUST;
    }
    return shape.foreign() || shape.resource() ? RESOURCE : NONE;
  }

  private static boolean isDated(Tree.Mapping value) {
    return StatementShape.element(value, "Version")
        .filter(version -> version instanceof Tree.Scalar s && VERSIONS.contains(s.text()))
        .isPresent();
  }

  private static boolean hasOnlyElements(Tree.Mapping value) {
    return value.members().stream()
        .allMatch(member -> ELEMENTS.stream().anyMatch(member.key().text()::equalsIgnoreCase));
  }
}
