package dev.subclaim.issuer;

import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a profile file whose shape the schema has checked. */
final class ProfileReader {
  private final Fields fields;
  private final Complaints complaints = new Complaints();

  private final Function<String, TemplateText> templates;

  /**
   * A reader.
   *
   * @param templates parses a template, or finds it parsed
   */
  ProfileReader(Tree root, Function<String, TemplateText> templates) {
    this.fields = Fields.of(root);
    this.templates = templates;
  }

  /** The file's content, of use only when nothing is wrong with it. */
  IssuerFile read() {
    List<Part> parts =
        new PartReader(fields.members("expressions"), complaints).read(fields.members("parts"));
    KindReader reader =
        new KindReader(parts, fields, new TemplateReader(parts, complaints, templates), complaints);
    List<TokenKind> kinds = new ArrayList<>();
    fields.items("kinds").forEach(tree -> kinds.addAll(reader.read(tree)));
    kinds.sort(Comparator.comparing(TokenKind::certainty));
    checkNames(kinds);
    checkUse(parts, kinds);
    IssuerProfile profile = profile(kinds);
    return new IssuerFile(profile, patterns(), fields.texts("sources"), examples(profile));
  }

  /** What is wrong with the file, in the order of reading; known after {@link #read()}. */
  List<Problem> problems() {
    return complaints.problems();
  }

  private IssuerProfile profile(List<TokenKind> kinds) {
    return new IssuerProfile(
        fields.text("name"),
        fields.text("title"),
        fields.text("adjective"),
        fields.text("provider"),
        tenancy(fields, Tenancy.ISSUER),
        fields.flag("shared", false),
        fields.flag("subjectIdentifiesCaller", true),
        fields.flag("callerChoosesAudience", false),
        fields.texts("claims"),
        kinds,
        true);
  }

  private static Tenancy tenancy(Fields from, Tenancy otherwise) {
    return from.optionalText("tenancy")
        .map(text -> Tenancy.valueOf(text.toUpperCase(Locale.ROOT)))
        .orElse(otherwise);
  }

  private void checkNames(List<TokenKind> kinds) {
    Set<String> names = new HashSet<>();
    for (TokenKind kind : kinds) {
      if (!names.add(kind.name())) {
        complaints.add(fields.tree(), "two kinds have the name `" + kind.name() + "`");
      }
    }
  }

  private void checkUse(List<Part> parts, List<TokenKind> kinds) {
    for (Part part : parts) {
      if (kinds.stream().noneMatch(kind -> kind.parts().contains(part))) {
        complaints.add(fields.tree(), "no claim uses the part `" + part.name() + "`");
      }
    }
  }

  private List<ProviderPattern> patterns() {
    List<ProviderPattern> patterns = new ArrayList<>();
    for (Tree tree : fields.items("also")) {
      Fields also = Fields.of(tree);
      TemplateText text = templates.apply(also.text("provider"));
      if (text.error().isPresent()) {
        complaints.add(tree, "cannot read the URL from offset " + text.error().get());
      } else {
        patterns.add(pattern(also, text));
      }
    }
    return patterns;
  }

  private ProviderPattern pattern(Fields also, TemplateText text) {
    return new ProviderPattern(
        also.text("provider"),
        ProviderPattern.urls(text),
        tenancy(also, tenancy(fields, Tenancy.ISSUER)),
        also.flag("shared", fields.flag("shared", false)));
  }

  private List<TokenExample> examples(IssuerProfile profile) {
    Fields examples = Fields.of(fields.tree().get("examples").orElse(fields.tree()));
    List<TokenExample> read = new ArrayList<>();
    examples.items("accepts").forEach(tree -> read.add(example(profile, true, tree)));
    examples.items("rejects").forEach(tree -> read.add(example(profile, false, tree)));
    return read;
  }

  private static TokenExample example(IssuerProfile profile, boolean accepted, Tree tree) {
    Fields example = Fields.of(tree);
    Token token = new Token(profile.provider(), texts(example.members("token")));
    return new TokenExample(
        accepted, token, example.text("kind"), texts(example.members("parts")), tree);
  }

  private static TreeMap<String, String> texts(Map<String, Tree> members) {
    TreeMap<String, String> texts = new TreeMap<>();
    members.forEach((name, value) -> texts.put(name, Fields.scalar(value).text()));
    return texts;
  }
}
