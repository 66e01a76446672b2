package dev.subclaim.rule;

import dev.subclaim.language.Truth;
import dev.subclaim.witness.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of fact and what can be asked of it. Each method gives the same type with one property
 * more, so that a vocabulary is written as a table.
 *
 * @param <F> the facts of this type
 */
public final class FactType<F extends Fact> {
  private final String name;
  private final Class<F> facts;
  private final String doc;
  private final List<Property> properties;
  private final Optional<String> key;

  private FactType(
      String name, Class<F> facts, String doc, List<Property> properties, Optional<String> key) {
    this.name = Objects.requireNonNull(name);
    this.facts = Objects.requireNonNull(facts);
    this.doc = Objects.requireNonNull(doc);
    this.properties = List.copyOf(properties);
    this.key = key;
  }

  /** A type without properties; {@code name} is what pages write after {@code on:}. */
  public static <F extends Fact> FactType<F> of(String name, Class<F> facts, String doc) {
    return new FactType<>(name, facts, doc, List.of(), Optional.empty());
  }

  /** A question with an answer that may be unknown. */
  public FactType<F> truth(String name, String doc, Function<F, Truth> reader) {
    return with(name, Type.Simple.TRUTH, doc, reader);
  }

  /** A question about a named thing, {@code binds("sub")}. */
  public FactType<F> truthOf(String name, String doc, BiFunction<F, String, Truth> reader) {
    return with(name, Type.Simple.TRUTH, doc, Property.Argument.TEXT, one(reader));
  }

  /** A text. */
  public FactType<F> text(String name, String doc, Function<F, String> reader) {
    return with(name, Type.Simple.TEXT, doc, reader);
  }

  /** A text that may be missing. */
  public FactType<F> optionalText(String name, String doc, Function<F, Optional<String>> reader) {
    return optional(name, Type.Simple.TEXT, doc, reader);
  }

  /** A list of texts. */
  public FactType<F> texts(String name, String doc, Function<F, List<String>> reader) {
    return with(name, new Type.ListOf(Type.Simple.TEXT), doc, reader);
  }

  /** A whole number. */
  public FactType<F> number(String name, String doc, Function<F, Long> reader) {
    return with(name, Type.Simple.NUMBER, doc, reader);
  }

  /** A duration that may be missing. */
  public FactType<F> optionalDuration(
      String name, String doc, Function<F, Optional<Duration>> reader) {
    return optional(name, Type.Simple.DURATION, doc, reader);
  }

  /** A place in the file. */
  public FactType<F> place(String name, String doc, Function<F, Place> reader) {
    return with(name, Type.Simple.PLACE, doc, reader);
  }

  /** A place in the file that may be missing. */
  public FactType<F> optionalPlace(String name, String doc, Function<F, Optional<Place>> reader) {
    return optional(name, Type.Simple.PLACE, doc, reader);
  }

  /** The place that loosens or binds a named thing, {@code loosest("sub")}. */
  public FactType<F> placeOf(String name, String doc, BiFunction<F, String, Place> reader) {
    return with(name, Type.Simple.PLACE, doc, Property.Argument.TEXT, one(reader));
  }

  /** A token that may be missing. */
  public FactType<F> optionalWitness(
      String name, String doc, Function<F, Optional<Witness>> reader) {
    return optional(name, Type.Simple.WITNESS, doc, reader);
  }

  /** Another fact, of the type with that name. */
  public FactType<F> fact(
      String name, String type, String doc, Function<F, ? extends Fact> reader) {
    return with(name, new Type.FactNamed(type), doc, reader);
  }

  /** Another fact that may be missing. */
  public FactType<F> optionalFact(
      String name,
      String type,
      String doc,
      Function<F, ? extends Optional<? extends Fact>> reader) {
    return optional(name, new Type.FactNamed(type), doc, reader);
  }

  /** Another fact, in view of some texts: {@code stackFamily(option.families)}. */
  public FactType<F> factOf(
      String name, String type, String doc, BiFunction<F, List<String>, ? extends Fact> reader) {
    return with(name, new Type.FactNamed(type), doc, Property.Argument.TEXTS, reader);
  }

  /** A list of other facts. */
  public FactType<F> list(
      String name, String type, String doc, Function<F, ? extends List<? extends Fact>> reader) {
    return with(name, new Type.ListOf(new Type.FactNamed(type)), doc, reader);
  }

  /** A property of any other type: {@code LocatedAs}, lists of numbers and so on. */
  public FactType<F> with(String name, Type type, String doc, Function<F, ?> reader) {
    return with(name, type, doc, Property.Argument.NONE, (fact, argument) -> reader.apply(fact));
  }

  /** A property of any other type that may be missing. */
  public FactType<F> optional(
      String name, Type type, String doc, Function<F, ? extends Optional<?>> reader) {
    Property.Argument none = Property.Argument.NONE;
    return with(name, type, doc, true, none, (fact, argument) -> reader.apply(fact));
  }

  /** Pages that compare this text property with a literal are looked up instead of tried. */
  public FactType<F> keyedBy(String property) {
    return new FactType<>(name, facts, doc, properties, Optional.of(property));
  }

  private static <F, R> BiFunction<F, List<String>, R> one(BiFunction<F, String, R> reader) {
    return (fact, argument) -> reader.apply(fact, argument.get(0));
  }

  private FactType<F> with(
      String property,
      Type type,
      String text,
      Property.Argument argument,
      BiFunction<F, List<String>, ?> reader) {
    return with(property, type, text, false, argument, reader);
  }

  private FactType<F> with(
      String property,
      Type type,
      String text,
      boolean optional,
      Property.Argument argument,
      BiFunction<F, List<String>, ?> reader) {
    List<Property> more = new ArrayList<>(properties);
    more.add(
        new Property(
            property,
            type,
            text,
            optional,
            argument,
            (fact, given) -> reader.apply(facts.cast(fact), given)));
    return new FactType<>(name, facts, doc, more, key);
  }

  /** What pages call it. */
  public String name() {
    return name;
  }

  /** One line for people. */
  public String doc() {
    return doc;
  }

  /** What can be asked, in the order of declaration. */
  public List<Property> properties() {
    return properties;
  }

  /** The property that pages are looked up by. */
  public Optional<String> key() {
    return key;
  }

  /** What a fact of this type is looked up by; the empty text for types without key. */
  public String keyOf(Fact fact) {
    return key.flatMap(this::property)
        .map(p -> (String) p.reader().apply(fact, List.of()))
        .orElse("");
  }

  /** The property with this name. */
  public Optional<Property> property(String wanted) {
    return properties.stream().filter(p -> p.name().equals(wanted)).findFirst();
  }
}
