package dev.subclaim.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Builds a located tree from one JSON text. */
final class JsonReader {
  private static final JsonFactory STRICT = factory(false);
  private static final JsonFactory WITH_COMMENTS = factory(true);

  /** Up to so many members, duplicates are found by looking through them. */
  private static final int FEW = 8;

  private final SourceText source;
  private final String text;
  private final int base;
  private final boolean comments;
  private final boolean lines;
  private final Pointer root;

  /** After the last token; the parser's own places are wrong for names at the end of its buffer. */
  private int at;

  private final List<Problem> problems = new ArrayList<>();

  /**
   * Begins to read.
   *
   * @param lines whether the text may hold several values one after another
   * @param root where the value stands in its document
   */
  JsonReader(SourceText source, boolean lines, Pointer root) {
    this.source = source;
    this.text = source.content();
    this.base = text.startsWith("\uFEFF") ? 1 : 0;
    this.at = base;
    this.comments = FileName.ending(source.path()).equals("jsonc");
    this.lines = lines;
    this.root = root;
  }

  Document read() {
    List<Tree> roots = new ArrayList<>();
    JsonFactory factory = comments ? WITH_COMMENTS : STRICT;
    try (StringReader reader = new StringReader(text)) {
      reader.skip(base);
      try (JsonParser parser = factory.createParser(reader)) {
        readAll(parser, roots);
      }
    } catch (JsonProcessingException e) {
      problems.add(syntaxProblem());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Document(roots, problems);
  }

  private void readAll(JsonParser parser, List<Tree> roots) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null && !lines) {
      problems.add(syntaxProblem());
    }
    while (token != null) {
      roots.add(value(parser, token, root));
      token = parser.nextToken();
      if (token != null && !lines) {
        problems.add(syntaxProblem());
        return;
      }
    }
  }

  /** The parser only says that something is wrong; what it is, the second look says. */
  private Problem syntaxProblem() {
    return new JsonSyntax(source, comments, lines)
        .firstMistake()
        .orElseGet(() -> JsonSyntax.problem(source, at, at, "this is not JSON", ""));
  }

  private Tree value(JsonParser parser, JsonToken token, Pointer pointer) throws IOException {
    return switch (token) {
      case START_OBJECT -> mapping(parser, pointer);
      case START_ARRAY -> sequence(parser, pointer);
      case VALUE_STRING -> string(parser, pointer);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> word(parser, Tree.Type.NUMBER, pointer);
      case VALUE_TRUE, VALUE_FALSE -> word(parser, Tree.Type.BOOLEAN, pointer);
      default -> word(parser, Tree.Type.NULL, pointer);
    };
  }

  private Tree mapping(JsonParser parser, Pointer pointer) throws IOException {
    int start = begin();
    at = start + 1;
    List<Tree.Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Tree.Scalar key = key(parser, pointer);
      if (seen(key.text(), members, names)) {
        problems.add(duplicate(key));
      }
      members.add(new Tree.Member(key, value(parser, parser.nextToken(), key.pointer())));
    }
    at = begin() + 1;
    Span span = source.span(start, at);
    return new Tree.Mapping(members, span, pointer, Optional.empty());
  }

  private static boolean seen(String name, List<Tree.Member> members, Set<String> names) {
    if (members.size() < FEW) {
      for (Tree.Member member : members) {
        if (member.key().text().equals(name)) {
          return true;
        }
      }
      return false;
    }
    if (names.isEmpty()) {
      members.forEach(member -> names.add(member.key().text()));
    }
    return !names.add(name);
  }

  /** The problem of a member that the object has already. */
  static Problem duplicate(Tree.Scalar key) {
    return Problem.of(
        Documents.DUPLICATE_KEY, "`" + key.text() + "` stands twice in the same object", key);
  }

  private Tree sequence(JsonParser parser, Pointer pointer) throws IOException {
    int start = begin();
    at = start + 1;
    List<Tree> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token, pointer.child(items.size())));
    }
    at = begin() + 1;
    Span span = source.span(start, at);
    return new Tree.Sequence(items, span, pointer, Optional.empty());
  }

  private Tree.Scalar key(JsonParser parser, Pointer parent) throws IOException {
    String name = parser.currentName();
    return quoted(name, parent.child(name));
  }

  private Tree.Scalar string(JsonParser parser, Pointer pointer) throws IOException {
    return quoted(parser.getText(), pointer);
  }

  private Tree.Scalar quoted(String value, Pointer pointer) {
    int start = begin();
    at = closingQuote(start, value) + 1;
    Span span = source.span(start, at);
    return new Tree.Scalar(value, Tree.Type.STRING, List.of(), span, pointer, Optional.empty());
  }

  /** Where the string that begins at an offset ends; mostly it is written as its value reads. */
  private int closingQuote(int start, String value) {
    int i = start + 1;
    int plainEnd = i + value.length();
    if (text.startsWith(value, i) && text.charAt(plainEnd) == '"') {
      return plainEnd;
    }
    while (text.charAt(i) != '"') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private Tree.Scalar word(JsonParser parser, Tree.Type type, Pointer pointer) throws IOException {
    int start = begin();
    String word = parser.getText();
    at = start + word.length();
    Span span = source.span(start, at);
    return new Tree.Scalar(word, type, List.of(), span, pointer, Optional.empty());
  }

  /** Where the next token begins. */
  private int begin() {
    int i = at;
    while (" \t\r\n,:/".indexOf(text.charAt(i)) >= 0) {
      i = text.charAt(i) == '/' ? commentEnd(i) : i + 1;
    }
    return i;
  }

  private int commentEnd(int from) {
    if (text.charAt(from + 1) == '*') {
      return text.indexOf("*/", from) + 2;
    }
    int i = from;
    while (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  private static JsonFactory factory(boolean comments) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .configure(JsonReadFeature.ALLOW_JAVA_COMMENTS, comments)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.DEPTH)
                .maxStringLength(Limits.JSON_LENGTH)
                .maxNameLength(Limits.JSON_LENGTH)
                .maxNumberLength(Limits.JSON_LENGTH)
                .build())
        .build();
  }
}
