package dev.subclaim.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the texts of a token are made of shared parts: each text is literals and parts, the parts in
 * ascending order and none twice. A choice of a value for each part is one word of the layout.
 *
 * @param parts which texts each part can be
 * @param texts the claims
 */
public record Layout(List<Domain> parts, List<Text> texts) {
  public Layout {
    parts = List.copyOf(parts);
    texts = List.copyOf(texts);
    for (Text text : texts) {
      if (text.literals().size() != parts.size() + 1 || text.uses().size() != parts.size()) {
        throw new IllegalArgumentException("a text must say of each part whether it uses it");
      }
    }
  }

  /** A text of the layout. What every step of a search asks of it is worked out once. */
  public static final class Text {
    private final List<String> literals;
    private final List<Boolean> uses;
    private final boolean[] used;
    private final int end;
    private final String[] tails;

    /**
     * A text of the layout.
     *
     * @param literals what stands before each part, and last what stands at the end; empty text
     *     where nothing does
     * @param uses whether each part stands in the text
     */
    public Text(List<String> literals, List<Boolean> uses) {
      this.literals = List.copyOf(literals);
      this.uses = List.copyOf(uses);
      this.used = new boolean[uses.size()];
      for (int i = 0; i < used.length; i++) {
        used[i] = uses.get(i);
      }
      this.end = uses.lastIndexOf(true) + 1;
      this.tails = new String[literals.size() + 1];
      tails[literals.size()] = "";
      for (int i = literals.size() - 1; i >= 0; i--) {
        tails[i] = literals.get(i) + tails[i + 1];
      }
    }

    /**
     * The text that is just one part.
     *
     * @param parts how many the layout has
     */
    public static Text ofPart(int part, int parts) {
      List<Boolean> uses = new ArrayList<>(Collections.nCopies(parts, false));
      uses.set(part, true);
      return new Text(Collections.nCopies(parts + 1, ""), uses);
    }

    /** What stands before each part, and last what stands at the end. */
    public List<String> literals() {
      return literals;
    }

    /** Whether each part stands in the text. */
    public List<Boolean> uses() {
      return uses;
    }

    /** Whether a part stands in the text. */
    boolean has(int part) {
      return used[part];
    }

    /** Whether none of the parts from this one on stands in the text. */
    boolean endsBefore(int part) {
      return end <= part;
    }

    /** The literals from before a part to the end. */
    String tail(int part) {
      return tails[part];
    }

    /** The text for these values of the parts. */
    public String of(List<String> values) {
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < values.size(); i++) {
        out.append(literals.get(i)).append(used[i] ? values.get(i) : "");
      }
      return out.append(literals.get(values.size())).toString();
    }
  }

  /** The layout whose only text is its only part. */
  public static Layout single(Domain domain) {
    return new Layout(List.of(domain), List.of(new Text(List.of("", ""), List.of(true))));
  }

  /** All texts for these values of the parts. */
  public List<String> texts(List<String> values) {
    return texts.stream().map(text -> text.of(values)).toList();
  }

  /** The same layout with another domain for one part. */
  public Layout with(int part, Domain domain) {
    ArrayList<Domain> changed = new ArrayList<>(parts);
    changed.set(part, domain);
    return new Layout(changed, texts);
  }
}
