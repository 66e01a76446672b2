package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.issuer.ClaimTemplate.PartRef;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped profile keeps the rules of profiles, and its own examples come out as it says. */
class IssuerProfilesTest {
  static List<String> resources() {
    return Resources.names("issuers").stream().filter(name -> name.endsWith(".yaml")).toList();
  }

  static Stream<IssuerFile> files() {
    return resources().stream().map(IssuerProfilesTest::file);
  }

  private static IssuerFile file(String resource) {
    return IssuerReading.shipped(SourceText.of(resource, Resources.text(resource)));
  }

  @ParameterizedTest
  @MethodSource("resources")
  void readsWithoutProblem(String resource) {
    IssuerReading reading = IssuerReading.of(SourceText.of(resource, Resources.text(resource)));
    assertEquals(List.of(), reading.problems().stream().map(p -> p.span() + p.message()).toList());
    assertEquals(resource, "issuers/" + reading.file().orElseThrow().profile().name() + ".yaml");
  }

  @ParameterizedTest
  @MethodSource("resources")
  void theLinesWithUrlsAreFoundWithoutReading(String resource) {
    IssuerFile file = file(resource);
    ProfileEntry unread = ProfileEntry.unread("x", Resources.text(resource), () -> file);
    assertEquals(Set.copyOf(ProfileEntry.of(file).providers()), Set.copyOf(unread.providers()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void showsEnoughExamples(IssuerFile file) {
    long accepted = file.examples().stream().filter(TokenExample::accepted).count();
    assertTrue(accepted >= 5 && file.examples().size() - accepted >= 5);
    Set<String> shown =
        file.examples().stream().map(TokenExample::kind).collect(Collectors.toSet());
    List<String> kinds =
        file.profile().kinds().stream()
            .map(TokenKind::name)
            .filter(name -> !name.contains("-without-"))
            .toList();
    assertTrue(shown.containsAll(kinds), "no example of " + kinds + " beyond " + shown);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKindUsesItsPartsInOrder(IssuerFile file) {
    for (TokenKind kind : file.profile().kinds()) {
      for (ClaimTemplate template : kind.claims()) {
        List<Integer> used = new ArrayList<>();
        for (ClaimTemplate.Piece piece : template.pieces()) {
          if (piece instanceof PartRef ref) {
            used.add(ref.part());
          }
        }
        assertEquals(used.stream().sorted().distinct().toList(), used, kind.name());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyKindHasAudienceAndSubject(IssuerFile file) {
    for (TokenKind kind : file.profile().kinds()) {
      for (String claim : List.of("aud", "oaud", "sub")) {
        assertTrue(kind.template(claim).isPresent(), kind.name() + " lacks " + claim);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void documentedKindsComeFirst(IssuerFile file) {
    List<Certainty> order = file.profile().kinds().stream().map(TokenKind::certainty).toList();
    assertEquals(order.stream().sorted().toList(), order);
  }

  @ParameterizedTest
  @MethodSource("files")
  void theExampleOfEveryKindIsOfThatKind(IssuerFile file) {
    for (TokenKind kind : file.profile().kinds()) {
      Token token = kind.example(file.profile().provider());
      List<String> parsed =
          TokenParser.parse(file.profile(), token).stream().map(p -> p.kind().name()).toList();
      assertTrue(parsed.contains(kind.name()), token + " is read as " + parsed);
    }
  }
}
