package dev.subclaim.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleArnTest {
  @Test
  void isTakenApart() {
    RoleArn arn = RoleArn.read("arn:aws-cn:iam::123456789012:role/ci/web/deploy").orElseThrow();
    assertEquals("deploy", arn.name());
    assertEquals("123456789012", arn.account());
    assertEquals("aws-cn", arn.partition());
  }

  /** The offending part of each text. */
  @ParameterizedTest
  @CsvSource({
    "web-deploy, web-deploy",
    "arn:aws:iam::123456789012, arn:aws:iam::123456789012",
    "arn:asw:iam::123456789012:role/web, asw",
    "arn:aws:sts::123456789012:role/web, sts",
    "arn:aws:iam:us-east-1:123456789012:role/web, us-east-1",
    "arn:aws:iam::12345678901:role/web, 12345678901",
    "arn:aws:iam::12345678901x:role/web, 12345678901x",
    "arn:aws:iam::123456789012:roles/web, roles",
    "arn:aws:iam::123456789012:web, web",
    "arn:aws:iam::123456789012:role/, ''",
    "arn:aws:iam::123456789012:role/ci/, ''",
    "arn:aws:iam::123456789012:role/we b, ' '",
    "arn:aws:iam::123456789012:role/c i/web, '/c i/'",
    "arn:aws:iam::123456789012:role/web*, *"
  })
  void namesTheOffendingPart(String text, String part) {
    Defect defect = RoleArn.defects(text).get(0);
    assertEquals(part, text.substring(defect.start(), defect.end()));
    assertEquals(Optional.empty(), RoleArn.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::aws:policy/ReadOnlyAccess",
        "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
        "arn:aws-us-gov:iam::123456789012:policy/limits",
      })
  void policiesAreAwsOwnOrACustomers(String text) {
    Optional<String> account = ManagedPolicyArn.read(text).orElseThrow().account();
    assertEquals(text.contains("::aws:"), account.isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "ReadOnlyAccess, ReadOnlyAccess",
    "arn:aws:iam::AWS:policy/X, AWS",
    "arn:aws:iam::aws:polices/X, polices",
    "arn:aws:iam::aws:policy/, ''",
    "arn:aws:iam::aws:policy/a b, ' '",
  })
  void namesTheOffendingPartOfAPolicy(String text, String part) {
    Defect defect = ManagedPolicyArn.defects(text).get(0);
    assertEquals(part, text.substring(defect.start(), defect.end()));
  }
}
