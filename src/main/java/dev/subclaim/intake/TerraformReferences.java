package dev.subclaim.intake;

import dev.subclaim.source.AssembledText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what a plan does not know yet, as far as the configuration in it says where it comes
 * from: a role's policy from a policy document, a principal from a provider that is created with
 * it.
 */
final class TerraformReferences {
  private static final String POLICY = "assume_role_policy";
  private static final String IDENTIFIERS = "identifiers";
  private static final Pattern DOCUMENT =
      Pattern.compile("(data\\.aws_iam_policy_document\\.[^.\\[]+(?:\\[[^\\]]*\\])?)(\\.json)?");
  private static final Pattern PROVIDER =
      Pattern.compile("(aws_iam_openid_connect_provider\\.[^.\\[]+(?:\\[[^\\]]*\\])?)(\\.arn)?");
  private static final Pattern MODULE = Pattern.compile("module\\.([^.\\[]+)(\\[[^\\]]*\\])?\\.");
  private static final ArnForm ARN =
      new ArnForm("${partition}", "${account}", TerraformUnknown.REASON);

  private final Optional<Tree.Mapping> configuration;
  private final Map<String, TerraformResource> known;

  /**
   * References of a plan.
   *
   * @param known the resources of the plan by address
   */
  TerraformReferences(Tree.Mapping plan, Map<String, TerraformResource> known) {
    this.configuration =
        SettingsFile.object(plan, "configuration")
            .flatMap(c -> SettingsFile.object(c, "root_module"));
    this.known = known;
  }

  /** The values of a resource, with what its configuration tells of unknown ones. */
  Tree.Mapping filled(TerraformResource resource) {
    Tree.Mapping values = resource.values();
    boolean open = values.get(POLICY).filter(Tree.Unknown.class::isInstance).isPresent();
    Optional<Tree> policy = open ? policy(resource) : Optional.empty();
    return policy.map(document -> with(values, POLICY, document)).orElse(values);
  }

  private Optional<Tree> policy(TerraformResource role) {
    String module = module(role.address());
    return expressions(role.address())
        .flatMap(expressions -> only(references(expressions, POLICY), DOCUMENT))
        .flatMap(reference -> resource(module, reference.text(), DOCUMENT))
        .flatMap(
            document ->
                document
                    .values()
                    .get("json")
                    .filter(Tree.Scalar.class::isInstance)
                    .or(() -> StatementBlocks.policy(providers(module, document))));
  }

  /** The blocks of a document, with the principals that are providers of this plan. */
  private Tree.Mapping providers(String module, TerraformResource document) {
    List<Tree.Mapping> written =
        expressions(document.address())
            .map(e -> TerraformResource.objects(e, "statement"))
            .orElse(List.of());
    List<Tree.Mapping> blocks = TerraformResource.objects(document.values(), "statement");
    if (written.size() != blocks.size()) {
      return document.values();
    }
    List<Tree> statements = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      statements.add(statement(module, blocks.get(i), written.get(i)));
    }
    Tree list = document.values().get("statement").orElse(document.values());
    return with(
        document.values(),
        "statement",
        new Tree.Sequence(statements, list.span(), list.pointer(), Optional.empty()));
  }

  private Tree statement(String module, Tree.Mapping block, Tree.Mapping written) {
    List<Tree.Mapping> principals = TerraformResource.objects(block, "principals");
    List<Tree.Mapping> expressions = TerraformResource.objects(written, "principals");
    if (principals.size() != 1 || expressions.size() != 1) {
      return block;
    }
    Tree.Mapping only = principals.get(0);
    boolean open = only.get(IDENTIFIERS).filter(TerraformReferences::isOpen).isPresent();
    Optional<Tree> provider =
        only(references(expressions.get(0), IDENTIFIERS), PROVIDER)
            .filter(reference -> open)
            .flatMap(reference -> arn(module, reference));
    if (provider.isEmpty()) {
      return block;
    }
    Tree.Mapping filled = with(only, IDENTIFIERS, list(provider.get(), only));
    return with(block, "principals", list(filled, only));
  }

  private static Tree list(Tree item, Tree at) {
    return new Tree.Sequence(List.of(item), at.span(), at.pointer(), Optional.empty());
  }

  private static boolean isOpen(Tree identifiers) {
    return identifiers instanceof Tree.Unknown
        || identifiers instanceof Tree.Sequence list
            && list.items().size() == 1
            && list.items().get(0) instanceof Tree.Unknown;
  }

  private Optional<Tree> arn(String module, Tree.Scalar reference) {
    return resource(module, reference.text(), PROVIDER)
        .flatMap(provider -> Loose.text(provider.values(), "url"))
        .map(
            url -> {
              AssembledText out = new AssembledText(reference);
              ARN.provider(out, url, ReferencePlace.of(reference));
              return out.scalar();
            });
  }

  /** The resource that a reference names; of several instances, the only one. */
  private Optional<TerraformResource> resource(String module, String reference, Pattern form) {
    Matcher name = form.matcher(reference);
    if (!name.matches()) {
      return Optional.empty();
    }
    String address = module + name.group(1);
    List<TerraformResource> found =
        known.values().stream()
            .filter(r -> r.address().equals(address) || r.address().startsWith(address + "["))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The one resource that all references name; empty when they name others too. */
  private static Optional<Tree.Scalar> only(List<Tree.Scalar> references, Pattern form) {
    List<String> names =
        references.stream()
            .map(Tree.Scalar::text)
            .map(form::matcher)
            .map(m -> m.matches() ? m.group(1).replaceFirst("\\[.*", "") : "")
            .distinct()
            .toList();
    boolean one = names.size() == 1 && !names.get(0).isEmpty();
    return one ? Optional.of(references.get(0)) : Optional.empty();
  }

  private static List<Tree.Scalar> references(Tree.Mapping expressions, String argument) {
    return SettingsFile.object(expressions, argument)
        .flatMap(e -> e.get("references"))
        .filter(Tree.Sequence.class::isInstance)
        .map(list -> ((Tree.Sequence) list).items())
        .orElse(List.of())
        .stream()
        .flatMap(item -> Loose.text(item).stream())
        .toList();
  }

  /** The expressions by which the configuration describes a resource. */
  private Optional<Tree.Mapping> expressions(String address) {
    Optional<Tree.Mapping> at = configuration;
    Matcher step = MODULE.matcher(address);
    int end = 0;
    while (step.find() && step.start() == end) {
      String name = step.group(1);
      at =
          at.flatMap(m -> SettingsFile.object(m, "module_calls"))
              .flatMap(calls -> SettingsFile.object(calls, name))
              .flatMap(call -> SettingsFile.object(call, "module"));
      end = step.end();
    }
    String own = address.substring(end).replaceFirst("\\[[^\\]]*\\]$", "");
    return at.stream()
        .flatMap(m -> TerraformResource.objects(m, "resources").stream())
        .filter(resource -> TerraformResource.address(resource).equals(own))
        .findFirst()
        .flatMap(resource -> SettingsFile.object(resource, "expressions"));
  }

  private static String module(String address) {
    Matcher step = MODULE.matcher(address);
    int end = 0;
    while (step.find() && step.start() == end) {
      end = step.end();
    }
    return address.substring(0, end);
  }

  private static Tree.Mapping with(Tree.Mapping mapping, String name, Tree value) {
    List<Tree.Member> members =
        mapping.members().stream()
            .map(m -> m.key().text().equals(name) ? new Tree.Member(m.key(), value) : m)
            .toList();
    return new Tree.Mapping(members, mapping.span(), mapping.pointer(), mapping.tag());
  }
}
