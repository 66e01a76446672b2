package dev.subclaim.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArnTest {
  @Test
  void takes_an_arn_apart_and_knows_where_its_parts_stand() {
    String text = "arn:aws-us-gov:iam:r:123456789012:oidc-provider/a.io/b:c";
    Arn arn = Arn.scan(text).orElseThrow();
    assertEquals(text, arn.toString());
    assertEquals("aws-us-gov", text.substring(arn.partitionStart(), arn.serviceStart() - 1));
    assertEquals("iam", text.substring(arn.serviceStart(), arn.regionStart() - 1));
    assertEquals("r", text.substring(arn.regionStart(), arn.accountStart() - 1));
    assertEquals("123456789012", text.substring(arn.accountStart(), arn.resourceStart() - 1));
    OidcProviderArn provider = OidcProviderArn.scan(text).orElseThrow();
    assertEquals("a.io/b:c", text.substring(provider.providerStart()));
    assertEquals("a.io/b:c", provider.provider());
  }

  @Test
  void tells_the_account_only_when_it_is_one() {
    assertEquals(Optional.of("123456789012"), Arn.accountOf("arn:aws:iam::123456789012:role/x"));
    assertEquals(Optional.empty(), Arn.accountOf("arn:aws:iam::1234:role/x"));
    assertEquals(Optional.empty(), Arn.accountOf("arn:aws:iam::12345678901\u0662:role/x"));
    assertEquals(Optional.empty(), Arn.scan("arn:aws:iam::"));
  }
}
