package dev.subclaim.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever way a policy is written, an edited one reads to the letter as if somebody had written
 * the edited policy in that way; and an edit that is made has nothing left to do.
 */
class EditsPropertyTest {
  private static final int ROUNDS = 400;
  private static final List<String> OPERATORS =
      List.of("StringEquals", "StringLike", "StringEqualsIfExists", "ForAnyValue:StringLike");

  private final Random random = new Random(20260704);

  /** A policy as a program would have it, with one condition in view. */
  private final class Policy {
    private final Map<String, Object> root = new LinkedHashMap<>();
    private final List<Object> statements = new ArrayList<>();
    private final Map<String, Map<String, Object>> operators = new LinkedHashMap<>();
    private int names;

    Policy() {
      root.put("Statement", statements);
      int shown = random.nextInt(2);
      for (int i = 0; i < 2; i++) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", "Allow");
        statement.put("Principal", new LinkedHashMap<>(Map.of("Federated", fresh())));
        statement.put("Condition", i == shown ? operators : Map.of("Null", Map.of(fresh(), "x")));
        statements.add(statement);
      }
      OPERATORS.stream()
          .filter(operator -> random.nextBoolean())
          .forEach(operator -> operators.put(operator, keys()));
      operators.computeIfAbsent("Bool", operator -> keys());
    }

