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
  private static final String PARTITION = "${AWS::Partition}";
  private static final String ACCOUNT = "${AWS::AccountId}";

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

  /**
   * Where a reference is written.
   *
   * @param scalar a text of the template
   * @param from where the reference begins in it
   * @param to where it ends
   */
  record Place(Tree.Scalar scalar, int from, int to) {
    static Place of(Tree.Scalar scalar) {
      return new Place(scalar, 0, scalar.text().length());
    }
  }

  /** Adds what a name stands for: {@code Name} or {@code Name.Attribute}. */
  void append(AssembledText out, String name, Place place) {
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    String attribute = dot < 0 ? "" : name.substring(dot + 1);
    Optional<Tree.Scalar> value = scope.defaultOf(name);
    Optional<Tree.Mapping> resource = scope.resource(id);
    if (value.isPresent()) {
      out.insert(value.get().text(), place.scalar(), place.from(), place.to());
    } else if (resource.filter(TemplateReferences::isProvider).isPresent()
        && (dot < 0 || attribute.equals("Arn"))) {
      provider(out, name, resource.get(), place);
    } else if (resource.filter(TemplateReferences::isRole).isPresent()) {
      role(out, name, resource.get(), attribute, place);
    } else {
      open(out, name, place);
    }
  }

  private void open(AssembledText out, String name, Place place) {
    out.open("${" + name + "}", reason(name), place.scalar(), place.from(), place.to());
  }

  private String reason(String name) {
    return scope.hasParameter(name)
        ? "a parameter without default"
        : name.startsWith(PSEUDO) || scope.resource(name.split("\\.", 2)[0]).isPresent()
            ? LATER
            : "declared nowhere in the template";
  }

  private void provider(AssembledText out, String name, Tree.Mapping provider, Place place) {
    Optional<Tree.Scalar> url = property(provider, "Url");
    if (url.isEmpty()) {
      open(out, name, place);
      return;
    }
    arn(out, "oidc-provider/", place);
    out.insert(withoutScheme(url.get()), place.scalar(), place.from(), place.to());
  }

  private static Tree.Scalar withoutScheme(Tree.Scalar url) {
    String rest = ProviderCheck.withoutScheme(url.text());
    AssembledText text = new AssembledText(url);
    return rest.length() == url.text().length()
        ? url
        : text.add(url, url.text().length() - rest.length(), url.text().length()).scalar();
  }

  private void role(
      AssembledText out, String name, Tree.Mapping role, String attribute, Place place) {
    Optional<Tree.Scalar> roleName = property(role, "RoleName");
    Optional<Tree.Scalar> path = property(role, "Path");
    if (roleName.isEmpty() || !(attribute.isEmpty() || attribute.equals("Arn"))) {
      open(out, name, place);
      return;
    }
    if (attribute.equals("Arn")) {
      arn(out, "role" + path.map(Tree.Scalar::text).orElse("/"), place);
    }
    out.insert(roleName.get(), place.scalar(), place.from(), place.to());
  }

  private void arn(AssembledText out, String resource, Place place) {
    out.insert("arn:", place.scalar(), place.from(), place.to());
    out.open(PARTITION, LATER, place.scalar(), place.from(), place.to());
    out.insert(":iam::", place.scalar(), place.from(), place.to());
    out.open(ACCOUNT, LATER, place.scalar(), place.from(), place.to());
    out.insert(":" + resource, place.scalar(), place.from(), place.to());
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
                .allMatch(name -> name.equals(PARTITION) || name.equals(ACCOUNT));
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
