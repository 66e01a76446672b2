package dev.subclaim.report;

import dev.subclaim.source.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Proposed policies of several roles.
 *
 * @param roles one for each role, by its name
 * @param unseen roles whose policies were given and of which nothing was seen
 */
public record SuggestionReports(List<Role> roles, List<String> unseen) {
  private static final String INDENT = "  ";

  public SuggestionReports {
    roles = List.copyOf(roles);
    unseen = List.copyOf(unseen);
  }

  /**
   * What is proposed for a role.
   *
   * @param name its ARN
   * @param report the policy; empty where there is none
   * @param failure why there is none
   */
  public record Role(String name, Optional<SuggestionReport> report, Optional<String> failure) {}

  /** Whether a role is left without a policy. */
  public boolean fails() {
    return roles.stream().anyMatch(role -> role.failure().isPresent());
  }

  /** The policies, each under the name of its role. */
  public String policies() {
    return roles.stream()
        .filter(role -> role.report().isPresent())
        .map(role -> Escapes.line(role.name()) + "\n" + role.report().get().policy())
        .collect(Collectors.joining("\n"));
  }

  /** What to know about them, for people. */
  public String remarks() {
    Lines out = new Lines();
    for (Role role : roles) {
      out.add(Escapes.line(role.name()));
      role.failure().ifPresent(why -> out.add(INDENT + "no policy: " + Escapes.value(why)));
      role.report().stream()
          .flatMap(report -> report.remarks().lines())
          .forEach(line -> out.add(INDENT + line));
    }
    if (!unseen.isEmpty()) {
      String names = unseen.stream().map(Escapes::value).collect(Collectors.joining(", "));
      out.add("not seen, so nothing is proposed for: " + names);
    }
    return out.toString();
  }

  /** All of it in one object. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("roles", roles.stream().map(SuggestionReports::object).toList());
    json.put("unseen", unseen);
    return Escapes.json(JsonText.pretty(json)) + "\n";
  }

  private static Map<String, Object> object(Role role) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("role", role.name());
    role.failure().ifPresent(why -> object.put("failure", why));
    role.report().ifPresent(report -> object.putAll(report.object()));
    return object;
  }
}
