package dev.subclaim.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts a text together from parts that stand in different places of a document, as templates do.
 * Every character knows where it comes from, so that places in the text point into the file.
 */
public final class AssembledText {
  private final Tree whole;
  private final SourceText root;
  private final StringBuilder text = new StringBuilder();
  private final List<Tree.Hole> holes = new ArrayList<>();
  private int[] offsets = new int[64];
  private int end;

  /**
   * Begins with nothing.
   *
   * @param whole the value of the document that the text stands for
   */
  public AssembledText(Tree whole) {
    this.whole = whole;
    this.root = whole.span().text().root();
    this.end = whole.span().text().rootOffset(whole.span().start());
  }

  /**
   * The parts of a text between delimiters.
   *
   * @param at the value that the list of them stands for
   */
  public static Tree.Sequence split(Tree.Scalar text, String delimiter, Tree at) {
    List<Tree> parts = new ArrayList<>();
    int from = 0;
    while (from <= text.text().length()) {
      int found = text.text().indexOf(delimiter, from);
      int end = found < 0 ? text.text().length() : found;
      parts.add(new AssembledText(text).add(text, from, end).scalar());
      from = found < 0 ? text.text().length() + 1 : end + delimiter.length();
    }
    return new Tree.Sequence(parts, at.span(), at.pointer(), Optional.empty());
  }

  /** Adds a text of the document, with what is open in it. */
  public AssembledText add(Tree.Scalar part) {
    return add(part, 0, part.text().length());
  }

  /**
   * Adds a part of a text of the document: the characters from one offset to another, which cut no
   * open part in two.
   */
  public AssembledText add(Tree.Scalar part, int from, int to) {
    SourceText places = InnerText.of(part);
    int moved = text.length() - from;
    for (Tree.Hole hole : part.holes()) {
      if (hole.start() >= from && hole.end() <= to) {
        holes.add(new Tree.Hole(moved + hole.start(), moved + hole.end(), hole.reason()));
      }
    }
    for (int i = from; i < to; i++) {
      put(part.text().charAt(i), place(places, i));
    }
    if (to > from) {
      end = place(places, to);
    }
    return this;
  }

  /** Adds a value for which the document has a reference, in the characters of a text. */
  public AssembledText insert(String value, Tree.Scalar reference, int from, int to) {
    SourceText places = InnerText.of(reference);
    for (int i = 0; i < value.length(); i++) {
      put(value.charAt(i), place(places, Math.min(from + i, Math.max(from, to - 1))));
    }
    end = place(places, to);
    return this;
  }

  /** The same with a value of the document, and with what is open in it. */
  public AssembledText insert(Tree.Scalar value, Tree.Scalar reference, int from, int to) {
    for (Tree.Hole hole : value.holes()) {
      int at = text.length();
      holes.add(new Tree.Hole(at + hole.start(), at + hole.end(), hole.reason()));
    }
    return insert(value.text(), reference, from, to);
  }

  /**
   * Adds a part that is not known.
   *
   * @param name what stands for it
   * @param reason why it is not known, as a phrase
   */
  public AssembledText open(String name, String reason, Tree.Scalar reference, int from, int to) {
    holes.add(new Tree.Hole(text.length(), text.length() + name.length(), reason));
    return insert(name, reference, from, to);
  }

  /** The text, in the place of the value that it stands for. */
  public Tree.Scalar scalar() {
    int[] places = Arrays.copyOf(offsets, text.length() + 1);
    places[text.length()] = end;
    Span span = root.inner(text.toString(), places).span(0, text.length());
    return new Tree.Scalar(
        text.toString(), Tree.Type.STRING, holes, span, whole.pointer(), Optional.empty());
  }

  private int place(SourceText places, int offset) {
    return places.root() == root ? places.rootOffset(offset) : end;
  }

  private void put(char c, int offset) {
    if (text.length() + 1 >= offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
    }
    offsets[text.length()] = offset;
    text.append(c);
  }
}
