package dev.subclaim.issuer;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the claim templates of a profile file and checks them against its parts. Mutable in what it
 * remembers: a template that several kinds share is parsed once.
 */
final class TemplateReader {
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Complaints complaints;
  private final Function<String, TemplateText> parser;
  private final Map<String, TemplateText> read = new HashMap<>();

  /**
   * A reader.
   *
   * @param parser parses a template, or finds it parsed
   */
  TemplateReader(List<Part> parts, Complaints complaints, Function<String, TemplateText> parser) {
    parts.forEach(part -> places.put(part.name(), places.size()));
    this.complaints = complaints;
    this.parser = parser;
  }

  /** The pieces of a template; what is wrong with it is reported and left out. */
  List<TemplateText.Piece> pieces(Tree tree) {
    String text = Fields.scalar(tree).text();
    TemplateText template = read.computeIfAbsent(text, parser);
    template
        .error()
        .ifPresent(
            offset -> complaints.add(tree, "cannot read the template from offset " + offset));
    List<TemplateText.Piece> known = new ArrayList<>();
    for (TemplateText.Piece piece : template.pieces()) {
      if (!piece.isPart() || isPart(piece.text(), tree)) {
        known.add(piece);
      }
    }
    checkOrder(known, tree);
    return known;
  }

  private boolean isPart(String name, Tree tree) {
    if (!places.containsKey(name)) {
      String names = places.keySet().stream().collect(Collectors.joining("`, `"));
      complaints.add(tree, "`{" + name + "}` is not a part, the parts are `" + names + "`");
    }
    return places.containsKey(name);
  }

  private void checkOrder(List<TemplateText.Piece> pieces, Tree tree) {
    int last = -1;
    for (TemplateText.Piece piece : pieces) {
      int place = piece.isPart() ? places.getOrDefault(piece.text(), -1) : -1;
      if (place >= 0 && place <= last) {
        complaints.add(
            tree,
            "`{"
                + piece.text()
                + "}` is out of order: a claim uses parts in the order of `parts`,"
                + " each at most once");
        return;
      }
      last = Math.max(last, place);
    }
  }
}
