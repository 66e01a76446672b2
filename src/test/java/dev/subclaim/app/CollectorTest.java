package dev.subclaim.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectorTest {
  @TempDir private Path temp;

  @Test
  void walksFoldersButNotHiddenOnes() throws IOException {
    write("iam/b.json", "iam/a.yaml", "iam/deep/c.YML", "iam/notes.md", "iam/.hidden/d.json");
    write("iam/node_modules/e.json", "iam/.f.json", "iam/subclaim.yaml");
    InputFiles found = collect("iam");
    assertEquals(List.of("iam/a.yaml", "iam/b.json", "iam/deep/c.YML"), paths(found));
    assertEquals(2, found.skipped(), "notes.md and subclaim.yaml");
    assertEquals(List.of(), found.failures());
  }

  @Test
  void readsWhatIsNamedWhateverItIsCalled() throws IOException {
    write("policy", ".hidden/a.json", "node_modules/b.txt");
    InputFiles found = collect("node_modules/b.txt", "./policy", ".hidden");
    assertEquals(List.of(".hidden/a.json", "node_modules/b.txt", "policy"), paths(found));
    assertEquals(List.of(false, true, true), found.files().stream().map(InputFile::named).toList());
  }

  @Test
  void readsAFileOnceInWhateverOrderItIsNamed() throws IOException {
    write("iam/a.json", "iam/b.json");
    Files.createSymbolicLink(temp.resolve("iam/z.json"), Path.of("a.json"));
    List<String> expected = List.of("iam/a.json", "iam/b.json");
    assertEquals(expected, paths(collect("iam", "iam/b.json", "./iam/a.json")));
    InputFiles found = collect("iam/b.json", "iam/z.json", "iam", "iam/a.json");
    assertEquals(expected, paths(found));
    assertTrue(found.files().get(1).named(), "naming it once is enough");
  }

  @Test
  void takesPackedFilesForWhatIsInThem() throws IOException {
    write("a.json.gz", "b.JSONL.GZ", "c.tar.gz", "d.gz", "e.ndjson");
    assertEquals(List.of("a.json.gz", "b.JSONL.GZ", "e.ndjson"), paths(collect(".")));
    assertEquals(List.of("d.gz"), paths(collect("d.gz")));
  }

  @Test
  void endsWhereFoldersLinkToThemselves() throws IOException {
    write("iam/a.json");
    Files.createSymbolicLink(temp.resolve("iam/loop"), Path.of("."));
    Files.createSymbolicLink(temp.resolve("iam/dangling.json"), Path.of("nowhere"));
    Files.createSymbolicLink(temp.resolve("link"), Path.of("iam"));
    assertEquals(List.of("iam/a.json"), paths(collect("iam")));
    assertEquals(List.of("link/a.json"), paths(collect("link")));
  }

  @Test
  void saysWhatCannotBeFound() {
    InputFiles found = collect("nowhere.json", "a\0b");
    assertEquals(
        List.of("a\0b", "nowhere.json"), found.failures().stream().map(f -> f.path()).toList());
    assertEquals("no such file or folder", found.failures().get(1).message());
  }

  @Test
  void leavesOutWhatGitIgnoresOnlyWhereNobodyNamedAPath() throws Exception {
    write("iam/a.json", "target/b.json", "new \u00fc.json", ".github/c.yml");
    Files.writeString(temp.resolve(".gitignore"), "target/\n");
    assertEquals(
        0, new ProcessBuilder("git", "init", "-q").directory(temp.toFile()).start().waitFor());
    assertEquals(List.of("iam/a.json", "new \u00fc.json"), paths(collect()));
    assertEquals(List.of("target/b.json"), paths(collect("target")));
    assertEquals(List.of("iam/a.json", "new \u00fc.json", "target/b.json"), paths(collect(".")));
  }

  @Test
  void walksTheDefaultFolderWithoutGit() throws IOException {
    write("iam/a.json", "target/b.json");
    assertEquals(List.of("iam/a.json", "target/b.json"), paths(collect()));
  }

  @Test
  void tellsWhatToGiveInsteadOfProgramSource() throws IOException {
    write("main.tf", "Pulumi.yaml");
    String nothing = collect().nothing();
    assertTrue(nothing.contains("terraform show -json"), nothing);
    assertTrue(nothing.contains("pulumi preview --json"), nothing);
  }

  private InputFiles collect(String... paths) {
    return Collector.collect(temp, List.of(paths));
  }

  private static List<String> paths(InputFiles found) {
    return found.files().stream().map(InputFile::path).toList();
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = temp.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "{}");
    }
  }
}
