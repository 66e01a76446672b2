package dev.subclaim.app;

import dev.subclaim.report.Escapes;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a token in any form in which people hold one: a JWT, its middle part, {@code Bearer ...},
 * the answer of a token endpoint ({@code {"value": ...}}), the claims as JSON, or any of these in
 * base64 once more (which is how people get a token past the masking of their build server).
 *
 * <p>Signatures are neither judged nor kept.
 */
final class TokenText {
  private static final String BEARER = "bearer ";
  private static final int LAYERS = 4;

  private final String name;

  private TokenText(String name) {
    this.name = name;
  }

  /**
   * The claims of a token.
   *
   * @param name the file, for messages
   * @return the claims as issued
   * @throws Unusable when the text is no token
   */
  static Tree.Mapping claims(String name, String text) {
    return new TokenText(name).peel(text, LAYERS);
  }

  private Tree.Mapping peel(String text, int layers) {
    String bare = bare(text);
    if (bare.startsWith("{")) {
      Tree.Mapping object = object(bare);
      Optional<String> inner = text(object, "value");
      boolean wrapped = inner.isPresent() && object.get("sub").isEmpty() && layers > 0;
      return wrapped ? peel(inner.orElseThrow(), layers - 1) : object;
    }
    if (layers == 0 || bare.isEmpty()) {
      throw unusable("holds no token");
    }
    return peel(decoded(middle(bare)), layers - 1);
  }

  /** The text without what people copy along with it. */
  private static String bare(String text) {
    String bare = text.strip();
    if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
      bare = bare.substring(1, bare.length() - 1).strip();
    }
    boolean bearer = bare.toLowerCase(Locale.ROOT).startsWith(BEARER);
    return bearer ? bare.substring(BEARER.length()).strip() : bare;
  }

  private String middle(String token) {
    String[] parts = token.split("\\.", -1);
    return switch (parts.length) {
      case 1 -> parts[0];
      case 3 -> parts[1];
      case 5 -> throw unusable("is encrypted (5 parts); paste the claims as JSON");
      default ->
          throw unusable(
              "has " + parts.length + " parts, a token has 3; paste the middle part or the claims");
    };
  }

  private String decoded(String base64) {
    String plain = base64.replaceAll("\\s+", "").replace('+', '-').replace('/', '_');
    String unpadded = plain.replaceFirst("=+$", "");
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(unpadded);
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unusable("is no token: neither a JWT, nor its middle part, nor claims as JSON");
    }
  }

  private Tree.Mapping object(String json) {
    Document document = Documents.json(SourceText.of(name, json));
    if (!document.problems().isEmpty()) {
      throw unusable("is no token: " + document.problems().get(0).message());
    }
    return (Tree.Mapping) document.roots().get(0);
  }

  private static Optional<String> text(Tree.Mapping object, String member) {
    return object
        .get(member)
        .filter(value -> value instanceof Tree.Scalar s && s.type() == Tree.Type.STRING)
        .map(value -> ((Tree.Scalar) value).text());
  }

  private Unusable unusable(String what) {
    return new Unusable(Escapes.value(name) + " " + what);
  }
}
