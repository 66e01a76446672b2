package dev.subclaim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Intake;
import dev.subclaim.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTextTest {
  @TempDir private Path temp;

  @Test
  void unpacksWhateverTheNameSays() throws IOException {
    byte[] role = Files.readAllBytes(Path.of("testdata/exports/get-role.json"));
    for (String name : new String[] {"role.json.gz", "role.json", "role.gz", "role"}) {
      Path file = Files.write(temp.resolve(name), packed(role));
      SourceText text = InputText.read(name, file).text().orElseThrow();
      assertEquals("web-deploy", Intake.read(text).policies().get(0).role().display());
    }
  }

  @Test
  void saysWhatIsWrongWithAPackedFile() throws IOException {
    byte[] packed = packed("{\"Roles\": []}".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(temp.resolve("r.json.gz"), Arrays.copyOf(packed, packed.length - 9));
    assertEquals(
        Optional.of(
            new Failure("r.json.gz", "is a gzip file that is damaged or cut off; fetch it again")),
        InputText.read("r.json.gz", file).failure());
  }

  @Test
  void knowsThePlanFileThatTerraformKeeps() throws IOException {
    Path file = Files.write(temp.resolve("tfplan"), new byte[] {'P', 'K', 3, 4, 20, 0});
    assertEquals(
        "is a zip archive; of a Terraform plan give terraform show -json FILE",
        InputText.read("tfplan", file).failure().orElseThrow().message());
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
