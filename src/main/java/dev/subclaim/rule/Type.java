package dev.subclaim.rule;

/** The type of an expression in a rule page. */
public sealed interface Type {
  /** What the type is called in messages: {@code text}, {@code list of number}. */
  String title();

  /** The types that hold one plain value. */
  enum Simple implements Type {
    /** Yes, no or unknown. */
    TRUTH("truth"),
    TEXT("text"),
    NUMBER("number"),
    DURATION("duration"),
    /** A place in a file. */
    PLACE("place"),
    /** A token with the request it comes with. */
    WITNESS("witness");

    private final String title;

    Simple(String title) {
      this.title = title;
    }

    @Override
    public String title() {
      return title;
    }
  }

  /** A fact, by the name of its type in the vocabulary. */
  record FactNamed(String name) implements Type {
    @Override
    public String title() {
      return name;
    }
  }

  /** A list. */
  record ListOf(Type item) implements Type {
    @Override
    public String title() {
      return "list of " + item.title();
    }
  }

  /** A value that knows where it is written; used like the value itself, or by its place. */
  record LocatedAs(Type value) implements Type {
    @Override
    public String title() {
      return value.title();
    }
  }
}
