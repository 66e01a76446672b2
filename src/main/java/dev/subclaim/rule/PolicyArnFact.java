package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.settings.AskedPolicy;
import java.util.List;
import java.util.Optional;

/** A session policy that a stack or an environment asks for. */
public record PolicyArnFact(UseFact use, AskedPolicy asked, Origin origin) implements Fact {
  /** What pages can ask. */
  public static final FactType<PolicyArnFact> TYPE =
      FactType.of("policyArn", PolicyArnFact.class, "a session policy that is asked for")
          .text("text", "as written", f -> f.asked.written().text())
          .optionalText("name", "the policy's name, where it is an ARN", PolicyArnFact::name)
          .truth("ofAws", "whether AWS manages it", PolicyArnFact::ofAws)
          .fact("use", "use", "who asks", PolicyArnFact::use);

  private Optional<String> name() {
    return asked.arn().map(arn -> arn.arn().resource().replaceFirst("^.*/", ""));
  }

  private Truth ofAws() {
    return asked.arn().map(arn -> Truth.of(arn.account().isEmpty())).orElse(Truth.UNKNOWN);
  }

  @Override
  public List<String> evidence() {
    return List.of(asked.written().text());
  }
}
