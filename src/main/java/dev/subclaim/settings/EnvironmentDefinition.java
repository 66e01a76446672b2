package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.List;

/**
 * An ESC environment as it is written down.
 *
 * @param tree the whole definition
 * @param imports environments it imports, as written: {@code project/environment}
 * @param logins its own logins to AWS, in the order of the text
 */
public record EnvironmentDefinition(
    Tree.Mapping tree, List<Written> imports, List<EnvironmentLogin> logins) {
  public EnvironmentDefinition {
    imports = List.copyOf(imports);
    logins = List.copyOf(logins);
  }
}
