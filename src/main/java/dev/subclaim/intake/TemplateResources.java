package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes roles and providers out of a CloudFormation template. */
final class TemplateResources {
  private static final String CONTAINER = "CloudFormation template";
  private static final String POLICY = "AssumeRolePolicyDocument";

  private final TemplateScope scope;
  private final TemplateValues values;
  private final Harvest harvest;

  TemplateResources(Tree.Mapping template, Harvest harvest) {
    this.scope = new TemplateScope(template);
    this.values = new TemplateValues(scope);
    this.harvest = harvest;
  }

  /** Takes everything, in the order of the template. */
  void extract() {
    for (Tree.Member member : scope.resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      Optional<Tree.Mapping> properties = TemplateScope.properties(resource);
      if (TemplateReferences.isRole(resource)) {
        role(member, properties.orElse(resource));
      } else if (TemplateReferences.isProvider(resource)) {
        properties.map(this::resolved).ifPresent(this::provider);
      } else if (TemplateScope.isA(resource, "AWS::Serverless::Function")) {
        properties
            .filter(function -> function.get(POLICY).isPresent())
            .ifPresent(function -> functionRole(member.key(), function));
      }
    }
  }

  private Tree.Mapping resolved(Tree.Mapping properties) {
    return (Tree.Mapping)
        Optional.of(values.resolve(properties))
            .filter(Tree.Mapping.class::isInstance)
            .orElse(properties);
  }

  private void provider(Tree.Mapping properties) {
    ProviderObject.extract(properties, Surroundings.NONE, harvest);
  }

  private void role(Tree.Member member, Tree.Mapping properties) {
    String id = member.key().text();
    Surroundings around = Surroundings.declared(id).with(List.of(), written(id));
    RoleObject.extract(resolved(properties), around, CONTAINER, harvest);
  }

  /** SAM makes a role for a function; its trust policy stands among the function's properties. */
  private void functionRole(Tree.Scalar id, Tree.Mapping function) {
    List<Tree.Member> kept =
        function.members().stream().filter(m -> m.key().text().equals(POLICY)).toList();
    Tree.Mapping role = new Tree.Mapping(kept, function.span(), function.pointer(), function.tag());
    RoleObject.extract(
        resolved(role), Surroundings.declared(id.text() + "Role"), CONTAINER, harvest);
  }

  /** Policies that other resources write into a role. */
  private List<InlinePolicy> written(String role) {
    List<InlinePolicy> policies = new ArrayList<>();
    for (Tree.Member member : scope.resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      boolean inline =
          TemplateScope.isA(resource, "AWS::IAM::Policy")
              || TemplateScope.isA(resource, "AWS::IAM::RolePolicy");
      TemplateScope.properties(resource)
          .filter(properties -> inline && namesRole(properties, role))
          .map(this::resolved)
          .ifPresent(properties -> policies.add(RoleDetailsReader.inline(properties)));
    }
    return policies;
  }

  private static boolean namesRole(Tree.Mapping policy, String id) {
    List<Tree> roles = new ArrayList<>(items(policy, "Roles"));
    policy.get("RoleName").ifPresent(roles::add);
    return roles.stream()
        .flatMap(role -> TemplateCall.of(role).stream())
        .flatMap(call -> call.reference().stream())
        .anyMatch(id::equals);
  }

  private static List<Tree> items(Tree.Mapping mapping, String name) {
    return mapping.get(name).filter(Tree.Sequence.class::isInstance).stream()
        .flatMap(list -> ((Tree.Sequence) list).items().stream())
        .toList();
  }
}
