package dev.subclaim.policy;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads trust policies and reports everything about their form that IAM would refuse or that
 * misleads, all of it in one run (IAM User Guide, the grammar of the IAM JSON policy language).
 */
public final class TrustPolicies {
  private static final String CURRENT = "2012-10-17";
  private static final String OLD = "2008-10-17";

  private final Tree tree;
  private final Found found = new Found();

  private TrustPolicies(Tree tree) {
    this.tree = tree;
  }

  /**
   * Reads a trust policy.
   *
   * @param tree the policy element of a document
   * @return the statements that can be judged, and every problem in the order of the text; a
   *     statement with an element that cannot be read is left out
   */
  public static ParsedPolicy parse(Tree tree) {
    return new TrustPolicies(tree).read();
  }

  private ParsedPolicy read() {
    if (tree instanceof Tree.Mapping policy) {
      return policy(policy);
    }
    if (!(tree instanceof Tree.Unknown)) {
      found.wrongType("a trust policy", "an object", tree);
    }
    return new ParsedPolicy(new TrustPolicy(true, List.of(), tree), found.inOrder());
  }

  private ParsedPolicy policy(Tree.Mapping policy) {
    Set<String> meant =
        Elements.unknown(policy, "policy", Elements.POLICY, Elements.STATEMENT, found);
    boolean variables = version(policy, meant);
    policy.get("Id").ifPresent(id -> text(id, "`Id`"));
    List<Statement> statements = statements(policy, meant, variables);
    new PolicySize(policy, found).check();
    new PolicyCharacters(policy, found).check();
    return new ParsedPolicy(new TrustPolicy(variables, statements, tree), found.inOrder());
  }

  /** Whether variables count; where the version is a mistake, the current one is taken as meant. */
  private boolean version(Tree.Mapping policy, Set<String> meant) {
    Optional<Tree> version = policy.get("Version");
    if (version.isEmpty()) {
      if (!meant.contains("Version")) {
        missingVersion(policy);
      }
      return meant.contains("Version");
    }
    Optional<String> text = text(version.get(), "`Version`");
    if (text.isPresent() && !text.get().equals(CURRENT) && !text.get().equals(OLD)) {
      found.add(
          "invalid-version",
          "`" + text.get() + "` is not a version of the policy language",
          version.get(),
          Optional.of("\"Version\": \"" + CURRENT + "\""),
          Optional.of(CURRENT));
    }
    return text.isEmpty() || !text.get().equals(OLD);
  }

  private void missingVersion(Tree.Mapping policy) {
    found.add(
        "missing-version",
        "the policy has no `Version`, so the language of 2008 applies: variables are plain text",
        Found.opening(policy),
        policy.pointer(),
        Optional.of("\"Version\": \"" + CURRENT + "\""),
        Optional.of(CURRENT));
  }

  private Optional<String> text(Tree value, String what) {
    if (value instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.STRING) {
      return scalar.holes().isEmpty() ? Optional.of(scalar.text()) : Optional.empty();
    }
    if (!(value instanceof Tree.Unknown)) {
      found.wrongType(what, "a text", value);
    }
    return Optional.empty();
  }

  private List<Statement> statements(Tree.Mapping policy, Set<String> meant, boolean variables) {
    Optional<Tree> element = policy.get("Statement");
    if (element.isEmpty()) {
      if (!meant.contains("Statement")) {
        found.missing("the policy has no `Statement`", policy, "\"Statement\": [...]");
      }
      return List.of();
    }
    Tree statement = element.get();
    if (statement instanceof Tree.Scalar) {
      found.wrongType("`Statement`", "an object or a list of objects", statement);
      return List.of();
    }
    List<Tree> items = Elements.each(statement);
    if (items.isEmpty()) {
      found.missing("`Statement` is empty", statement, "add a statement, or delete the role");
    }
    checkSids(items);
    return read(items, variables);
  }

  private List<Statement> read(List<Tree> items, boolean variables) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      new StatementReader(i, variables, found).read(items.get(i)).ifPresent(statements::add);
    }
    return statements;
  }

  private void checkSids(List<Tree> items) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      Optional<Tree> sid =
          items.get(i) instanceof Tree.Mapping statement ? statement.get("Sid") : Optional.empty();
      Optional<String> text = sid.flatMap(value -> text(value, "`Sid`"));
      if (text.isPresent() && !text.get().isEmpty()) {
        checkSid(text.get(), (Tree.Scalar) sid.orElseThrow());
        Integer first = seen.putIfAbsent(text.get(), i);
        if (first != null) {
          String message = "`" + text.get() + "` is the Sid of statement " + (first + 1) + " too";
          Optional<String> other = Optional.of(unused(text.get(), i, seen.keySet()));
          found.add("duplicate-sid", message, sid.orElseThrow(), Optional.empty(), other);
        }
      }
    }
  }

  /** A Sid that no statement has: the same with a number behind it. */
  private static String unused(String sid, int index, Set<String> seen) {
    int number = index + 1;
    while (seen.contains(sid + number)) {
      number++;
    }
    return sid + number;
  }

  private void checkSid(String text, Tree.Scalar sid) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean allowed = c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (!allowed) {
        int end = text.offsetByCodePoints(i, 1);
        String clean = text.replaceAll("[^A-Za-z0-9]", "");
        found.add(
            "invalid-sid",
            "`"
                + text.substring(i, end)
                + "` in the Sid `"
                + text
                + "`: only A-Z a-z 0-9 may stand there",
            sid.part(i, end),
            sid.pointer(),
            Optional.of("\"Sid\": \"" + clean + "\""),
            Optional.of(clean).filter(sidLeft -> !sidLeft.isEmpty()));
        return;
      }
    }
  }
}
