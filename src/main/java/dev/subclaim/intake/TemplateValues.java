package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works out the functions in a CloudFormation template as far as the template itself tells what
 * comes out: parameters are their defaults, and what only the creation of the stack can tell stays
 * unknown. Nothing is guessed.
 */
final class TemplateValues {
  private static final Pattern DYNAMIC = Pattern.compile("\\{\\{resolve:[^}]*\\}\\}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** A macro is handed what stands beside it, and puts something else there. */
  static final String MACRO = "Fn::Transform";

  /** Functions may refer to each other; no template needs so many steps. */
  private static final int STEPS = 200_000;

  private static final int DEPTH = 60;

  private final TemplateScope scope;
  private final TemplateReferences references;
  private final TemplateChoices choices;
  private final Effort effort;

  TemplateValues(TemplateScope scope) {
    this(scope, new Effort(STEPS, DEPTH));
  }

  private TemplateValues(TemplateScope scope, Effort effort) {
    this.scope = scope;
    this.effort = effort;
    this.references = new TemplateReferences(scope, this::resolve);
    this.choices = new TemplateChoices(scope, this::resolve, effort);
  }

  /** The same template where more is told of it; the work counts together. */
  TemplateValues under(TemplateScope told) {
    return told == scope ? this : new TemplateValues(told, effort);
  }

  /** Whether the template took more work than is done for one. */
  boolean tooIntricate() {
    return effort.spent();
  }

  /** The value with its functions worked out; what is not known is {@link Tree.Unknown}. */
  Tree resolve(Tree value) {
    if (!effort.begin()) {
      return unknown("too intricate to be worked out", value);
    }
    Optional<TemplateCall> call = TemplateCall.of(value);
    Tree resolved = call.isPresent() ? call(call.get()) : plain(value);
    effort.end();
    return resolved;
  }

  /** Whether a condition holds, as far as the template tells. */
  Optional<Boolean> holds(Tree condition) {
    return choices.holds(condition);
  }

  private Tree plain(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      if (mapping.get(MACRO).isPresent()) {
        return unknown(TemplateCall.MACRO, value);
      }
      List<Tree.Member> members = new ArrayList<>();
      for (Tree.Member member : mapping.members()) {
        if (!isNothing(member.value())) {
          members.add(new Tree.Member(member.key(), resolve(member.value())));
        }
      }
      return new Tree.Mapping(members, mapping.span(), mapping.pointer(), mapping.tag());
    }
    if (value instanceof Tree.Sequence list) {
      return new Tree.Sequence(items(list.items()), list.span(), list.pointer(), list.tag());
    }
    return value instanceof Tree.Scalar scalar ? scalar(scalar) : value;
  }

  private List<Tree> items(List<Tree> items) {
    return items.stream().filter(item -> !isNothing(item)).map(this::resolve).toList();
  }

  /** Whether a value takes itself away. */
  private boolean isNothing(Tree value) {
    Optional<TemplateCall> call = TemplateCall.of(value);
    if (call.isEmpty()) {
      return false;
    }
    return call.get().reference().filter(TemplateReferences.NOTHING::equals).isPresent()
        || choices.chosen(call.get()).filter(this::isNothing).isPresent();
  }

  /** Parts that are fetched when the stack is created are open; unquoted account ids are texts. */
  private static Tree.Scalar scalar(Tree.Scalar s) {
    if (s.type() == Tree.Type.NUMBER && ACCOUNT.matcher(s.text()).matches()) {
      return new Tree.Scalar(s.text(), Tree.Type.STRING, s.holes(), s.span(), s.pointer(), s.tag());
    }
    Matcher dynamic = DYNAMIC.matcher(s.text());
    if (s.type() != Tree.Type.STRING || !s.holes().isEmpty() || !dynamic.find()) {
      return s;
    }
    List<Tree.Hole> holes =
        DYNAMIC
            .matcher(s.text())
            .results()
            .map(m -> new Tree.Hole(m.start(), m.end(), "fetched when the stack is created"))
            .toList();
    return new Tree.Scalar(s.text(), s.type(), holes, s.span(), s.pointer(), s.tag());
  }

