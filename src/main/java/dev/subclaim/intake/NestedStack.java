package dev.subclaim.intake;

import dev.subclaim.source.JsonText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A stack that a template makes of another template.
 *
 * @param id what the template calls it
 * @param template the other template: a path beside this one's, or where else it is
 * @param here whether it is a path
 * @param parameters what it is given
 */
public record NestedStack(String id, String template, boolean here, Map<String, Tree> parameters) {
  private static final String STACK = "AWS::CloudFormation::Stack";
  private static final String APPLICATION = "AWS::Serverless::Application";

  public NestedStack {
    parameters = Map.copyOf(parameters);
  }

  /** The stack that a resource is, if it is one. */
  static Optional<NestedStack> of(String id, Tree.Mapping resource, TemplateValues values) {
    boolean stack = TemplateScope.isA(resource, STACK);
    if (!stack && !TemplateScope.isA(resource, APPLICATION)) {
      return Optional.empty();
    }
    Optional<Tree.Mapping> properties = TemplateScope.properties(resource);
    Optional<Tree.Scalar> url =
        properties
            .flatMap(p -> p.get(stack ? "TemplateURL" : "Location"))
            .map(values::resolve)
            .flatMap(Loose::text);
    String written = url.map(Tree.Scalar::text).orElse("not known here");
    boolean here =
        url.filter(u -> u.holes().isEmpty() && !u.text().matches("(?i)[a-z0-9+.-]{2,}:.*"))
            .isPresent();
    Map<String, Tree> parameters = new HashMap<>();
    properties
        .flatMap(p -> SettingsFile.object(p, "Parameters"))
        .map(Tree.Mapping::members)
        .orElse(List.of())
        .forEach(m -> parameters.put(m.key().text(), value(values.resolve(m.value()))));
    String path = here ? path(resource.span().path(), written) : written;
    return Optional.of(new NestedStack(id, path, here, parameters));
  }

  /** Parameters are texts; a list is one with commas in it. */
  private static Tree value(Tree told) {
    if (told instanceof Tree.Scalar || told instanceof Tree.Unknown) {
      return told;
    }
    boolean texts =
        told instanceof Tree.Sequence list
            && list.items().stream()
                .allMatch(i -> i instanceof Tree.Scalar s && s.holes().isEmpty());
    if (!texts) {
      return new Tree.Unknown(
          "not known where the stack is nested", told.span(), told.pointer(), Optional.empty());
    }
    List<String> items =
        ((Tree.Sequence) told).items().stream().map(i -> ((Tree.Scalar) i).text()).toList();
    return new Tree.Scalar(
        String.join(",", items),
        Tree.Type.STRING,
        List.of(),
        told.span(),
        told.pointer(),
        Optional.empty());
  }

  private static String path(String template, String relative) {
    List<String> names = new ArrayList<>(List.of(PulumiFiles.folder(template).split("/", -1)));
    names.removeIf(String::isEmpty);
    for (String name : relative.replace('\\', '/').split("/", -1)) {
      boolean up = name.equals("..");
      if (up && !names.isEmpty() && !names.get(names.size() - 1).equals("..")) {
        names.remove(names.size() - 1);
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return (template.startsWith("/") ? "/" : "") + String.join("/", names);
  }

  /** What it is given, in one text: two stacks of one template may be given the same. */
  String given() {
    Map<String, String> texts = new TreeMap<>();
    parameters.forEach(
        (name, value) ->
            texts.put(name, value instanceof Tree.Unknown ? "?" : JsonText.compact(value)));
    return texts.toString();
  }
}
