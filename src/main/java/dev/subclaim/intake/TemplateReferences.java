package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.Optional;
import java.util.function.Function;

/** Says what the names in a template stand for, as far as the template tells. */
final class TemplateReferences {
  static final String NOTHING = "AWS::NoValue";
  private static final String PSEUDO = "AWS::";
  private static final String LATER = "known when the stack is created";
  private static final ArnForm ARN = new ArnForm("${AWS::Partition}", "${AWS::AccountId}", LATER);

  private final TemplateScope scope;
  private final Function<Tree, Tree> resolve;

  /**
   * References of a template.
   *
   * @param resolve works out the functions in a value
   */
  TemplateReferences(TemplateScope scope, Function<Tree, Tree> resolve) {
    this.scope = scope;
    this.resolve = resolve;
  }

  /** Adds what a name stands for: {@code Name} or {@code Name.Attribute}. */
  void append(AssembledText out, String name, ReferencePlace place) {
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    String attribute = dot < 0 ? "" : name.substring(dot + 1);
    Optional<Tree.Scalar> value = scope.text(name);
    Optional<Tree.Mapping> resource = scope.resource(id);
    if (value.isPresent()) {
      place.insert(out, value.get());
    } else if (resource.filter(TemplateReferences::isProvider).isPresent()
        && (dot < 0 || attribute.equals("Arn"))) {
      provider(out, name, resource.get(), place);
    } else if (resource.filter(TemplateReferences::isRole).isPresent()) {
      role(out, name, resource.get(), attribute, place);
    } else {
      open(out, name, place);
    }
  }

  private void open(AssembledText out, String name, ReferencePlace place) {
    place.open(out, "${" + name + "}", reason(name));
  }

  /** Why it is not known what a name stands for. */
  String reason(String name) {
    if (scope.parameter(name).orElse(null) instanceof Tree.Unknown unknown) {
      return unknown.reason();
    }
    return scope.hasParameter(name)
        ? "a parameter without default"
        : name.startsWith(PSEUDO) || scope.resource(name.split("\\.", 2)[0]).isPresent()
            ? LATER
            : "declared nowhere in the template";
  }

  private void provider(
      AssembledText out, String name, Tree.Mapping provider, ReferencePlace place) {
    Optional<Tree.Scalar> url = property(provider, "Url");
    if (url.isEmpty()) {
      open(out, name, place);
      return;
    }
    ARN.provider(out, url.get(), place);
  }

  private void role(
      AssembledText out, String name, Tree.Mapping role, String attribute, ReferencePlace place) {
    Optional<Tree.Scalar> roleName = property(role, "RoleName");
    Optional<Tree.Scalar> path = property(role, "Path");
    if (roleName.isEmpty() || !(attribute.isEmpty() || attribute.equals("Arn"))) {
      open(out, name, place);
      return;
    }
    if (attribute.isEmpty()) {
      place.insert(out, roleName.get());
    } else {
      ARN.role(out, path.map(Tree.Scalar::text).orElse("/"), roleName.get(), place);
    }
  }

  private Optional<Tree.Scalar> property(Tree.Mapping resource, String name) {
    return TemplateScope.properties(resource)
        .flatMap(properties -> properties.get(name))
        .map(resolve)
        .flatMap(Loose::text);
  }

  /**
   * Whether a text can be split although parts of it are open: where these are a partition or an
   * account, which hold letters, digits and hyphens alone.
   */
  static boolean splits(String delimiter, Tree.Scalar text) {
    return text.holes().isEmpty()
        || !delimiter.matches("[A-Za-z0-9-]*")
            && text.holes().stream()
                .map(hole -> text.text().substring(hole.start(), hole.end()))
                .allMatch(ARN::names);
  }

  /** Whether a resource is an OpenID Connect provider. */
  static boolean isProvider(Tree.Mapping resource) {
    return TemplateScope.isA(resource, "AWS::IAM::OIDCProvider")
        || TemplateScope.isA(resource, "Custom::AWSCDKOpenIdConnectProvider");
  }

  /** Whether a resource is a role. */
  static boolean isRole(Tree.Mapping resource) {
    return TemplateScope.isA(resource, "AWS::IAM::Role");
  }
}
