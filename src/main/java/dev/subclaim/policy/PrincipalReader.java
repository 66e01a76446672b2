package dev.subclaim.policy;

import dev.subclaim.aws.Defect;
import dev.subclaim.aws.FederatedPrincipals;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the Principal element (IAM User Guide, reference_policies_elements_principal). */
final class PrincipalReader {
  private static final String FORM = "an object such as {\"Federated\": \"...\"}";

  private final Found found;
  private boolean readable = true;

  PrincipalReader(Found found) {
    this.found = found;
  }

  /** The principals, in the order of the text; empty when a part cannot be read. */
  Optional<List<Principal>> read(Tree tree) {
    if (tree instanceof Tree.Scalar scalar && scalar.text().equals("*")) {
      return Optional.of(List.of(new Principal(PrincipalType.EVERYONE, new PolicyText(scalar))));
    }
    if (!(tree instanceof Tree.Mapping mapping)) {
      found.wrongType("`Principal`", FORM, tree);
      return Optional.empty();
    }
    Elements.unknown(mapping, "principal", Elements.PRINCIPAL, List.of(), found);
    List<Principal> principals = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      Optional<PrincipalType> type = type(member.key().text());
      readable &= type.isPresent();
      type.ifPresent(known -> members(known, member, principals));
    }
    return readable ? Optional.of(principals) : Optional.empty();
  }

  private static Optional<PrincipalType> type(String name) {
    return switch (name) {
      case "AWS" -> Optional.of(PrincipalType.AWS);
      case "Federated" -> Optional.of(PrincipalType.FEDERATED);
      case "Service" -> Optional.of(PrincipalType.SERVICE);
      case "CanonicalUser" -> Optional.of(PrincipalType.CANONICAL_USER);
      default -> Optional.empty();
    };
  }

  private void members(PrincipalType type, Tree.Member member, List<Principal> principals) {
    TextReader texts = new TextReader("`" + member.key().text() + "`", false, found);
    Optional<List<PolicyText>> values = texts.read(member.value());
    readable &= values.isPresent();
    for (PolicyText value : values.orElse(List.of())) {
      boolean placeholder = PlaceholderCheck.report(value.scalar(), found);
      if (!placeholder && type == PrincipalType.FEDERATED && value.known()) {
        provider(value);
      }
      principals.add(new Principal(type, value));
    }
  }

  private void provider(PolicyText value) {
    if (WildcardCheck.hasWildcard(value)) {
      return;
    }
    for (Defect defect : FederatedPrincipals.defects(value.text())) {
      found.add(
          "invalid-provider-arn",
          "`" + value.text() + "` is not a provider that IAM knows: " + defect.message(),
          value.scalar().part(defect.start(), defect.end()),
          value.scalar().pointer(),
          defect.help());
    }
  }
}
