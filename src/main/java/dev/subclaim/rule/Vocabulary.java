package dev.subclaim.rule;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that rule pages can speak of: the types of facts and their properties. */
public final class Vocabulary {
  private final SortedMap<String, FactType<?>> types;

  private Vocabulary(SortedMap<String, FactType<?>> types) {
    this.types = Collections.unmodifiableSortedMap(types);
  }

  /**
   * A vocabulary.
   *
   * @throws IllegalArgumentException if two types share a name, or a property names a type that is
   *     not among them
   */
  public static Vocabulary of(FactType<?>... types) {
    SortedMap<String, FactType<?>> byName = new TreeMap<>();
    for (FactType<?> type : types) {
      if (byName.containsKey(type.name())) {
        throw new IllegalArgumentException("two fact types are called " + type.name());
      }
      byName.put(type.name(), type);
    }
    for (FactType<?> type : types) {
      type.properties().forEach(p -> requireDeclared(type, p, p.type(), byName));
    }
    return new Vocabulary(byName);
  }

  private static void requireDeclared(
      FactType<?> type, Property property, Type named, SortedMap<String, FactType<?>> types) {
    if (named instanceof Type.ListOf list) {
      requireDeclared(type, property, list.item(), types);
    } else if (named instanceof Type.LocatedAs located) {
      requireDeclared(type, property, located.value(), types);
    } else if (named instanceof Type.FactNamed fact && !types.containsKey(fact.name())) {
      throw new IllegalArgumentException(
          type.name() + "." + property.name() + " is a " + fact.name() + ", which is not declared");
    }
  }

  /** The type with this name. */
  public Optional<FactType<?>> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** The type with this name, which is known to exist because a type refers to it. */
  FactType<?> declared(Type.FactNamed named) {
    return type(named.name()).orElseThrow();
  }

  /** All types, by name. */
  public Collection<FactType<?>> types() {
    return types.values();
  }

  /** The names of all types, sorted. */
  public List<String> names() {
    return List.copyOf(types.keySet());
  }
}
