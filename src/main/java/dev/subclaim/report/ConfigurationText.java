package dev.subclaim.report;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.Organizations;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * What a run is told, as a configuration that says the same, with the origin of each value. Reading
 * it again gives the same run.
 */
public final class ConfigurationText {
  private static final String DEFAULT = "default";

  private ConfigurationText() {}

  /**
   * The configuration.
   *
   * @param effective of file and flags together
   * @param file the file's content; empty without one
   */
  public static String of(Configuration effective, Optional<Tree.Mapping> file) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(effective.path().map(Escapes::value).orElse("no configuration file"));
    out.append('\n');
    List<Tree.Member> members = file.map(Tree.Mapping::members).orElse(List.of());
    if (members.stream().noneMatch(m -> m.key().text().equals("version"))) {
      out.append("version: 1").append(YamlText.remark(DEFAULT));
    }
    out.append(organizations(effective.organizations()));
    for (Tree.Member member : members) {
      if (!member.key().text().equals("organizations")) {
        out.append(YamlText.member(member, 0, ConfigurationText::place));
      }
    }
    if (!complete(file)) {
      out.append("# inventory.complete: false").append(YamlText.remark(DEFAULT));
    }
    return out.toString();
  }

  private static boolean complete(Optional<Tree.Mapping> file) {
    return file.flatMap(f -> f.get("inventory"))
        .filter(i -> i instanceof Tree.Mapping said && said.get("complete").isPresent())
        .isPresent();
  }

  private static String organizations(Organizations organizations) {
    if (organizations.byIssuer().isEmpty()) {
      return "# organizations: none are told" + YamlText.remark(DEFAULT);
    }
    StringBuilder out = new StringBuilder("organizations:\n");
    organizations
        .byIssuer()
        .forEach(
            (issuer, names) -> {
              out.append("  ").append(YamlText.text(issuer)).append(":\n");
              names.forEach(
                  n ->
                      out.append("    - ")
                          .append(YamlText.text(n.name()))
                          .append(YamlText.remark(n.origin())));
            });
    return out.toString();
  }

  private static String place(Tree value) {
    return value.span().path() + ":" + value.span().line();
  }
}
