package dev.subclaim.config;

import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Takes the parts of a configuration that fits the schema. */
final class InventoryReader {
  private InventoryReader() {}

  static Inventory inventory(Tree.Mapping settings) {
    Optional<Tree.Mapping> said = object(settings, "inventory");
    return said.map(
            i ->
                new Inventory(
                    entries(i, "stacks", "settings"),
                    entries(i, "environments", "definition"),
                    items(i, "roles").stream().map(InventoryReader::role).toList(),
                    items(i, "from").stream().map(InventoryReader::file).toList(),
                    text(i, "complete").filter("true"::equals).isPresent()))
        .orElse(Inventory.NONE);
  }

  private static List<Inventory.Entry> entries(Tree.Mapping inventory, String list, String file) {
    return items(inventory, list).stream().flatMap(e -> entry(e, file).stream()).toList();
  }

  /** A name that has three parts but not the letters of Pulumi's names names nothing. */
  private static Optional<Inventory.Entry> entry(Tree tree, String file) {
    if (tree instanceof Tree.Mapping mapping) {
      return text(mapping, "name")
          .flatMap(FullName::parse)
          .map(
              name ->
                  new Inventory.Entry(
                      name, mapping.get(file).map(InventoryReader::file), tree.span()));
    }
    return FullName.parse(((Tree.Scalar) tree).text())
        .map(name -> new Inventory.Entry(name, Optional.empty(), tree.span()));
  }

  private static Inventory.RoleEntry role(Tree tree) {
    Tree.Mapping role = (Tree.Mapping) tree;
    return new Inventory.RoleEntry(
        text(role, "arn").orElseThrow(),
        file(role.get("policy").orElseThrow()),
        role.get("arn").orElseThrow().span());
  }

  static Tiers tiers(Tree.Mapping settings) {
    return new Tiers(
        members(settings, "tiers").stream()
            .map(m -> new Tiers.Tier(m.key().text(), patterns(m.value())))
            .toList());
  }

  static Owners owners(Tree.Mapping settings) {
    return new Owners(
        items(settings, "owners").stream()
            .map(Tree.Mapping.class::cast)
            .map(
                o ->
                    new Owners.Rule(
                        text(o, "account"),
                        text(o, "role").map(PathPattern::new),
                        text(o, "tag"),
                        text(o, "owner")))
            .toList());
  }

  static RuleSettings rules(Tree.Mapping settings) {
    List<RuleSettings.PathSettings> overrides =
        items(settings, "overrides").stream()
            .map(Tree.Mapping.class::cast)
            .map(o -> new RuleSettings.PathSettings(patterns(o.get("paths").orElseThrow()), set(o)))
            .toList();
    return new RuleSettings(
        set(settings), overrides, settings.get("suppressions").map(InventoryReader::file));
  }

  private static List<RuleSetting> set(Tree.Mapping around) {
    return members(around, "rules").stream()
        .map(member -> setting(member.key(), (Tree.Mapping) member.value()))
        .toList();
  }

  private static RuleSetting setting(Tree.Scalar name, Tree.Mapping said) {
    return new RuleSetting(
        name,
        text(said, "enabled").map("true"::equals),
        text(said, "reason"),
        object(said, "options").map(Tree.Mapping::members).orElse(List.of()));
  }

  private static FileRef file(Tree tree) {
    return new FileRef(((Tree.Scalar) tree).text(), tree.span());
  }

  private static Optional<Tree.Mapping> object(Tree.Mapping around, String name) {
    return around.get(name).filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  private static List<Tree.Member> members(Tree.Mapping around, String name) {
    return object(around, name).map(Tree.Mapping::members).orElse(List.of());
  }

  private static List<Tree> items(Tree.Mapping around, String name) {
    return around
        .get(name)
        .filter(Tree.Sequence.class::isInstance)
        .map(list -> ((Tree.Sequence) list).items())
        .orElse(List.of());
  }

  private static List<PathPattern> patterns(Tree list) {
    return ((Tree.Sequence) list)
        .items().stream().map(item -> new PathPattern(((Tree.Scalar) item).text())).toList();
  }

  private static Optional<String> text(Tree.Mapping around, String name) {
    return around
        .get(name)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text());
  }
}
