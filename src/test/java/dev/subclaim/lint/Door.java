package dev.subclaim.lint;

import dev.subclaim.intake.Role;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Actions;
import dev.subclaim.policy.Canonical;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Statement;
import dev.subclaim.rule.Dossier;
import dev.subclaim.rule.Fact;
import dev.subclaim.rule.FactType;
import dev.subclaim.rule.Hinge;
import dev.subclaim.rule.Origin;
import dev.subclaim.rule.Place;
import dev.subclaim.rule.UndecidedFact;
import dev.subclaim.rule.Vocabulary;
import dev.subclaim.source.Documents;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fact for tests of the engine: a statement of a policy, described by its members. */
record Door(Tree.Mapping tree, Origin origin) implements Fact {
  static final FactType<Door> TYPE =
      FactType.of("door", Door.class, "a statement")
          .truth("wide", "whether the door is wide", d -> d.answer("wide"))
          .truth("high", "whether the door is high", d -> d.answer("high"))
          .truth("silent", "whether the door is silent", d -> d.answer("silent"))
          .text("name", "what it is called", d -> d.text("name"))
          .texts("none", "nothing", d -> List.of())
          .text("broken", "throws", Door::broken);

  static final Vocabulary VOCABULARY = Vocabulary.of(TYPE, UndecidedFact.TYPE);

  /** A dossier with the statements of a policy, one door each. */
  static Dossier dossier(String path, String policy) {
    return Dossier.of(path).with(TYPE, doors(path, policy));
  }

  static List<Door> doors(String path, String policy) {
    Tree.Mapping root = (Tree.Mapping) Documents.read(SourceText.of(path, policy)).roots().get(0);
    Tree.Sequence statements = (Tree.Sequence) root.get("Statement").orElseThrow();
    List<Door> doors = new ArrayList<>();
    for (Tree item : statements.items()) {
      doors.add(of((Tree.Mapping) item, doors.size()));
    }
    return doors;
  }

  private static Door of(Tree.Mapping tree, int index) {
    Optional<Statement> statement =
        tree.get("free").isPresent() ? Optional.empty() : Optional.of(statement(tree, index));
    Optional<Role> role = word(tree, "role").map(Door::role);
    Origin origin =
        new Origin(Place.of(tree), role, statement, word(tree, "issuer"), Optional.empty());
    return new Door(tree, origin);
  }

  private static Role role(String name) {
    return new Role(name, Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty());
  }

  private static Statement statement(Tree.Mapping tree, int index) {
    Actions actions = new Actions(List.of(), false);
    return new Statement(
        index, word(tree, "Sid"), Effect.ALLOW, List.of(), actions, List.of(), List.of(), tree);
  }

  private static Optional<String> word(Tree.Mapping tree, String name) {
    return tree.get(name).map(value -> ((Tree.Scalar) value).text());
  }

  private String text(String name) {
    return word(tree, name).orElse("");
  }

  private Truth answer(String name) {
    return word(tree, name).map(Truth::valueOf).orElse(Truth.NO);
  }

  private String broken() {
    throw new IllegalStateException("the hinge came off");
  }

  @Override
  public Optional<Hinge> hinge() {
    return tree.get("hinge").map(at -> new Hinge(Place.of(at), text("hinge")));
  }

  @Override
  public List<String> evidence() {
    return tree.get("evidence").stream().map(Canonical::text).toList();
  }
}
