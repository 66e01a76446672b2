package dev.subclaim.intake;

import dev.subclaim.policy.Canonical;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes roles and providers out of the resources that Terraform or Pulumi manages. */
record DeclaredResources(List<Declared> all, String container) {
  DeclaredResources {
    all = List.copyOf(all);
  }

  /** Takes everything, in the order of the file. */
  void extract(Harvest harvest) {
    Set<String> judged = new HashSet<>();
    Map<String, List<Declared>> policies = policies();
    for (Declared resource : all) {
      if (resource.kind() == DeclaredKind.ROLE) {
        Surroundings around = around(resource, policies);
        RoleObject.extract(resource.values(), around, container, harvest);
        RoleObject.trustPolicy(resource.values()).map(Canonical::text).ifPresent(judged::add);
      } else if (resource.kind() == DeclaredKind.PROVIDER) {
        ProviderObject.extract(resource.values(), Surroundings.NONE, harvest);
      }
    }
    for (Declared resource : all) {
      if (resource.kind() == DeclaredKind.DOCUMENT) {
        document(resource, judged, harvest);
      }
    }
  }

  /** A document that no role here has may be somebody else's trust policy. */
  private void document(Declared resource, Set<String> judged, Harvest harvest) {
    Optional<Tree> json = resource.values().get("json").flatMap(j -> Peeled.of(j).value());
    boolean trust =
        json.filter(j -> j instanceof Tree.Mapping policy && RawPolicy.is(policy)).isPresent();
    if (trust && judged.add(Canonical.text(json.get()))) {
      Optional<String> unknown = Optional.empty();
      Role role = new Role(resource.label(), unknown, unknown, unknown, Optional.empty());
      harvest.policy(role, json.get(), container);
    }
  }

  /** Attachments and written policies by the names of their roles. */
  private Map<String, List<Declared>> policies() {
    Map<String, List<Declared>> policies = new HashMap<>();
    for (Declared resource : all) {
      if (resource.kind() == DeclaredKind.ATTACHMENT || resource.kind() == DeclaredKind.WRITTEN) {
        for (String role : roles(resource.values())) {
          policies.computeIfAbsent(role, name -> new ArrayList<>()).add(resource);
        }
      }
    }
    return policies;
  }

  private static Surroundings around(Declared role, Map<String, List<Declared>> policies) {
    Optional<String> name =
        Loose.text(role.values(), "RoleName")
            .or(() -> Loose.text(role.values(), "Name"))
            .map(Tree.Scalar::text);
    List<AttachedPolicy> attached = new ArrayList<>();
    List<InlinePolicy> written = new ArrayList<>();
    for (Declared policy : policies.getOrDefault(name.orElse(""), List.of())) {
      if (policy.kind() == DeclaredKind.ATTACHMENT) {
        attached.addAll(attached(policy.values()));
      } else {
        written.add(RoleDetailsReader.inline(policy.values()));
      }
    }
    return Surroundings.declared(role.label()).with(attached, written);
  }

  private static List<String> roles(Tree.Mapping policy) {
    List<Tree> roles = new ArrayList<>();
    Loose.get(policy, "Role").ifPresent(roles::add);
    Loose.get(policy, "RoleName").ifPresent(roles::add);
    Loose.list(policy, "Roles").ifPresent(list -> roles.addAll(list.items()));
    return roles.stream().flatMap(r -> Loose.text(r).stream()).map(Tree.Scalar::text).toList();
  }

  private static List<AttachedPolicy> attached(Tree.Mapping attachment) {
    return Loose.list(attachment, "PolicyArns")
        .map(RoleDetailsReader::attached)
        .or(() -> Loose.text(attachment, "PolicyArn").map(arn -> List.of(AttachedPolicy.of(arn))))
        .orElse(List.of());
  }
}
