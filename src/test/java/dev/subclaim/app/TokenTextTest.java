package dev.subclaim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Tree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TokenTextTest {
  private static final String CLAIMS =
      "{\"iss\":\"https://a.example\",\"sub\":\"\u00fc?>\",\"aud\":\"acme\"}";
  private static final String BODY = base64(CLAIMS);
  private static final String TOKEN = base64("{\"alg\":\"RS256\"}") + "." + BODY + ".c2VjcmV0";

  static Stream<String> forms() {
    String padded = Base64.getEncoder().encodeToString(CLAIMS.getBytes(StandardCharsets.UTF_8));
    return Stream.of(
        CLAIMS,
        CLAIMS.replace(",", ",\n  ") + "\n",
        BODY,
        padded,
        padded.substring(0, 20) + "\n" + padded.substring(20) + "\n",
        TOKEN,
        TOKEN + "\n",
        "Bearer " + TOKEN,
        "bearer  " + BODY,
        "\"" + TOKEN + "\"",
        "{\"count\":1291,\"value\":\"" + TOKEN + "\"}",
        base64(TOKEN),
        base64(base64(TOKEN)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsEveryFormInWhichPeopleHoldATokenIn(String text) {
    Tree.Mapping claims = TokenText.claims("token", text);
    assertEquals(List.of("iss", "sub", "aud"), names(claims));
    assertEquals("\u00fc?>", ((Tree.Scalar) claims.get("sub").orElseThrow()).text());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          ``, holds no token
          `a.b`, has 2 parts, a token has 3; paste the middle part or the claims
          `a.b.c.d`, has 4 parts
          `a.b.c.d.e`, is encrypted
          `not a token!`, is no token
          `{"sub": `, is no token
          `/w==`, is no token
          """)
  void saysWhatIsWrong(String text, String message) {
    Unusable e = assertThrows(Unusable.class, () -> TokenText.claims("token", text));
    assertTrue(e.text().contains(message), e.text());
  }

  @ParameterizedTest
  @CsvSource({"eyJhbGciOiJSUzI1NiJ9.x.c2VjcmV0", "a.b.c2VjcmV0", "a.c2VjcmV0"})
  void neverRepeatsTheToken(String text) {
    Unusable e = assertThrows(Unusable.class, () -> TokenText.claims("token", text));
    assertFalse(e.text().contains("c2VjcmV0"), e.text());
  }

  private static List<String> names(Tree.Mapping claims) {
    return claims.members().stream().map(m -> m.key().text()).toList();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
