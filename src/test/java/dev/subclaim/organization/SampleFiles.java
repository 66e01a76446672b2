package dev.subclaim.organization;

import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the sample organization, by path. */
final class SampleFiles {
  private static final List<String> STAGES = List.of("dev", "staging", "prod");

  private final SortedMap<String, String> files = new TreeMap<>();

  private SampleFiles() {}

  static SortedMap<String, String> all() {
    SampleFiles made = new SampleFiles();
    made.accounts();
    for (Map.Entry<String, String> account : SampleRoles.ACCOUNTS) {
      made.roles(account.getKey());
      made.providers(account.getKey());
    }
    made.stacks();
    made.settings();
    made.environments();
    made.configuration();
    made.readme();
    return made.files;
  }

  /** Every role, those with mistakes last. */
  static List<SampleRole> roles() {
    List<SampleRole> roles = new ArrayList<>(SampleRoles.all());
    mistakes().forEach(mistake -> mistake.role().ifPresent(roles::add));
    return roles;
  }

  private static List<SampleMistake> mistakes() {
    List<SampleMistake> mistakes = new ArrayList<>(Planted.all());
    mistakes.addAll(PlantedBetween.all());
    mistakes.add(
        SampleMistake.in(
            "pulumi/settings/acme.search.prod.json", "duration-too-long", "a session of 13 hours"));
    mistakes.add(
        SampleMistake.in(
            "pulumi/environments/acme/api/aws.yaml",
            "static-credentials",
            "an access key among the variables"));
    return mistakes;
  }

