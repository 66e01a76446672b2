package dev.subclaim.report;

import dev.subclaim.audit.NamedOrganization;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.config.Organizations;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Inventory;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first configuration of a team, put together from what was read; every line says where it is
 * from. What only may be so stands in comments.
 *
 * @param organizations those that were inferred
 * @param named those that policies name; whose they are nobody knows
 * @param inventory the stacks and environments that were seen
 * @param bare files of trust policies of which nothing tells the role
 */
public record ConfigurationDraft(
    Organizations organizations,
    List<NamedOrganization> named,
    Inventory inventory,
    List<String> bare) {
  private static final int MOST = 20;
  private static final Map<String, List<String>> TIERS =
      Map.of(
          "prod", List.of("prod", "production"),
          "stage", List.of("stage", "staging"),
          "dev", List.of("dev", "development"));

  public ConfigurationDraft {
    named = List.copyOf(named);
    bare = List.copyOf(bare);
  }

  /** The file. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        "# What subclaim is told about us, written by subclaim config init. Check it, then\n");
    out.append("# subclaim config check. Its JSON Schema: subclaim config schema\n");
    out.append("version: 1\n");
    organizations(out);
    inventory(out);
    tiers(out);
    return out.toString();
  }

  private void organizations(StringBuilder out) {
    out.append(
        "\n# Our organizations by issuer. The same name on another issuer is somebody else.\n");
    if (organizations.byIssuer().isEmpty()) {
      out.append("# Nothing that was read tells them.\n");
      out.append("# organizations: {" + ConfigurationReader.DEFAULT_ISSUER + ": [ORGANIZATION]}\n");
    } else {
      out.append("organizations:\n");
    }
    organizations
        .byIssuer()
        .forEach(
            (issuer, names) -> {
              out.append("  ").append(YamlText.text(issuer)).append(":\n");
              names.forEach(n -> out.append(item(4, YamlText.text(n.name()), n.origin())));
            });
    if (!named.isEmpty()) {
      out.append("# Policies also name these. Whose are they? Add ours above.\n");
      named.stream().limit(MOST).forEach(n -> out.append(mention(n)));
      more(named.size(), out);
    }
  }

  private static String mention(NamedOrganization n) {
    String example = n.isExample() ? ", an example of documentation?" : "";
    return "#   "
        + YamlText.text(n.profile())
        + ": ["
        + YamlText.text(n.name())
        + "]"
        + YamlText.remark(Counts.of(n.roles(), "role") + example);
  }

  private void inventory(StringBuilder out) {
    out.append("\n# What we have: the stacks and environments that should get into our roles.\n");
    SortedMap<String, Integer> lists = lists();
    List<String> stacks = entries(inventory.stacks(), "settings");
    List<String> environments = entries(inventory.environments(), "definition");
    boolean any = !stacks.isEmpty() || !environments.isEmpty() || !lists.isEmpty();
    out.append(any ? "inventory:\n" : "# inventory: {stacks: [ORGANIZATION/PROJECT/STACK]}\n");
    list("stacks", stacks, out);
    list("environments", environments, out);
    List<String> from = new ArrayList<>();
    lists.forEach(
        (path, count) -> from.add(item(4, YamlText.text(path), Counts.of(count, "stack"))));
    list("from", from, out);
    if (any) {
      out.append("  # Everything that may get into a role is listed here:\n  # complete: true\n");
    }
    unowned(out);
  }

  private static void list(String name, List<String> items, StringBuilder out) {
    if (!items.isEmpty()) {
      out.append("  ").append(name).append(":\n");
      items.forEach(out::append);
    }
  }

  /** Stacks that nothing but a list tells of stay there. */
  private SortedMap<String, Integer> lists() {
    SortedMap<String, Integer> lists = new TreeMap<>();
    for (Entry entry : inventory.entries()) {
      if (listed(entry)) {
        lists.merge(entry.said().get(0).at().path(), 1, Integer::sum);
      }
    }
    return lists;
  }

  private static boolean listed(Entry entry) {
    return entry.said().get(0).by() == Entry.By.LIST;
  }

  private static List<String> entries(List<Entry> entries, String file) {
    return entries.stream().filter(e -> !listed(e)).map(e -> entry(e, file)).toList();
  }

  private static String entry(Entry entry, String member) {
    Span at = entry.said().get(0).at();
    String name = YamlText.text(entry.path());
    return entry
        .ownFile()
        .filter(file -> !file.startsWith("<"))
        .map(file -> "{name: " + name + ", " + member + ": " + YamlText.text(file) + "}")
        .map(value -> item(4, value, ""))
        .orElseGet(() -> item(4, name, at.path() + ":" + at.line()));
  }

  /** What belongs to nobody is offered, to be filled in. */
  private void unowned(StringBuilder out) {
    List<String> open = new ArrayList<>();
    Inventory.Leftovers left = inventory.leftovers();
    left.settingsFiles().forEach(f -> open.add(offer("stacks", "STACK", "settings", f)));
    left.definitionFiles()
        .forEach(f -> open.add(offer("environments", "ENVIRONMENT", "definition", f)));
    bare.forEach(
        path ->
            open.add(
                "#   roles: {arn: \"arn:aws:iam::ACCOUNT:role/NAME\", policy: "
                    + YamlText.text(path)
                    + "}\n"));
    if (!open.isEmpty()) {
      out.append("# Whose are these? Nothing tells.\n");
      open.stream().limit(MOST).forEach(out::append);
      more(open.size(), out);
    }
  }

  private static String offer(String list, String sort, String member, String file) {
    String name = "ORGANIZATION/PROJECT/" + sort;
    String own = YamlText.text(file);
    return "#   " + list + ": {name: " + name + ", " + member + ": " + own + "}\n";
  }

  private void tiers(StringBuilder out) {
    List<String> names = inventory.stacks().stream().map(e -> e.workload().name()).toList();
    List<String> tiers =
        TIERS.entrySet().stream()
            .filter(tier -> tier.getValue().stream().anyMatch(names::contains))
            .map(tier -> "#   " + tier.getKey() + ": [\"*/*/" + tier.getKey() + "*\"]\n")
            .sorted()
            .toList();
    if (!tiers.isEmpty()) {
      out.append("\n# Stacks of different tiers should not share a role.\n# tiers:\n");
      tiers.forEach(out::append);
    }
  }

  private static String item(int indent, String value, String origin) {
    return " ".repeat(indent) + "- " + value + YamlText.remark(origin);
  }

  private static void more(int all, StringBuilder out) {
    if (all > MOST) {
      out.append("#   and ").append(all - MOST).append(" more\n");
    }
  }
}
