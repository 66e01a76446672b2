package dev.subclaim.comparison;

import dev.subclaim.admission.StatementReading;
import dev.subclaim.evaluation.Caller;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.Tree;
import dev.subclaim.witness.ContextSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy says besides the tokens of OIDC issuers: of other principals and other actions.
 * This is compared by its words alone, never reasoned about.
 */
final class OtherDoors {
  private static final List<String> TOKEN_ACTIONS =
      Door.ACTIONS.stream().map(action -> action.toLowerCase(Locale.ROOT)).toList();

  private final TrustPolicy policy;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private OtherDoors(TrustPolicy policy) {
    this.policy = policy;
  }

  /** One principal and one action of one statement. */
  private record Entry(Statement statement, Principal principal, String action) {}

  static OtherDoors of(TrustPolicy policy) {
    OtherDoors doors = new OtherDoors(policy);
    policy.statements().forEach(doors::add);
    return doors;
  }

  private void add(Statement statement) {
    List<String> actions = actions(statement);
    for (Principal principal : statement.principals()) {
      boolean tokens = StatementReading.provider(principal).isPresent();
      for (String action : actions) {
        if (!tokens || !TOKEN_ACTIONS.contains(action)) {
          entries.put(
              spelling(statement, principal, action), new Entry(statement, principal, action));
        }
      }
    }
  }

  private static List<String> actions(Statement statement) {
    List<String> named =
        statement.actions().patterns().stream()
            .map(PolicyText::text)
            .map(text -> text.toLowerCase(Locale.ROOT))
            .distinct()
            .sorted()
            .toList();
    return statement.actions().negated() ? List.of("all but " + String.join(", ", named)) : named;
  }

  private String spelling(Statement statement, Principal principal, String action) {
    List<String> words = new ArrayList<>();
    words.add(statement.effect().name());
    words.add(principal.type() + " " + account(principal.value().text()));
    words.add(action);
    words.addAll(Spelling.of(statement, policy.variables()));
    for (Tree.Unknown hidden : statement.hidden()) {
      words.add("hidden " + hidden.pointer());
    }
    return String.join("\u0002", words);
  }

  /** An account id and its root are the same principal. */
  private static String account(String text) {
    return text.replaceFirst("^arn:aws:iam::([0-9]{12}):root$", "$1");
  }

  /**
   * What another policy opens, or no longer closes, beyond this one.
   *
   * @param notes takes a phrase for each difference that is none of tokens
   * @return yes only when the evaluator lets somebody in by the other policy whom this one refuses
   */
  Truth opened(OtherDoors other, List<String> notes) {
    Truth opened = Truth.NO;
    for (Map.Entry<String, Entry> entry : other.entries.entrySet()) {
      Entry door = entry.getValue();
      if (door.statement().effect() == Effect.ALLOW && !entries.containsKey(entry.getKey())) {
        Truth sure = isOpened(other.policy, door) ? Truth.YES : Truth.UNKNOWN;
        notes.add(phrase(door, sure == Truth.YES ? "lets in" : "says something else of"));
        opened = opened.or(sure);
      }
    }
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      Entry door = entry.getValue();
      if (door.statement().effect() == Effect.DENY && !other.entries.containsKey(entry.getKey())) {
        notes.add(phrase(door, "no longer keeps out"));
        opened = opened.or(Truth.UNKNOWN);
      }
    }
    return opened;
  }

  private static String phrase(Entry door, String does) {
    String who =
        door.principal().type() == PrincipalType.EVERYONE
            ? "everyone"
            : door.principal().value().text();
    return "statement "
        + (door.statement().index() + 1)
        + " "
        + does
        + " "
        + who
        + " ("
        + door.action()
        + ")";
  }

  private boolean isOpened(TrustPolicy opening, Entry door) {
    Optional<Caller> caller = caller(door.principal());
    if (caller.isEmpty() || door.statement().actions().negated()) {
      return false;
    }
    String action = door.action().replace("*", "AssumeRole").replace('?', 'x');
    return ContextSearch.contexts(List.of(policy, opening)).stream()
        .map(context -> request(caller.get(), action, context))
        .anyMatch(
            request ->
                Evaluator.evaluate(opening, request).verdict() == Decision.Verdict.ALLOW
                    && refuses(request));
  }

  private boolean refuses(Request request) {
    Decision.Verdict verdict = Evaluator.evaluate(policy, request).verdict();
    return verdict == Decision.Verdict.DENY || verdict == Decision.Verdict.EXPLICIT_DENY;
  }

  private static Request request(Caller caller, String action, SortedMap<String, String> context) {
    SortedMap<String, List<String>> values = new TreeMap<>();
    context.forEach((key, value) -> values.put(key, List.of(value)));
    return new Request(caller, action, Optional.empty(), values, true);
  }

  private static Optional<Caller> caller(Principal principal) {
    String text = principal.value().text();
    if (principal.type() == PrincipalType.EVERYONE || !principal.value().known()) {
      return Optional.empty();
    }
    boolean star = text.equals("*");
    return Optional.of(
        new Caller.Named(principal.type(), star ? "arn:aws:iam::999999999999:user/anybody" : text));
  }
}
