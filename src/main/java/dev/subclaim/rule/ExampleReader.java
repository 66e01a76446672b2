package dev.subclaim.rule;

import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the fenced examples out of a section of a page. */
final class ExampleReader {
  /** Languages of blocks that are files, with the name a block has that gives none. */
  private static final Map<String, String> LANGUAGES =
      Map.of("json", "policy.json", "jsonc", "policy.jsonc", "yaml", "policy.yaml");

  private static final Pattern OPEN = Pattern.compile("^(`{3,})(\\w*)(?:\\s+file=(\\S+))?\\s*$");

  private final List<Example> examples = new ArrayList<>();
  private final List<SourceText> files = new ArrayList<>();
  private int start;
  private boolean named;

  private ExampleReader() {}

  /**
   * The flagged examples: all files up to a {@code findings} block belong together, and so do the
   * blocks {@code fixed} behind it.
   */
  static List<Example> flagged(Section section) {
    ExampleReader reader = new ExampleReader();
    for (Block block : blocks(section)) {
      if (block.language.equals("findings")) {
        reader.close(block.text.lines().map(String::strip).filter(s -> !s.isEmpty()).toList());
      } else if (block.language.equals("fixed") && !reader.examples.isEmpty()) {
        reader.fixed(block);
      } else {
        reader.add(block);
      }
    }
    reader.close(List.of());
    return reader.examples;
  }

  /** A repaired file of the last example: the first one, unless the block names another. */
  private void fixed(Block block) {
    int last = examples.size() - 1;
    Example example = examples.get(last);
    String file = block.named ? block.file : example.files().get(0).path();
    examples.set(last, example.with(SourceText.of(file, block.text)));
  }

  /** The accepted examples: a block each, but blocks that name their files belong together. */
  static List<Example> accepted(Section section) {
    ExampleReader reader = new ExampleReader();
    for (Block block : blocks(section)) {
      if (!(block.named && reader.named && block.follows)) {
        reader.close(List.of());
      }
      reader.add(block);
    }
    reader.close(List.of());
    return reader.examples;
  }

  private void add(Block block) {
    if (LANGUAGES.containsKey(block.language)) {
      start = files.isEmpty() ? block.line : start;
      named = block.named;
      files.add(SourceText.of(block.file, block.text));
    }
  }

  private void close(List<String> findings) {
    if (!files.isEmpty()) {
      examples.add(new Example(start, files, findings, List.of()));
      files.clear();
    }
  }

  /**
   * A fenced block.
   *
   * @param follows whether nothing but empty lines stands between it and the block before
   */
  private record Block(
      String language, String file, boolean named, boolean follows, int line, String text) {}

  private static List<Block> blocks(Section section) {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = section.text().lines().toList();
    boolean follows = false;
    for (int i = 0; i < lines.size(); i++) {
      Matcher open = OPEN.matcher(lines.get(i));
      if (open.matches()) {
        int end = end(lines, i, open.group(1));
        blocks.add(block(open, follows, section.line() + i, lines.subList(i + 1, end)));
        i = end;
        follows = true;
      } else {
        follows &= lines.get(i).isBlank();
      }
    }
    return blocks;
  }

  private static int end(List<String> lines, int start, String fence) {
    int end = start + 1;
    while (end < lines.size() && !lines.get(end).strip().equals(fence)) {
      end++;
    }
    return end;
  }

  private static Block block(Matcher open, boolean follows, int line, List<String> content) {
    String language = open.group(2);
    boolean named = open.group(3) != null;
    String file = named ? open.group(3) : LANGUAGES.getOrDefault(language, "");
    String text = content.isEmpty() ? "" : String.join("\n", content) + "\n";
    return new Block(language, file, named, follows, line, text);
  }
}
