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
  private final Harvest harvest;

  TemplateResources(TemplateScope scope, Harvest harvest) {
    this.scope = scope;
    this.harvest = harvest;
  }

  /** Takes everything, in the order of the template. */
  void extract() {
    TemplateValues all = new TemplateValues(scope);
    scope.macro().ifPresent(macro -> harvest.elsewhere(macro(macro)));
    for (Tree.Member member : scope.resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      Optional<Tree.Mapping> properties = TemplateScope.properties(resource);
      TemplateValues values = all.under(TemplateCases.of(resource, scope, all));
      if (TemplateReferences.isRole(resource)) {
        role(member.key().text(), resolved(properties.orElse(resource), values), values);
      } else if (TemplateReferences.isProvider(resource)) {
        properties.map(provider -> resolved(provider, values)).ifPresent(this::provider);
      } else if (TemplateScope.isA(resource, "AWS::Serverless::Function")) {
        properties
            .filter(function -> function.get(POLICY).isPresent())
            .ifPresent(function -> functionRole(member.key().text(), function, values));
      } else {
        NestedStack.of(member.key().text(), resource, values).ifPresent(harvest::nested);
      }
    }
  }

  /**
   * The properties with their functions worked out. A macro among them may write the policy; {@code
   * AWS::Include} only adds what is not there.
   */
  private static Tree.Mapping resolved(Tree.Mapping properties, TemplateValues values) {
    Optional<Tree> macro = properties.get(TemplateValues.MACRO);
    boolean adds = macro.filter(TemplateResources::isInclude).isPresent();
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : properties.members()) {
      String name = member.key().text();
      if (!name.equals(TemplateValues.MACRO) && (adds || macro.isEmpty() || !name.equals(POLICY))) {
        members.add(member);
      }
    }
    Tree.Mapping plain = with(properties, members);
    if (!(values.resolve(plain) instanceof Tree.Mapping rest)) {
      return written(with(properties, List.of()), properties, "too intricate to be worked out");
    }
    return macro.isPresent() ? written(rest, macro.get(), TemplateCall.MACRO) : rest;
  }

  private static Tree.Mapping with(Tree.Mapping properties, List<Tree.Member> members) {
    return new Tree.Mapping(members, properties.span(), properties.pointer(), Optional.empty());
  }

  /** The same with a policy of which nothing is known but why, unless there is one. */
  private static Tree.Mapping written(Tree.Mapping rest, Tree macro, String reason) {
    List<Tree.Member> members = new ArrayList<>(rest.members());
    if (rest.get(POLICY).isEmpty()) {
      Tree.Scalar name =
          new Tree.Scalar(
              POLICY, Tree.Type.STRING, List.of(), macro.span(), macro.pointer(), Optional.empty());
      Tree policy = new Tree.Unknown(reason, macro.span(), macro.pointer(), Optional.empty());
      members.add(new Tree.Member(name, policy));
    }
    return new Tree.Mapping(members, rest.span(), rest.pointer(), rest.tag());
  }

  private static boolean isInclude(Tree macro) {
    return macro instanceof Tree.Mapping call
        && Loose.text(call, "Name").filter(n -> n.text().equals("AWS::Include")).isPresent();
  }

  private void provider(Tree.Mapping properties) {
    ProviderObject.extract(properties, Surroundings.NONE, harvest);
  }

  private void role(String id, Tree.Mapping properties, TemplateValues values) {
    Surroundings around = Surroundings.declared(label(id)).with(List.of(), written(id, values));
    RoleObject.extract(properties, around, CONTAINER, harvest);
  }

  private String label(String id) {
    return harvest.nesting().prefix() + id;
  }

  private static String macro(Tree macro) {
    String place = macro.span().path() + ":" + macro.span().line();
    return "resources that a macro writes (`" + TemplateValues.MACRO + "` in " + place + ")";
  }

  /** SAM makes a role for a function; its trust policy stands among the function's properties. */
  private void functionRole(String id, Tree.Mapping function, TemplateValues values) {
    List<Tree.Member> kept =
        function.members().stream().filter(m -> m.key().text().equals(POLICY)).toList();
    Tree.Mapping role = new Tree.Mapping(kept, function.span(), function.pointer(), function.tag());
    RoleObject.extract(
        resolved(role, values), Surroundings.declared(label(id + "Role")), CONTAINER, harvest);
  }

  /** Policies that other resources write into a role. */
  private List<InlinePolicy> written(String role, TemplateValues values) {
    List<InlinePolicy> policies = new ArrayList<>();
    for (Tree.Member member : scope.resources()) {
      Tree.Mapping resource = (Tree.Mapping) member.value();
      boolean inline =
          TemplateScope.isA(resource, "AWS::IAM::Policy")
              || TemplateScope.isA(resource, "AWS::IAM::RolePolicy");
      TemplateScope.properties(resource)
          .filter(properties -> inline && namesRole(properties, role))
          .map(properties -> resolved(properties, values))
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
