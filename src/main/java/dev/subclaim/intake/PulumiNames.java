package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the names in a Pulumi program stand for, as far as the program tells. */
final class PulumiNames {
  private static final String LATER = "known after the update";
  private static final ArnForm ARN = new ArnForm("${partition}", "${account}", LATER);
  private static final Pattern STEP =
      Pattern.compile("\\.?([A-Za-z_][A-Za-z0-9_-]*)|\\[\"([^\"]*)\"\\]|\\[([0-9]{1,6})\\]");

  private final PulumiScope scope;
  private final PulumiValues values;

  /**
   * Names of a program.
   *
   * @param values works out the functions in a value
   */
  PulumiNames(PulumiScope scope, PulumiValues values) {
    this.scope = scope;
    this.values = values;
  }

  /** Adds what an expression stands for, {@code provider.arn} for example. */
  void append(AssembledText out, String expression, ReferencePlace place) {
    String[] parts = expression.split("\\.", 2);
    Optional<Tree.Mapping> resource = scope.resource(parts[0]);
    boolean arn = parts.length == 2 && parts[1].equals("arn");
    Optional<DeclaredKind> kind = resource.flatMap(PulumiScope::kind).filter(k -> arn);
    Optional<Tree.Scalar> url = text(resource.flatMap(r -> PulumiScope.property(r, "url")));
    Optional<Tree.Scalar> name = text(resource.flatMap(r -> PulumiScope.property(r, "name")));
    Optional<Tree.Scalar> value = text(value(expression));
    if (kind.filter(DeclaredKind.PROVIDER::equals).isPresent() && url.isPresent()) {
      ARN.provider(out, url.get(), place);
    } else if (kind.filter(DeclaredKind.ROLE::equals).isPresent() && name.isPresent()) {
      Optional<Tree> path = resource.flatMap(r -> PulumiScope.property(r, "path"));
      ARN.role(out, text(path).map(Tree.Scalar::text).orElse("/"), name.get(), place);
    } else if (value.isPresent()) {
      place.insert(out, value.get());
    } else {
      place.open(out, "${" + expression + "}", LATER);
    }
  }

  private Optional<Tree.Scalar> text(Optional<Tree> value) {
    return value
        .map(values::resolve)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast);
  }

  /** The value that an expression stands for, where the program tells it. */
  Optional<Tree> value(String expression) {
    if (expression.equals("pulumi.project")) {
      return scope.project();
    }
    Matcher step = STEP.matcher(expression);
    if (!step.lookingAt() || step.group(1) == null) {
      return Optional.empty();
    }
    String name = step.group(1);
    int end = step.end();
    Optional<Tree> own = scope.variable(name).or(() -> scope.configured(name));
    if (own.isPresent()) {
      return follow(own.map(values::resolve), expression, end);
    }
    Optional<Tree.Mapping> resource = scope.resource(name);
    if (resource.isEmpty() || !step.find(end) || step.start() != end || step.group(1) == null) {
      return Optional.empty();
    }
    String property = step.group(1);
    int rest = step.end();
    Optional<PulumiValues> inside =
        scope.component(resource.get()).flatMap(component -> values.inside(resource.get()));
    Optional<Tree> value =
        inside.isPresent()
            ? inside.flatMap(i -> i.scope().output(property).map(i::resolve))
            : PulumiScope.property(resource.get(), property).map(values::resolve);
    return follow(value, expression, rest);
  }

  private static Optional<Tree> follow(Optional<Tree> start, String expression, int from) {
    Optional<Tree> value = start;
    Matcher step = STEP.matcher(expression);
    int at = from;
    while (at < expression.length() && value.isPresent()) {
      if (!step.find(at) || step.start() != at) {
        return Optional.empty();
      }
      value = step(value.get(), step);
      at = step.end();
    }
    return value;
  }

  /** A document that a function made has its text under {@code json}; it is the document itself. */
  private static Optional<Tree> step(Tree value, Matcher step) {
    if (value instanceof Tree.Sequence list && step.group(3) != null) {
      return list.items().stream().skip(Integer.parseInt(step.group(3))).findFirst();
    }
    String name = step.group(1) != null ? step.group(1) : step.group(2);
    if (!(value instanceof Tree.Mapping mapping) || name == null) {
      return Optional.empty();
    }
    boolean document = name.equals("json") && mapping.get("Statement").isPresent();
    return document ? Optional.of(value) : mapping.get(name);
  }
}
