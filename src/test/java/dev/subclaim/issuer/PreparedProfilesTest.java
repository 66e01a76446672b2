package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the build prepares of the issuer profiles says the same as the profiles. */
class PreparedProfilesTest {
  @Test
  void theShippedFilesAreUpToDate() {
    Map<String, String> files = PreparedProfiles.files(Issuers.shippedTexts());
    assertTrue(files.size() > 18, files.keySet().toString());
    files.forEach(
        (name, content) -> assertEquals(content, Resources.text(Issuers.FOLDER + "/" + name)));
  }

  @Test
  void aPreparedProfileIsTheProfile() {
    List<ProfileEntry> entries = PreparedProfiles.entries();
    List<SourceText> texts = Issuers.shippedTexts();
    assertEquals(texts.size(), entries.size());
    for (int i = 0; i < entries.size(); i++) {
      IssuerFile written = IssuerReading.shipped(texts.get(i));
      IssuerFile prepared = entries.get(i).file().get();
      assertEquals(shown(written), shown(prepared));
      assertEquals(List.of(), ProfileExamples.check(prepared), "so the domains are the same, too");
      assertEquals(
          written.patterns().stream().map(ProviderPattern::text).toList(),
          prepared.patterns().stream().map(ProviderPattern::text).toList());
      assertEquals(ProfileEntry.of(written).providers(), entries.get(i).providers());
    }
  }

  /** All but the domains, which have no words. */
  private static String shown(IssuerFile file) {
    return file.profile().toString().replaceAll("Domain@[0-9a-f]+", "domain");
  }
}
