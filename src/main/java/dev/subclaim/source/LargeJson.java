package dev.subclaim.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a JSON text that is too large to be held: small values as they are, large objects member by
 * member, and their lists item by item. Places point into the file.
 */
public final class LargeJson {
  /** What is wanted of a member of an object that is too large to be held. */
  public enum Wish {
    /** The value. */
    WHOLE,
    /** The items of the list that it is, one at a time. */
    ITEMS,
    /** What is in it, as if it stood alone. */
    INSIDE,
    /** Nothing: an empty list stands for it. */
    NOTHING
  }

  /** Takes what is read, in the order of the text. */
  public interface Receiver {
    /** What is wanted of a member. */
    Wish wish(String member);

    /** An item of a list, a member of which items were wanted. */
    void item(String member, Document item);

    /**
     * A value that stands alone or in lists: what was taken out of it is an empty list. Its
     * problems are among those of its members.
     */
    void value(Document value);

    /** All that is in a member has been handed over. */
    void inside(String member);
  }

  /** A good size for values that are read as they are, in characters. */
  public static final int SMALL = 1 << 16;

  /** The most that is read as one value. */
  private static final int LARGEST = 1 << 27;

  /** Pages stand in lists, and by account; nobody wraps them deeper. */
  private static final int DEPTH = 8;

  private final LargeReader reader;
  private final Receiver receiver;
  private final int small;
  private int depth;

  private LargeJson(LargeReader reader, Receiver receiver, int small) {
    this.reader = reader;
    this.receiver = receiver;
    this.small = small;
  }

  /**
   * Reads a text.
   *
   * @param small a value that stands alone or in a list and has no more characters is read as it is
   * @return whether the text was read to its end; else it is no JSON from some place on, or nothing
   *     that can be read in parts, and what stands before was handed over
   * @throws IOException when the text cannot be had
   */
  public static boolean read(LargeText text, Receiver receiver, int small) throws IOException {
    try (Reader characters = text.opening().open()) {
      LargeReader reader = new LargeReader(text.path(), characters);
      return new LargeJson(reader, receiver, small).values();
    }
  }

  private boolean values() throws IOException {
    boolean any = false;
    for (int c = reader.next(); c >= 0; c = reader.next()) {
      if (c != '{' && c != '[' || !value(Pointer.ROOT)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  /** Reads a value that stands alone or in a list. */
  private boolean value(Pointer pointer) throws IOException {
    LargeReader.Mark mark = reader.mark();
    if (reader.value(small)) {
      receiver.value(Documents.part(reader.cut(mark), pointer));
      return true;
    }
    reader.back(mark);
    int c = reader.next();
    boolean read = depth++ < DEPTH && (c == '{' ? object(pointer) : c == '[' && list(pointer, ""));
    depth--;
    return read;
  }

  /**
   * Reads a list item by item.
   *
   * @param member the member that it is, of which the items are wanted; empty for a list of values
   */
  private boolean list(Pointer pointer, String member) throws IOException {
    reader.skip();
    if (reader.next() == ']') {
      reader.skip();
      return true;
    }
    for (int i = 0; ; i++) {
      Pointer at = pointer.child(i);
      boolean read = member.isEmpty() ? reader.next() >= 0 && value(at) : item(member, at);
      if (!read) {
        return false;
      }
      int c = reader.next();
      if (c != ',') {
        return closes(c, ']');
      }
      reader.skip();
    }
  }

  private boolean item(String member, Pointer pointer) throws IOException {
    Optional<SourceText> text = text();
    text.ifPresent(t -> receiver.item(member, Documents.part(t, pointer)));
    return text.isPresent();
  }

  /** The text of the next value; empty when it does not end. */
  private Optional<SourceText> text() throws IOException {
    if (reader.next() < 0) {
      return Optional.empty();
    }
    LargeReader.Mark mark = reader.mark();
    return reader.value(LARGEST) ? Optional.of(reader.cut(mark)) : Optional.empty();
  }

  private boolean closes(int c, char bracket) {
    if (c == bracket) {
      reader.skip();
    }
    return c == bracket;
  }

  private boolean object(Pointer pointer) throws IOException {
    LargeReader.Mark mark = reader.mark();
    reader.skip();
    Span opening = reader.cut(mark).span(0, 0);
    List<Tree.Member> members = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    boolean handedOver = false;
    int c = reader.next();
    while (c == '"') {
      Optional<Tree.Member> member = member(pointer, problems);
      if (member.isEmpty()) {
        return false;
      }
      if (member.get().value() instanceof Tree.Unknown) {
        handedOver = true;
      } else {
        add(members, member.get(), problems);
      }
      c = afterMember();
    }
    if (!members.isEmpty() || !handedOver) {
      Tree object = new Tree.Mapping(members, opening, pointer, Optional.empty());
      receiver.value(new Document(List.of(object), problems));
    }
    return closes(c, '}');
  }

  /** The quote of the next member's name, or what ends the object. */
  private int afterMember() throws IOException {
    int c = reader.next();
    if (c != ',') {
      return c;
    }
    reader.skip();
    return reader.next() == '"' ? '"' : -1;
  }

  private Optional<Tree.Member> member(Pointer object, List<Problem> problems) throws IOException {
    Optional<Tree.Scalar> key = key(object);
    Optional<Tree> value = key.isEmpty() ? Optional.empty() : value(key.get(), problems);
    return value.map(known -> new Tree.Member(key.orElseThrow(), known));
  }

  private static void add(List<Tree.Member> members, Tree.Member added, List<Problem> problems) {
    String name = added.key().text();
    if (members.stream().anyMatch(member -> member.key().text().equals(name))) {
      problems.add(JsonReader.duplicate(added.key()));
    }
    members.add(added);
  }

  private Optional<Tree.Scalar> key(Pointer parent) throws IOException {
    Optional<Tree.Scalar> name = text().flatMap(text -> scalar(text, parent));
    if (name.isEmpty() || reader.next() != ':') {
      return Optional.empty();
    }
    reader.skip();
    return name.map(key -> (Tree.Scalar) key.at(parent.child(key.text())));
  }

  private static Optional<Tree.Scalar> scalar(SourceText text, Pointer pointer) {
    return Documents.part(text, pointer).roots().stream()
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .findFirst();
  }

  /** A member's value; unknown stands for one whose content was handed over. */
  private Optional<Tree> value(Tree.Scalar key, List<Problem> problems) throws IOException {
    Wish wish = receiver.wish(key.text());
    int c = reader.next();
    if (wish == Wish.INSIDE && (c == '{' || c == '[')) {
      boolean read = value(key.pointer());
      receiver.inside(key.text());
      return read ? Optional.of(handedOver(key)) : Optional.empty();
    }
    if (wish == Wish.ITEMS && c == '[') {
      return list(key.pointer(), key.text()) ? Optional.of(empty(key)) : Optional.empty();
    }
    if (wish == Wish.NOTHING && c == '[') {
      return reader.value(Integer.MAX_VALUE) ? Optional.of(empty(key)) : Optional.empty();
    }
    Optional<Document> document = text().map(text -> Documents.part(text, key.pointer()));
    document.ifPresent(d -> problems.addAll(d.problems()));
    return document.flatMap(d -> d.roots().stream().findFirst());
  }

  private static Tree handedOver(Tree.Scalar key) {
    return new Tree.Unknown("handed over", key.span(), key.pointer(), Optional.empty());
  }

  private static Tree empty(Tree.Scalar key) {
    return new Tree.Sequence(List.of(), key.span(), key.pointer(), Optional.empty());
  }
}