    private Map<String, Object> keys() {
      Map<String, Object> keys = new LinkedHashMap<>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        keys.put(
            fresh(), random.nextBoolean() ? fresh() : new ArrayList<>(List.of(fresh(), fresh())));
      }
      return keys;
    }

    /** A text that stands nowhere else, plain, or of a kind that needs care. */
    private String fresh() {
      String name = "name" + (char) ('a' + names / 26) + (char) ('a' + names++ % 26);
      return switch (random.nextInt(4)) {
        case 0 -> name + ":*";
        case 1 -> "\"\\ " + name + " # \uD83D\uDE00";
        default -> name;
      };
    }

    private String anyOperator() {
      List<String> all = List.copyOf(operators.keySet());
      return all.get(random.nextInt(all.size()));
    }

    private String anyKey(String operator) {
      List<String> all = List.copyOf(operators.get(operator).keySet());
      return all.get(random.nextInt(all.size()));
    }
  }

  @Test
  void aValueIsReplaced() {
    for (int round = 0; round < ROUNDS; round++) {
      Policy policy = new Policy();
      Paper paper = paper(round);
      String before = paper.write(policy.root);
      Map<String, Object> keys = policy.operators.get(policy.anyOperator());
      String key = List.copyOf(keys.keySet()).get(0);
      Object old = keys.get(key);
      String fresh = policy.fresh();
      String text = old instanceof List<?> list ? list.get(1).toString() : old.toString();
      keys.put(key, old instanceof List<?> list ? List.of(list.get(0), fresh) : fresh);
      Repair repair = repair("replace", fresh, "", "");
      check(paper, before, text, repair, policy);
      Attempt again = apply(paper, paper.write(policy.root), fresh, repair);
      assertEquals("it is written so already", again.refused().orElseThrow());
    }
  }

  @Test
  void aConditionIsTakenOut() {
    for (int round = 0; round < ROUNDS; round++) {
      Policy policy = new Policy();
      Paper paper = paper(round);
      String before = paper.write(policy.root);
      Map<String, Object> keys = policy.operators.get(policy.anyOperator());
      String key = List.copyOf(keys.keySet()).get(random.nextInt(keys.size()));
      boolean only = keys.size() == 1;
      keys.remove(key);
      Repair repair = repair("remove", "", "", "");
      if (only) {
        assertTrue(apply(paper, before, key, repair).refused().isPresent());
      } else {
        check(paper, before, key, repair, policy);
      }
    }
  }

  @Test
  void anItemIsTakenOut() {
    for (int round = 0; round < ROUNDS; round++) {
      Policy policy = new Policy();
      List<Object> items = new ArrayList<>(List.of(policy.fresh(), policy.fresh(), policy.fresh()));
      policy.operators.get(policy.anyOperator()).put("items", items);
      Paper paper = paper(round);
      String before = paper.write(policy.root);
      String gone = items.remove(random.nextInt(3)).toString();
      check(paper, before, gone, repair("remove", "", "", ""), policy);
    }
  }

  @Test
  void aConditionGoesUnderAnotherOperator() {
    int joined = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Policy policy = new Policy();
      Paper paper = paper(round);
      String before = paper.write(policy.root);
      String from = policy.anyOperator();
      String key = policy.anyKey(from);
      String to = OPERATORS.get(random.nextInt(OPERATORS.size()));
      joined += policy.operators.containsKey(to) ? 1 : 0;
      Repair repair = repair("set-operator", "", to, "");
      if (from.equals(to)) {
        assertEquals("it is written so already", apply(paper, before, key, repair).refused().get());
      } else {
        move(policy.operators, from, key, to);
        check(paper, before, key, repair, policy);
      }
    }
    assertTrue(joined > ROUNDS / 10 && joined < ROUNDS);
  }

  private static void move(
      Map<String, Map<String, Object>> operators, String from, String key, String to) {
    Map<String, Map<String, Object>> moved = new LinkedHashMap<>();
    Map<String, Object> left = new LinkedHashMap<>(operators.get(from));
    Object value = left.remove(key);
    operators.forEach(
        (operator, keys) -> {
          if (!operator.equals(from) || !left.isEmpty()) {
            moved.put(operator, new LinkedHashMap<>(operator.equals(from) ? left : keys));
          }
          if (operator.equals(from) && !operators.containsKey(to)) {
            moved.put(to, new LinkedHashMap<>(Map.of(key, value)));
          }
        });
    if (operators.containsKey(to)) {
      moved.get(to).put(key, value);
    }
    operators.clear();
    operators.putAll(moved);
  }

  @Test
  void aConditionIsAdded() {
    for (int round = 0; round < ROUNDS; round++) {
      Policy policy = new Policy();
      Paper paper = paper(round);
      String before = paper.write(policy.root);
      String inside = policy.anyKey(policy.anyOperator());
      String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
      String text = policy.fresh();
      Map<String, Map<String, Object>> was = new LinkedHashMap<>(policy.operators);
      if (!was.containsKey(operator)) {
        policy.operators.clear();
        policy.operators.put(operator, new LinkedHashMap<>());
        policy.operators.putAll(was);
      }
      policy.operators.get(operator).put("added", text);
      check(paper, before, inside, repair("add-condition", text, operator, "added"), policy);
    }
  }

  private void check(Paper paper, String before, String at, Repair repair, Policy policy) {
    Attempt attempt = apply(paper, before, at, repair);
    String after = attempt.after().map(SourceText::content).orElse(attempt.refused().orElse(""));
    assertEquals(paper.write(policy.root), after, () -> repair + "\n" + before);
  }

  private static Attempt apply(Paper paper, String before, String at, Repair repair) {
    String name = at.replaceAll("(?s).*(name[a-z]{2}|items).*", "$1");
    int from = before.indexOf(name);
    SourceText source = SourceText.of(paper.file(), before);
    return Edits.apply(
        new Repair(
            repair.edit(),
            source.span(from, from + name.length()),
            repair.to(),
            repair.under(),
            repair.key(),
            repair.promise()));
  }

  private static Repair repair(String edit, String to, String under, String key) {
    return new Repair(
        edit,
        SourceText.of("p.json", "").span(0, 0),
        to.isEmpty() ? List.of() : List.of(to),
        Optional.of(under).filter(u -> !u.isEmpty()),
        Optional.of(key).filter(k -> !k.isEmpty()),
        Promise.SAME);
  }

  private Paper paper(int round) {
    return Paper.ALL.get(round % Paper.ALL.size());
  }
}
