package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileTextTest {
  @Test
  void reads_what_editors_and_shells_write() {
    for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      byte[] bytes = "\uFEFF{\"\u00e9\": 1}".getBytes(charset);
      Document document = Documents.read(FileText.decode("p.json", bytes));
      assertEquals("{\"\u00e9\":1}", JsonText.compact(document.roots().get(0)));
    }
  }
}
