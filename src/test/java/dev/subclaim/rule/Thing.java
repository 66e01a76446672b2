package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.SourceText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fact for tests of the language: a named thing with parts. */
record Thing(String name, long size, Truth open, Optional<Thing> twin, List<Thing> parts)
    implements Fact {
  static final FactType<Thing> TYPE =
      FactType.of("thing", Thing.class, "something to ask about")
          .text("name", "what it is called", Thing::name)
          .number("size", "how large it is", Thing::size)
          .truth("open", "whether it is open", Thing::open)
          .truthOf("has", "whether it has a part", (t, part) -> Truth.of(t.hasPart(part)))
          .optionalFact("twin", "thing", "what it is paired with", Thing::twin)
          .optionalText("nick", "what friends call it", t -> t.twin.map(Thing::name))
          .texts("tags", "words about it", t -> t.parts.stream().map(Thing::name).toList())
          .optionalDuration("age", "how old it is", t -> age(t.size))
          .with(
              "limit", new Type.LocatedAs(Type.Simple.NUMBER), "how large it may be", Thing::limit)
          .place("edge", "where it ends", t -> t.origin().at())
          .list("parts", "thing", "what it is made of", Thing::parts);

  static final Vocabulary VOCABULARY = Vocabulary.of(TYPE, ProblemFact.TYPE, UndecidedFact.TYPE);

  private static final SourceText TEXT = SourceText.of("thing.json", "{\"name\": \"web\"}");

  static Thing of(String name, long size, Thing... parts) {
    return new Thing(name, size, Truth.YES, Optional.empty(), List.of(parts));
  }

  Thing open(Truth answer) {
    return new Thing(name, size, answer, twin, parts);
  }

  Thing with(Thing other) {
    return new Thing(name, size, open, Optional.of(other), parts);
  }

  Thing inside(int copies) {
    List<Thing> many = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      many.add(this);
    }
    return Thing.of("many", copies, many.toArray(Thing[]::new));
  }

  private boolean hasPart(String part) {
    return parts.stream().anyMatch(p -> p.name.equals(part));
  }

  private static Optional<Duration> age(long size) {
    return size == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(size));
  }

  private Located limit() {
    return new Located(10L, new Place(TEXT.span(1, 7), Pointer.ROOT.child("name")));
  }

  @Override
  public Origin origin() {
    return Origin.at(new Place(TEXT.span(9, 14), Pointer.ROOT.child("name")));
  }

  /** The answer to a question about a thing. */
  static Truth ask(String question, Thing thing) {
    return ask(question, thing, Frame.STEPS);
  }

  static Truth ask(String question, Thing thing, int steps) {
    return Compiler.truth(Syntax.parse(question), scope()).code().ask(new Frame(thing, steps));
  }

  /** A template filled in for a thing. */
  static String fill(String template, Thing thing) {
    return Template.compile(template, scope()).fill(new Frame(thing, Frame.STEPS));
  }

  static Scope scope() {
    return Scope.on(
        Syntax::parse, VOCABULARY, TYPE, Map.of("limit", 3L, "names", List.of("web", "etl")));
  }
}
