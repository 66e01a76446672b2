package dev.subclaim.rule;

import dev.subclaim.source.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A page {@code rules/<name>.md}: at once the rule, its documentation and its test.
 *
 * @param name the rule's name: the file's name without ending
 * @param source where the page stands
 * @param severity of every finding
 * @param since the version that brought the rule
 * @param securitySeverity a number from 0.1 to 10.0 for code scanning
 * @param tags what the rule is about; {@code --select} takes them too
 * @param cwe weaknesses, {@code CWE-284}
 * @param clauses the expressions and templates
 * @param yieldsTo rules that speak of the same cause and are to be heard instead
 * @param unknownIsSilent whether an undecided question stays unsaid
 * @param options names and values that a team may change
 * @param fix the edit that repairs it
 */
public record RulePage(
    String name,
    PageSource source,
    Severity severity,
    String since,
    Optional<String> securitySeverity,
    List<String> tags,
    List<String> cwe,
    Clauses clauses,
    List<Tree.Scalar> yieldsTo,
    boolean unknownIsSilent,
    SortedMap<String, Object> options,
    Optional<FixClause> fix) {
  public RulePage {
    Objects.requireNonNull(name);
    Objects.requireNonNull(clauses);
    tags = List.copyOf(tags);
    cwe = List.copyOf(cwe);
    yieldsTo = List.copyOf(yieldsTo);
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** The same page with other options. */
  RulePage with(SortedMap<String, Object> others) {
    return new RulePage(
        name,
        source,
        severity,
        since,
        securitySeverity,
        tags,
        cwe,
        clauses,
        yieldsTo,
        unknownIsSilent,
        others,
        fix);
  }

  /** The type of fact it asks about. */
  public String on() {
    return clauses.on().text();
  }

  /** The body, in order. */
  public List<Section> sections() {
    return PageText.sections(source.text());
  }

  /** The section with this title. */
  public Optional<Section> section(String title) {
    return sections().stream().filter(s -> s.title().equals(title)).findFirst();
  }

  /** What the rule reports, in one paragraph. */
  public String summary() {
    return section("What").map(Section::firstParagraph).orElse("");
  }

  /** The body as Markdown, every section with its title. */
  public String body() {
    StringBuilder body = new StringBuilder();
    sections()
        .forEach(
            s ->
                body.append("## ")
                    .append(s.title())
                    .append("\n\n")
                    .append(s.text())
                    .append("\n\n"));
    return body.toString().strip() + "\n";
  }
}
