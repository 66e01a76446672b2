package dev.subclaim.settings;

import dev.subclaim.policy.Placeholders;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/** Looks for access keys that stand where OIDC makes them superfluous, or where all can read. */
final class Credentials {
  private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
  private static final String SECRET_KEY = "AWS_SECRET_ACCESS_KEY";
  private static final List<String> KEYS = List.of(KEY_ID, SECRET_KEY);

  /** Names under which configurations keep a secret access key. */
  private static final List<String> SECRETS =
      List.of(SECRET_KEY, "secretAccessKey", "aws:secretKey");

  private Credentials() {}

  /** Checks the variables of a stack. */
  static void check(DeploymentSettings settings, Found found) {
    settings.variables().stream()
        .filter(variable -> KEYS.contains(variable.name().text()))
        .findFirst()
        .filter(variable -> settings.aws().isPresent())
        .ifPresent(variable -> collision(variable.name(), "the OIDC login", found));
    settings.variables().forEach(variable -> secret(variable.name(), variable.value(), found));
  }

  /** Checks the variables of an environment that logs in to AWS. */
  static void checkEnvironment(Tree.Mapping variables, boolean login, Found found) {
    variables.members().stream()
        .filter(member -> KEYS.contains(member.key().text()))
        .filter(member -> login && isFixed(member.value()))
        .findFirst()
        .ifPresent(member -> collision(member.key(), "the login of this environment", found));
  }

  /** Whether a value is written here, as a text or a secret, not taken from a login. */
  private static boolean isFixed(Tree value) {
    if (value instanceof Tree.Mapping mapping) {
      return mapping.get("fn::secret").isPresent();
    }
    return value instanceof Tree.Scalar scalar
        && !scalar.text().isBlank()
        && !scalar.text().contains("${");
  }

  private static void collision(Tree.Scalar name, String login, Found found) {
    String message = "`" + name.text() + "` stands beside " + login + ": the two collide";
    String help = "remove the fixed key; the login brings its own";
    found.add("static-credentials", message, name, help);
  }

  /** Reports a secret in plain text; the message and its place leave the secret out. */
  static void secret(Tree.Scalar name, Optional<Written> value, Found found) {
    boolean plain =
        SECRETS.contains(name.text())
            && value
                .filter(text -> text.known() && !text.text().isBlank())
                .filter(text -> Placeholders.in(text.text()).isEmpty())
                .isPresent();
    if (plain) {
      String message = "a secret access key stands in plain text under `" + name.text() + "`";
      String help = "make the key invalid now, then write the new one as a secret, or use OIDC";
      found.add("plain-secret", message, name, help);
    }
  }
}
