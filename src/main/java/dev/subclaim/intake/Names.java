package dev.subclaim.intake;

import dev.subclaim.source.FileName;
import java.util.Locale;
import java.util.Set;

/** What messages call a role whose name no file tells. */
final class Names {
  /** File names that say nothing about which role it is. */
  private static final Set<String> GENERIC =
      Set.of(
          "",
          "stdin",
          "policy",
          "trust",
          "trustpolicy",
          "rolepolicy",
          "roletrustpolicy",
          "trustrelationship",
          "trustdocument",
          "assume",
          "assumerole",
          "assumepolicy",
          "assumerolepolicy",
          "assumerolepolicydocument",
          "document",
          "policydocument",
          "role",
          "roles",
          "getrole",
          "listroles",
          "new",
          "old",
          "before",
          "after",
          "input",
          "output",
          "tmp",
          "temp",
          "test");

  private Names() {}

  /** The file's name without its ending, or {@code the role} where that says nothing. */
  static String display(String path) {
    String stem = stem(path);
    String letters = stem.toLowerCase(Locale.ROOT).replaceAll("[-_. <>]|[0-9]+$", "");
    return GENERIC.contains(letters) ? "the role" : stem;
  }

  private static String stem(String path) {
    String plain = FileName.unpacked(path);
    String name = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
