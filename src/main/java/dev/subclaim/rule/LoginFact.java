package dev.subclaim.rule;

import dev.subclaim.intake.EnvironmentFile;
import dev.subclaim.intake.Owner;
import dev.subclaim.language.Truth;
import dev.subclaim.settings.AskedRole;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.settings.Written;
import java.util.List;
import java.util.Optional;

/** A login to AWS in an ESC environment, as it is written. */
public record LoginFact(EnvironmentFile file, EnvironmentLogin login, Origin origin)
    implements Fact {
  /** What pages can ask. */
  public static final FactType<LoginFact> TYPE =
      FactType.of("login", LoginFact.class, "a login to AWS in an ESC environment")
          .text("function", "the function that logs in", f -> f.login.function().text())
          .optionalText(
              "environment", "the environment that the file or its name tells", LoginFact::name)
          .optionalText("roleArn", "the role's ARN as asked for", LoginFact::roleArn)
          .truth("oidc", "whether it hands over a token", f -> Truth.of(f.login.oidc().isPresent()))
          .truth("fixedKeys", "whether it has access keys", f -> Truth.of(f.login.fixedKeys()))
          .texts("attributes", "what its subject is made of", LoginFact::attributes);

  private Optional<String> name() {
    return file.owner().map(Owner::name).map(Object::toString);
  }

  private Optional<String> roleArn() {
    return login.oidc().flatMap(oidc -> oidc.role()).flatMap(AskedRole::arn).map(Object::toString);
  }

  private List<String> attributes() {
    return login.attributes().stream().map(Written::text).toList();
  }

  @Override
  public List<String> evidence() {
    return List.of(name().orElse(""), roleArn().orElse(""));
  }
}
