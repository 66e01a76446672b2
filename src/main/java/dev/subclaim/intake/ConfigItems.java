package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS Config knows of roles and providers: items of its API ({@code
 * get-resource-config-history}, {@code batch-get-resource-config}), whose configuration is a string
 * of JSON; snapshots and the events of rules and EventBridge, where it is an object; and the
 * results of queries ({@code select-aggregate-resource-config}), each a string of JSON. Policies
 * are percent-encoded in all of them.
 */
final class ConfigItems implements Container {
  private static final List<String> LISTS = List.of("configurationItems", "baseConfigurationItems");
  private static final String EVENT = "invokingEvent";
  private static final String ITEM = "configurationItem";
  private static final String RESULTS = "Results";

  @Override
  public String kind() {
    return "AWS Config export";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return LISTS.stream().anyMatch(list -> Loose.list(value, list).isPresent())
        || Loose.object(value, ITEM).isPresent()
        || event(value).isPresent()
        || isQuery(value)
        || isItem(value);
  }

  @Override
  public List<String> lists() {
    return List.of(LISTS.get(0), RESULTS);
  }

  /** Of a snapshot or of the results of a query; both tell each resource once. */
  @Override
  public void item(Tree item, Harvest harvest) {
    if (isNested(item)) {
      harvest.peeled(item, "a result").ifPresent(found -> item(found, harvest));
    }
  }

  /** A list of strings may be anybody's. */
  private static boolean isNested(Tree item) {
    return !(item instanceof Tree.Scalar scalar) || Peeled.isNested(scalar);
  }

  private static Optional<Tree.Mapping> event(Tree.Mapping value) {
    return value
        .get(EVENT)
        .or(() -> value.get("detail"))
        .flatMap(ConfigItems::peeled)
        .filter(event -> Loose.object(event, ITEM).isPresent());
  }

  private static boolean isQuery(Tree.Mapping value) {
    return value.get("QueryInfo").isPresent() && Loose.list(value, RESULTS).isPresent();
  }

  private static boolean isItem(Tree.Mapping value) {
    return text(value, "resourceType").filter(type -> type.startsWith("AWS::")).isPresent()
        && value.get("configuration").isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    Tree.Mapping said = event(value).orElse(value);
    Map<String, Tree.Mapping> newest = new LinkedHashMap<>();
    LISTS.forEach(list -> Loose.list(said, list).ifPresent(items -> newest(items, newest)));
    newest.values().forEach(item -> item(item, harvest));
    Loose.object(said, ITEM).ifPresent(item -> item(item, harvest));
    if (isQuery(said)) {
      for (Tree result : new Members(said, harvest).items(RESULTS)) {
        harvest.peeled(result, "a result").ifPresent(item -> item(item, harvest));
      }
      harvest.page(said, Optional.empty());
    } else if (isItem(said)) {
      item(said, harvest);
    }
    unprocessed(said).ifPresent(harvest::incomplete);
  }

  /** A history tells what a resource was at several times; what it is now is the newest. */
  private static void newest(Tree.Sequence items, Map<String, Tree.Mapping> newest) {
    for (Tree entry : items.items()) {
      if (entry instanceof Tree.Mapping item) {
        String arn = text(item, "arn").orElseGet(() -> "\0" + newest.size());
        newest.merge(arn, item, ConfigItems::newer);
      }
    }
  }

  private static Tree.Mapping newer(Tree.Mapping first, Tree.Mapping second) {
    String time = "configurationItemCaptureTime";
    String a = Loose.get(first, time).map(ConfigItems::sortable).orElse("");
    String b = Loose.get(second, time).map(ConfigItems::sortable).orElse("");
    return b.compareTo(a) > 0 ? second : first;
  }

  /** Times are texts that sort as they are, or seconds since 1970, of ten digits for centuries. */
  private static String sortable(Tree time) {
    return time instanceof Tree.Scalar scalar ? scalar.text() : "";
  }

  private static void item(Tree.Mapping item, Harvest harvest) {
    boolean deleted =
        text(item, "configurationItemStatus").filter(s -> s.contains("Deleted")).isPresent();
    Optional<Tree.Mapping> resource =
        Loose.get(item, "configuration")
            .filter(c -> !deleted)
            .flatMap(c -> harvest.peeled(c, "the configuration of " + name(item)));
    if (resource.isEmpty()) {
      return;
    }
    Surroundings around = Surroundings.ofItem(item);
    if (RoleObject.hasAnyPolicy(resource.get())) {
      RoleObject.extract(resource.get(), around, "AWS Config export", harvest);
    } else if (ProviderObject.isProvider(resource.get())) {
      ProviderObject.extract(resource.get(), around, harvest);
    }
  }

  private static String name(Tree.Mapping item) {
    return text(item, "resourceName").or(() -> text(item, "arn")).orElse("a resource");
  }

  private static Optional<String> unprocessed(Tree.Mapping value) {
    return Loose.list(value, "unprocessedResourceKeys")
        .filter(keys -> !keys.items().isEmpty())
        .map(
            keys ->
                "export is incomplete: AWS Config left "
                    + keys.items().size()
                    + " resources out (`unprocessedResourceKeys`); ask for them again");
  }

  private static Optional<Tree.Mapping> peeled(Tree value) {
    return Peeled.of(value)
        .value()
        .filter(Tree.Mapping.class::isInstance)
        .map(Tree.Mapping.class::cast);
  }

  private static Optional<String> text(Tree.Mapping value, String name) {
    return Loose.text(value, name).map(Tree.Scalar::text);
  }
}