  private Tree call(TemplateCall call) {
    return switch (call.function()) {
      case TemplateCall.REF, "Fn::GetAtt" -> reference(call);
      case "Fn::Sub" -> new TemplateText(call, references, this::resolve).substituted();
      case "Fn::Join" -> new TemplateText(call, references, this::resolve).joined();
      case "Fn::If" -> choices.branch(call).orElseGet(() -> unknown(call));
      case "Fn::FindInMap" -> choices.mapped(call).orElseGet(() -> unknown(call));
      case "Fn::Select" -> selected(call).orElseGet(() -> unknown(call));
      case "Fn::Split" -> split(call).orElseGet(() -> unknown(call));
      case "Fn::ToJsonString" -> resolve(call.argument());
      default -> unknown(call);
    };
  }

  private Tree reference(TemplateCall call) {
    Optional<String> name = call.reference();
    if (name.isEmpty()) {
      return unknown(call);
    }
    Optional<Tree> json = json(name.get());
    if (json.isPresent()) {
      return json.get().at(call.at().pointer());
    }
    if (scope.isList(name.get())) {
      return scope
          .text(name.get())
          .filter(list -> list.holes().isEmpty())
          .map(list -> list(list.text(), call.at()))
          .orElseGet(() -> unknown(references.reason(name.get()), call.at()));
    }
    AssembledText text = new AssembledText(call.at());
    references.append(text, name.get(), ReferencePlace.of(call.place()));
    return told(text.scalar());
  }

  /** The CDK writes what has unknown names of members as a text, kept in a resource of its own. */
  private Optional<Tree> json(String reference) {
    String[] parts = reference.split("\\.", 2);
    return parts.length == 2 && parts[1].equals("Value")
        ? scope
            .resource(parts[0])
            .filter(resource -> TemplateScope.isA(resource, "Custom::AWSCDKCfnJson"))
            .flatMap(TemplateScope::properties)
            .flatMap(properties -> properties.get("Value"))
            .flatMap(value -> Peeled.of(resolve(value)).value())
        : Optional.empty();
  }

  private static Tree told(Tree.Scalar text) {
    boolean open =
        text.holes().size() == 1
            && text.holes().get(0).start() == 0
            && text.holes().get(0).end() == text.text().length();
    return open ? unknown("`" + text.text() + "`, " + text.holes().get(0).reason(), text) : text;
  }

  private Optional<Tree> selected(TemplateCall call) {
    if (call.items().size() != 2) {
      return Optional.empty();
    }
    Tree index = resolve(call.items().get(0));
    Tree list = resolve(call.items().get(1));
    return index instanceof Tree.Scalar number
            && number.text().matches("[0-9]{1,4}")
            && list instanceof Tree.Sequence items
        ? items.items().stream().skip(Integer.parseInt(number.text())).findFirst()
        : Optional.empty();
  }

  private Optional<Tree> split(TemplateCall call) {
    if (call.items().size() != 2
        || !(resolve(call.items().get(0)) instanceof Tree.Scalar delimiter)
        || !(resolve(call.items().get(1)) instanceof Tree.Scalar text)
        || delimiter.text().isEmpty()
        || !TemplateReferences.splits(delimiter.text(), text)) {
      return Optional.empty();
    }
    return Optional.of(AssembledText.split(text, delimiter.text(), call.at()));
  }

  /** The items of a parameter that is a list. */
  private static Tree list(String text, Tree at) {
    List<Tree> items = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      items.add(
          new Tree.Scalar(
              part.strip(),
              Tree.Type.STRING,
              List.of(),
              at.span(),
              at.pointer().child(items.size()),
              Optional.empty()));
    }
    return new Tree.Sequence(items, at.span(), at.pointer(), Optional.empty());
  }

  private static Tree unknown(TemplateCall call) {
    return unknown(call.whyUnknown(), call.at());
  }

  private static Tree unknown(String reason, Tree at) {
    return new Tree.Unknown(reason, at.span(), at.pointer(), Optional.empty());
  }
}