  private void accounts() {
    List<Map<String, Object>> accounts = new ArrayList<>();
    for (Map.Entry<String, String> account : SampleRoles.ACCOUNTS) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("Id", account.getKey());
      json.put("Name", account.getValue());
      json.put("Email", "aws+" + account.getValue() + "@example.com");
      json.put("Status", "ACTIVE");
      accounts.add(json);
    }
    json("accounts.json", Map.of("Accounts", accounts));
  }

  private void roles(String account) {
    List<Map<String, Object>> roles = new ArrayList<>();
    List<SampleRole> all = roles();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).account().equals(account)) {
        roles.add(all.get(i).json(i));
      }
    }
    roles.add(notOurs(account, "/", "backup-server", "ec2.amazonaws.com").json(900));
    Map<String, Object> export = new LinkedHashMap<>();
    export.put("UserDetailList", List.of());
    export.put("GroupDetailList", List.of());
    export.put("RoleDetailList", roles);
    export.put("Policies", List.of());
    json("exports/" + account + "/roles.json", export);
  }

  private static SampleRole notOurs(String account, String path, String name, String service) {
    Map<String, Object> policy =
        SamplePolicy.policy(SamplePolicy.other("Service", service, "sts:AssumeRole"));
    return new SampleRole(account, (path + name).substring(1), "", policy, List.of(), "");
  }

  private void providers(String account) {
    Map<String, String> audiences = audiences(account);
    String folder = "exports/" + account + "/";
    List<Map<String, String>> arns =
        audiences.keySet().stream()
            .map(issuer -> Map.of("Arn", SamplePolicy.provider(account, issuer)))
            .toList();
    json(folder + "providers.json", Map.of("OpenIDConnectProviderList", arns));
    audiences.forEach(
        (issuer, ids) -> {
          Map<String, Object> json = new LinkedHashMap<>();
          json.put("Url", issuer);
          json.put("ClientIDList", List.of(ids.split(" ")));
          json.put("ThumbprintList", List.of("9e99a48a9960b14926bb7f3b02e22da2b0ab7280"));
          json.put("CreateDate", "2025-01-15T09:30:00+00:00");
          String name = issuer.replaceFirst("[./].*", "");
          json(folder + "provider-" + name + ".json", json);
        });
  }

  /** The client ids of the providers that an account has, by issuer. */
  private static Map<String, String> audiences(String account) {
    Map<String, String> audiences = new LinkedHashMap<>();
    audiences.put(
        SamplePolicy.PULUMI, account.equals(SampleRoles.SANDBOX) ? "acme" : "acme aws:acme");
    audiences.put(SamplePolicy.GITHUB, "sts.amazonaws.com");
    audiences.put(SamplePolicy.GITLAB, "https://gitlab.com");
    if (!account.equals(SampleRoles.DEV)) {
      audiences.put(SamplePolicy.TERRAFORM, "aws.workload.identity");
    }
    audiences.put(SampleRoles.CLUSTER, "sts.amazonaws.com");
    return audiences;
  }

  private void stacks() {
    List<Map<String, Object>> stacks = new ArrayList<>();
    for (Map.Entry<String, String> project : SampleRoles.projects()) {
      for (String stage : STAGES) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", "acme/" + project.getKey() + "/" + stage);
        json.put("current", false);
        json.put("lastUpdate", "2026-11-12T10:00:00.000Z");
        json.put("updateInProgress", false);
        json.put("resourceCount", 12);
        json.put("url", "https://app.pulumi.com/acme/" + project.getKey() + "/" + stage);
        stacks.add(json);
      }
    }
    json("pulumi/stacks.json", stacks);
  }

  private void settings() {
    for (Map.Entry<String, String> project : SampleRoles.projects()) {
      Map<String, Object> aws = new LinkedHashMap<>();
      aws.put(
          "roleArn",
          "arn:aws:iam::" + project.getValue() + ":role/" + project.getKey() + "-deploy");
      aws.put("sessionName", project.getKey() + "-prod");
      aws.put("duration", project.getKey().equals("search") ? "13h" : "1h");
      Map<String, Object> oidc = Map.of("oidc", Map.of("aws", aws));
      json(
          "pulumi/settings/acme." + project.getKey() + ".prod.json",
          Map.of("operationContext", oidc));
    }
    PlantedBetween.settings().forEach(this::json);
  }

  private void environments() {
    List<Map.Entry<String, String>> environments = SampleRoles.environments();
    for (int i = 0; i < environments.size(); i++) {
      String project = environments.get(i).getKey();
      String login = i < SampleRoles.LOGINS ? login(project, environments.get(i).getValue()) : "";
      String variables = "  environmentVariables:\n    STAGE: prod\n";
      if (project.equals("api")) {
        variables += "    AWS_ACCESS_KEY_ID: AKIAIOSFODNN7EXAMPLE\n";
      }
      files.put(
          "pulumi/environments/acme/" + project + "/aws.yaml", "values:\n" + login + variables);
    }
    files.putAll(PlantedBetween.definitions());
  }

  static String login(String project, String account) {
    return """
      aws:
        login:
          fn::open::aws-login:
            oidc:
              roleArn: arn:aws:iam::%s:role/%s-esc
              sessionName: %s-esc
              duration: 1h
    """
        .formatted(account, project, project);
  }

  private void configuration() {
    files.put(
        "subclaim.yaml",
        """
        # Whose organizations are whose, and who looks after the roles.
        version: 1
        organizations:
          pulumi-cloud: [acme]
          github-actions: [acme]
          gitlab: [acme]
          hcp-terraform: [acme]
        owners:
          - tag: team
        inventory:
          complete: true
        """);
  }

  private void readme() {
    long environments =
        files.keySet().stream().filter(path -> path.startsWith("pulumi/environments/")).count();
    StringBuilder table = new StringBuilder();
    for (SampleMistake mistake : mistakes()) {
      table.append(
          "| `%s` | %s | %s |\n".formatted(mistake.where(), mistake.rules(), mistake.what()));
    }
    files.put(
        "README.md",
        """
        # A sample organization

        Six accounts with %d roles that trust five issuers, as `aws iam
        get-account-authorization-details` exports them, and the %d stacks and %d environments that
        use them. Everything is made up. `src/test/java/dev/subclaim/organization` writes these files;
        a test holds them to it.

        ```sh
        bin/subclaim audit testdata/organization --config testdata/organization/subclaim.yaml --fail-on never
        ```

        These mistakes are planted; an audit finds each of them and warns of nothing else.

        | where | rule | what |
        |---|---|---|
        """
                .formatted(
                    roles().size(), SampleRoles.projects().size() * STAGES.size(), environments)
            + table);
  }

  private void json(String path, Object json) {
    files.put(path, JsonText.pretty(json) + "\n");
  }
}
