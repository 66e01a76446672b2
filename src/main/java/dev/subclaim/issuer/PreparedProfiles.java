package dev.subclaim.issuer;

import dev.subclaim.source.Documents;
import dev.subclaim.source.JsonText;
import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The shipped profiles as the build prepares them: their URLs in one file, and each profile as JSON
 * with its templates parsed, so that a start needs neither the YAML reader nor the template parser.
 */
public final class PreparedProfiles {
  /** The file with the URLs of all profiles. */
  static final String INDEX = "prepared.json";

  private static final String ENDING = ".json";

  private PreparedProfiles() {}

  /**
   * The shipped profiles, each still to be read; empty where the build prepared none, or where
   * files may have changed since.
   */
  static Optional<List<ProfileEntry>> shipped() {
    return Resources.packed() && Resources.exists(Issuers.FOLDER + "/" + INDEX)
        ? Optional.of(entries())
        : Optional.empty();
  }

  /** The profiles as prepared. */
  static List<ProfileEntry> entries() {
    return root(Issuers.FOLDER + "/" + INDEX).members().stream()
        .map(member -> entry(member.key().text(), (Tree.Mapping) member.value()))
        .toList();
  }

  private static ProfileEntry entry(String name, Tree.Mapping index) {
    return ProfileEntry.unread(name, new Fields(index).texts("providers"), () -> file(name));
  }

  private static IssuerFile file(String name) {
    Tree.Mapping root = root(Issuers.FOLDER + "/" + name + ENDING);
    Map<String, TemplateText> templates = new HashMap<>();
    new Fields(root)
        .members("templates")
        .forEach((text, pieces) -> templates.put(text, template(pieces)));
    return IssuerReading.shipped(
        root.get("profile").orElseThrow(),
        text -> Optional.ofNullable(templates.get(text)).orElseGet(() -> TemplateText.read(text)));
  }

  private static Tree.Mapping root(String resource) {
    SourceText text = SourceText.of(resource, Resources.text(resource));
    return (Tree.Mapping) Documents.json(text).roots().get(0);
  }

  /** A part is written as a list of its one name, a literal as text. */
  private static TemplateText template(Tree pieces) {
    List<TemplateText.Piece> read =
        ((Tree.Sequence) pieces)
            .items().stream()
                .map(
                    piece ->
                        piece instanceof Tree.Sequence part
                            ? new TemplateText.Piece(
                                Fields.scalar(part.items().get(0)).text(), true)
                            : new TemplateText.Piece(Fields.scalar(piece).text(), false))
                .toList();
    return new TemplateText(read, Optional.empty());
  }

  private static List<Object> written(TemplateText template) {
    return template.pieces().stream()
        .map(piece -> piece.isPart() ? (Object) List.of(piece.text()) : piece.text())
        .toList();
  }

  /**
   * Prepares the profiles of a folder in place; called by the build.
   *
   * @throws IOException if a profile cannot be read or a file cannot be written
   */
  public static void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files(Issuers.shippedTexts()).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** The files to write: their contents by name. */
  static SortedMap<String, String> files(List<SourceText> profiles) {
    SortedMap<String, String> files = new TreeMap<>();
    Map<String, Object> index = new LinkedHashMap<>();
    for (SourceText profile : profiles) {
      SortedMap<String, Object> templates = new TreeMap<>();
      Function<String, TemplateText> parser =
          text -> {
            TemplateText template = TemplateText.read(text);
            templates.put(text, written(template));
            return template;
          };
      Tree root = Documents.read(profile).roots().get(0);
      ProfileEntry entry = ProfileEntry.of(IssuerReading.shipped(root, parser));
      index.put(entry.name(), Map.of("providers", entry.providers()));
      files.put(
          entry.name() + ENDING,
          JsonText.compact(new TreeMap<>(Map.of("profile", root, "templates", templates))));
    }
    files.put(INDEX, JsonText.compact(index));
    return files;
  }
}
