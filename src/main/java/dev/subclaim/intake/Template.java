package dev.subclaim.intake;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.InnerText;
import dev.subclaim.source.Tree;
import java.util.Map;
import java.util.Optional;

/**
 * A CloudFormation template, also one that the CDK or SAM wrote, and what {@code aws cloudformation
 * get-template} and {@code describe-stack-set} print.
 */
final class Template implements Container {
  private static final String BODY = "TemplateBody";
  private static final String VERSION = "AWSTemplateFormatVersion";

  @Override
  public String kind() {
    return "CloudFormation template";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return isTemplate(value) || printed(value).isPresent();
  }

  /** The template in what the command line prints of a stack, or of a stack set. */
  private static Optional<Tree> printed(Tree.Mapping value) {
    return value
        .get(BODY)
        .or(() -> SettingsFile.object(value, "StackSet").flatMap(set -> set.get(BODY)));
  }

  private static boolean isTemplate(Tree.Mapping value) {
    return value.get(VERSION).isPresent()
        || SettingsFile.object(value, "Resources").stream()
            .flatMap(resources -> resources.members().stream())
            .anyMatch(member -> isResource(member.value()) || TemplateLoops.isLoop(member));
  }

  private static boolean isResource(Tree resource) {
    return resource instanceof Tree.Mapping mapping
        && Loose.text(mapping, "Type")
            .filter(t -> t.text().startsWith("AWS::") || t.text().startsWith("Custom::"))
            .isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Optional<Tree.Mapping> template =
        isTemplate(value) ? Optional.of(value) : printed(value).flatMap(b -> body(b, harvest));
    template
        .map(found -> TemplateLoops.writtenOut(found, harvest))
        .ifPresent(
            found ->
                new TemplateResources(
                        new TemplateScope(found, harvest.nesting().given(), Map.of()), harvest)
                    .extract());
  }

  private static Optional<Tree.Mapping> body(Tree body, Harvest harvest) {
    if (body instanceof Tree.Mapping template) {
      return Optional.of(template);
    }
    if (!(body instanceof Tree.Scalar text)) {
      return Optional.empty();
    }
    Document document = Documents.read(InnerText.of(text));
    harvest.unreadable("the template cannot be read", document.problems());
    return document.roots().stream()
        .findFirst()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }
}
