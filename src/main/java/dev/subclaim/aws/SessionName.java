package dev.subclaim.aws;

import dev.subclaim.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A session name as it is written for Pulumi Deployments: text with variables such as {@code
 * ${stack.name}}, which the service fills in. Names that make it too long are trimmed by the
 * service, versions, ids and operations are not (Pulumi, OIDC for AWS; AWS STS, RoleSessionName: 2
 * to 64 letters, digits and {@code _+=,.@-}).
 *
 * @param text as written
 * @param parts literal texts and variables, in order
 */
public record SessionName(String text, List<Part> parts) {
  /** The most characters that AWS takes. */
  public static final int MOST = 64;

  /** The fewest characters that AWS takes. */
  public static final int FEWEST = 2;

  /**
   * How long what cannot be trimmed gets: an id is a UUID, a version a small number, an operation
   * one of six words; names are trimmed as far as it takes.
   */
  private static final Map<String, Integer> LONGEST =
      Map.of(
          "organization.name", 0,
          "project.name", 0,
          "stack.name", 0,
          "deployment.version", 6,
          "deployment.id", 36,
          "deployment.operation", 15,
          "operation", 15);

  /**
   * A part of a session name.
   *
   * @param start offset in the text
   * @param end after it
   * @param variable the name of a variable; empty for literal text
   */
  public record Part(int start, int end, Optional<String> variable) {}

  public SessionName {
    parts = List.copyOf(parts);
  }

  /** A name that nothing is filled into. */
  public static SessionName literal(String text) {
    return new SessionName(text, List.of(new Part(0, text.length(), Optional.empty())));
  }

  /** A name with variables; a dollar sign that begins none is literal text. */
  public static SessionName template(String text) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    int open = text.indexOf("${");
    while (open >= 0 && text.indexOf('}', open) > 0) {
      int close = text.indexOf('}', open);
      if (open > at) {
        parts.add(new Part(at, open, Optional.empty()));
      }
      String name = text.substring(open + 2, close);
      parts.add(new Part(open, close + 1, Optional.of(name)));
      at = close + 1;
      open = text.indexOf("${", at);
    }
    if (at < text.length()) {
      parts.add(new Part(at, text.length(), Optional.empty()));
    }
    return new SessionName(text, parts);
  }

  /** Whether a character may stand in a session name, or in the name of a role. */
  static boolean isAllowed(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || "_+=,.@-".indexOf(c) >= 0);
  }

  /** Variables that the service does not offer, each with the nearest that it does. */
  public List<Defect> unknownVariables() {
    List<Defect> defects = new ArrayList<>();
    for (Part part : parts) {
      part.variable()
          .filter(name -> !LONGEST.containsKey(name))
          .ifPresent(name -> defects.add(unknown(part, name)));
    }
    return defects;
  }

  private Defect unknown(Part part, String name) {
    String written = text.substring(part.start(), part.end());
    Defect defect =
        Defect.of(part.start(), part.end(), "`" + written + "` is no variable of a session name");
    return defect.withHelp(
        Nearest.of(name.strip(), new TreeMap<>(LONGEST).keySet())
            .map(near -> "did you mean `${" + near + "}`?")
            .orElse(
                "there are ${organization.name}, ${project.name}, ${stack.name},"
                    + " ${deployment.operation}, ${deployment.version} and ${deployment.id}"));
  }

  /** What AWS would refuse once the variables are filled in, in the order of the text. */
  public List<Defect> defects() {
    List<Defect> defects = new ArrayList<>();
    parts.stream().filter(p -> p.variable().isEmpty()).forEach(p -> characters(p, defects));
    boolean open = parts.stream().anyMatch(part -> part.variable().isPresent());
    int length = longest();
    if (length > MOST) {
      String message = "has " + length + " characters" + (open ? " once rendered" : "");
      defects.add(Defect.of(0, text.length(), message + ", 64 are the most"));
    } else if (!open && length < FEWEST) {
      defects.add(Defect.of(0, text.length(), "has one character, 2 are the fewest"));
    }
    return defects;
  }

  /** How long it gets, names trimmed away. */
  private int longest() {
    int length = 0;
    for (Part part : parts) {
      length +=
          part.variable().map(v -> LONGEST.getOrDefault(v, 0)).orElse(part.end() - part.start());
    }
    return length;
  }

  private void characters(Part part, List<Defect> defects) {
    for (int i = part.start(); i < part.end(); i++) {
      if (!isAllowed(text.charAt(i))) {
        int end = i + 1;
        while (end < part.end() && !isAllowed(text.charAt(end))) {
          end++;
        }
        String offence = text.substring(i, end);
        String what = offence.isBlank() ? "a space" : "`" + offence + "`";
        defects.add(
            Defect.of(i, end, "holds " + what + "; letters, digits and `_+=,.@-` may stand in it"));
        i = end;
      }
    }
  }
}
