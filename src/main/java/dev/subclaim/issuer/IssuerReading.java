package dev.subclaim.issuer;

import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Schemas;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A profile file as it was read.
 *
 * @param file its content; empty when something is wrong with it
 * @param problems what is wrong, in the order of reading
 */
public record IssuerReading(Optional<IssuerFile> file, List<Problem> problems) {
  private static final int LONGEST = 500_000;
  private static final String SCHEMA = "schemas/issuer-profile.schema.json";

  public IssuerReading {
    problems = List.copyOf(problems);
  }

  /**
   * Reads a profile file: its syntax, its shape (by the published schema), its meaning, its
   * examples, each only when the one before is in order.
   */
  public static IssuerReading of(SourceText text) {
    if (text.content().length() > LONGEST) {
      String message = "an issuer profile is longer than " + LONGEST + " characters";
      Problem tooLong =
          new Problem(Complaints.KIND, message, text.span(0, 0), Pointer.ROOT, Optional.empty());
      return new IssuerReading(Optional.empty(), List.of(tooLong));
    }
    Document document = Documents.read(text);
    List<Problem> problems = new ArrayList<>(document.problems());
    if (document.roots().size() != 1 || !problems.isEmpty()) {
      return new IssuerReading(Optional.empty(), problems);
    }
    Tree root = document.roots().get(0);
    problems.addAll(Schemas.check(root, SCHEMA));
    return problems.isEmpty() ? checked(root) : new IssuerReading(Optional.empty(), problems);
  }

  private static IssuerReading checked(Tree root) {
    ProfileReader reader = new ProfileReader(root, TemplateText::read);
    IssuerFile file = reader.read();
    List<Problem> problems = new ArrayList<>(reader.problems());
    if (problems.isEmpty()) {
      problems.addAll(ProfileExamples.check(file));
    }
    return new IssuerReading(problems.isEmpty() ? Optional.of(file) : Optional.empty(), problems);
  }

  /**
   * Reads a file that is shipped with the program. Its shape and examples are checked by tests, not
   * at each start.
   *
   * @throws IllegalStateException when it cannot be read
   */
  static IssuerFile shipped(SourceText text) {
    Document document = Documents.read(text);
    if (document.roots().size() != 1) {
      throw new IllegalStateException("the shipped profile " + text.path() + " cannot be read");
    }
    return shipped(document.roots().get(0), TemplateText::read);
  }

  /**
   * The content of a file that is shipped with the program.
   *
   * @param templates parses a template, or finds it parsed
   * @throws IllegalStateException when something is wrong with it
   */
  static IssuerFile shipped(Tree root, Function<String, TemplateText> templates) {
    ProfileReader reader = new ProfileReader(root, templates);
    IssuerFile file = reader.read();
    if (!reader.problems().isEmpty()) {
      throw new IllegalStateException(
          reader.problems().get(0).message() + " in " + root.span().path());
    }
    return file;
  }
}
