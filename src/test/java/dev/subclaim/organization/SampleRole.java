package dev.subclaim.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A role of the sample organization.
 *
 * @param account where it is
 * @param name its name
 * @param team the value of its tag {@code team}; empty for none
 * @param policy its trust policy
 * @param attached the names of AWS's own policies attached to it
 * @param lastUsed the day; empty for never
 */
record SampleRole(
    String account,
    String name,
    String team,
    Map<String, Object> policy,
    List<String> attached,
    String lastUsed) {

  String arn() {
    return "arn:aws:iam::" + account + ":role/" + name;
  }

  /** The same with more power. */
  SampleRole with(String managedPolicy) {
    return new SampleRole(account, name, team, policy, List.of(managedPolicy), lastUsed);
  }

  /** As get-account-authorization-details describes it. */
  Map<String, Object> json(int number) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("Path", "/");
    json.put("RoleName", name);
    json.put("RoleId", "AROAEXAMPLE%09d".formatted(number));
    json.put("Arn", arn());
    json.put("CreateDate", "2025-04-%02dT09:30:00+00:00".formatted(number % 28 + 1));
    json.put("AssumeRolePolicyDocument", policy);
    json.put("InstanceProfileList", List.of());
    json.put("RolePolicyList", List.of());
    json.put("AttachedManagedPolicies", attached.stream().map(SampleRole::managed).toList());
    json.put("Tags", team.isEmpty() ? List.of() : List.of(tag()));
    json.put("RoleLastUsed", lastUsed.isEmpty() ? Map.of() : used());
    return json;
  }

  private Map<String, Object> tag() {
    Map<String, Object> tag = new LinkedHashMap<>();
    tag.put("Key", "team");
    tag.put("Value", team);
    return tag;
  }

  private Map<String, Object> used() {
    Map<String, Object> used = new LinkedHashMap<>();
    used.put("LastUsedDate", lastUsed + "T08:15:00+00:00");
    used.put("Region", "eu-west-1");
    return used;
  }

  private static Map<String, Object> managed(String name) {
    Map<String, Object> managed = new LinkedHashMap<>();
    managed.put("PolicyName", name);
    managed.put("PolicyArn", "arn:aws:iam::aws:policy/" + name);
    return managed;
  }
}
