package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what the description of a role holds besides its trust policy (IAM API Reference, Role and
 * RoleDetail), in the API's own words or in those of a tool that keeps its answers. What is not
 * understood counts as not told: nothing that is judged depends on it.
 */
final class RoleDetailsReader {
  private RoleDetailsReader() {}

  /** The details that the description of a role tells. */
  static RoleDetails read(Tree.Mapping role) {
    return new RoleDetails(
        tags(Loose.get(role, "Tags")),
        attached(role),
        Loose.list(role, "RolePolicyList")
            .or(() -> Loose.list(role, "InlinePolicies"))
            .or(() -> Loose.list(role, "InlinePolicy"))
            .or(() -> Loose.list(role, "Policies"))
            .map(RoleDetailsReader::inline),
        lastUse(role),
        boundary(role),
        role.get("MaxSessionDuration"));
  }

  /** Tags as a list of keys and values, or as an object. */
  static Map<String, String> tags(Optional<Tree> written) {
    Map<String, String> tags = new TreeMap<>();
    if (written.isPresent() && written.get() instanceof Tree.Sequence list) {
      for (Tree item : list.items()) {
        if (item instanceof Tree.Mapping tag) {
          Optional<Tree.Scalar> key = Loose.text(tag, "Key");
          Optional<Tree> value = Loose.get(tag, "Value");
          key.ifPresent(k -> value.ifPresent(v -> tag(tags, k.text(), v)));
        }
      }
    } else if (written.isPresent() && written.get() instanceof Tree.Mapping object) {
      object.members().forEach(member -> tag(tags, member.key().text(), member.value()));
    }
    return tags;
  }

  private static void tag(Map<String, String> tags, String key, Tree value) {
    if (value instanceof Tree.Scalar scalar
        && scalar.type() != Tree.Type.NULL
        && scalar.holes().isEmpty()) {
      tags.put(key, scalar.text());
    }
  }

  private static Optional<List<AttachedPolicy>> attached(Tree.Mapping role) {
    return Loose.list(role, "AttachedManagedPolicies")
        .or(() -> Loose.list(role, "AttachedPolicies"))
        .or(() -> Loose.list(role, "AttachedPolicyArns"))
        .or(() -> Loose.list(role, "ManagedPolicyArns"))
        .map(RoleDetailsReader::attached);
  }

  /** A list of ARNs, or of objects with name and ARN. */
  static List<AttachedPolicy> attached(Tree.Sequence list) {
    List<AttachedPolicy> policies = new ArrayList<>();
    for (Tree item : list.items()) {
      Optional<Tree.Scalar> arn =
          item instanceof Tree.Mapping entry ? Loose.text(entry, "PolicyArn") : Loose.text(item);
      arn.ifPresent(written -> policies.add(AttachedPolicy.of(written)));
    }
    return policies;
  }

  private static List<InlinePolicy> inline(Tree.Sequence list) {
    List<InlinePolicy> policies = new ArrayList<>();
    for (Tree item : list.items()) {
      if (item instanceof Tree.Mapping entry) {
        policies.add(inline(entry));
      }
    }
    return policies;
  }

  /** An inline policy: its name and what is in it. */
  static InlinePolicy inline(Tree.Mapping entry) {
    Optional<Tree.Scalar> name =
        Loose.text(entry, "PolicyName").or(() -> Loose.text(entry, "Name"));
    Optional<Tree> document =
        Loose.get(entry, "PolicyDocument").or(() -> Loose.get(entry, "Policy"));
    return new InlinePolicy(
        name.map(Tree.Scalar::text).orElse(""),
        document.flatMap(d -> Peeled.of(d).value()).filter(Unlimited::in).isPresent(),
        name.map(n -> (Tree) n).orElse(entry));
  }

  private static Optional<LastUse> lastUse(Tree.Mapping role) {
    return Loose.object(role, "RoleLastUsed")
        .map(used -> new LastUse(text(used, "LastUsedDate"), text(used, "Region")))
        .or(
            () ->
                text(role, "RoleLastUsedDate")
                    .map(time -> new LastUse(Optional.of(time), text(role, "RoleLastUsedRegion"))));
  }

  private static Optional<String> boundary(Tree.Mapping role) {
    return Loose.object(role, "PermissionsBoundary")
        .flatMap(boundary -> text(boundary, "PermissionsBoundaryArn"))
        .or(() -> text(role, "PermissionsBoundary"))
        .or(() -> text(role, "PermissionsBoundaryArn"));
  }

  private static Optional<String> text(Tree.Mapping mapping, String name) {
    return Loose.text(mapping, name).filter(t -> t.holes().isEmpty()).map(Tree.Scalar::text);
  }
}
