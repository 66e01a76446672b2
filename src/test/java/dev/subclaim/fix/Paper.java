package dev.subclaim.fix;

import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way of writing documents, always the same one for the same document.
 *
 * @param yaml whether objects and lists stand on lines without brackets
 * @param step what a line inside is indented by; nothing for all on one line
 * @param newline what ends a line
 */
record Paper(boolean yaml, String step, String newline) {
  static final List<Paper> ALL =
      List.of(
          new Paper(false, "", "\n"),
          new Paper(false, "  ", "\n"),
          new Paper(false, "    ", "\r\n"),
          new Paper(false, "\t", "\n"),
          new Paper(true, "  ", "\n"),
          new Paper(true, "    ", "\r\n"));

  String file() {
    return yaml ? "p.yaml" : "p.json";
  }

  String write(Object value) {
    return (yaml ? block(value, "").strip() : json(value, "")) + newline;
  }

  private String json(Object value, String indentation) {
    if (value instanceof Map<?, ?> object) {
      List<String> members = new ArrayList<>();
      object.forEach(
          (k, v) -> members.add(JsonText.compact(k) + ": " + json(v, indentation + step)));
      return brackets('{', members, '}', indentation);
    }
    if (value instanceof List<?> list) {
      List<String> items = list.stream().map(item -> json(item, indentation + step)).toList();
      return brackets('[', items, ']', indentation);
    }
    return JsonText.compact(value);
  }

  private String brackets(char open, List<String> entries, char close, String indentation) {
    if (step.isEmpty()) {
      return open + String.join(", ", entries) + close;
    }
    String line = newline + indentation + step;
    return open + line + String.join("," + line, entries) + newline + indentation + close;
  }

  /** The value behind a colon or on its own, from the line break or blank in front of it. */
  private String block(Object value, String indentation) {
    StringBuilder out = new StringBuilder();
    if (value instanceof Map<?, ?> object) {
      object.forEach(
          (k, v) ->
              out.append(newline)
                  .append(indentation)
                  .append(JsonText.compact(k))
                  .append(':')
                  .append(block(v, indentation + step)));
      return out.toString();
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        String inner = block(item, indentation + "  ").strip();
        out.append(newline).append(indentation).append("- ").append(inner);
      }
      return out.toString();
    }
    return " " + JsonText.compact(value);
  }
}
