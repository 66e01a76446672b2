package dev.subclaim.workload;

import dev.subclaim.admission.Shape;
import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.language.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of a workload: those of each kind of its issuer whose parts can be its names. The
 * profile's words tell which kinds: the one for the level of the workload must be its sort.
 */
public final class WorkloadTokens {
  private static final int MOST_OPERATIONS = 20;

  private final IssuerProfile profile;
  private final Workload workload;

  /** The tokens of a workload of this issuer. */
  public WorkloadTokens(IssuerProfile profile, Workload workload) {
    this.profile = profile;
    this.workload = workload;
  }

  /**
   * Values of the parts that make tokens of the workload.
   *
   * @param kind the kind
   * @param parts the value of each part; empty where the workload does not tell it (an operation)
   */
  public record Shape(TokenKind kind, List<Optional<String>> parts) {
    public Shape {
      parts = List.copyOf(parts);
    }

    /** Whether each part that is not told names an operation, so that there are few tokens. */
    public boolean complete() {
      for (int i = 0; i < parts.size(); i++) {
        if (parts.get(i).isEmpty() && !is(kind.parts().get(i), Level.OPERATION)) {
          return false;
        }
      }
      return true;
    }

    /** Whether the issuer documents the kind. */
    public boolean documented() {
      return kind.certainty() == Certainty.DOCUMENTED;
    }
  }

  /** The shapes, documented kinds first; empty when the issuer has no tokens for such names. */
  public List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (TokenKind kind : profile.kinds()) {
      shape(kind).ifPresent(shapes::add);
    }
    return shapes;
  }

  /** The tokens of a shape: one for each operation. */
  public List<Token> tokens(Shape shape) {
    List<List<String>> choices = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < shape.parts().size(); i++) {
      Part part = shape.kind().parts().get(i);
      choices = extended(choices, shape.parts().get(i).map(List::of).orElse(open(part)));
    }
    return choices.stream().map(values -> shape.kind().token(profile.provider(), values)).toList();
  }

  /** What a part can be that the workload does not tell. */
  static List<String> open(Part part) {
    return part.domain().values(MOST_OPERATIONS).orElse(part.examples());
  }

  private static List<List<String>> extended(List<List<String>> choices, List<String> values) {
    List<List<String>> longer = new ArrayList<>();
    for (List<String> choice : choices) {
      for (String value : values) {
        List<String> next = new ArrayList<>(choice);
        next.add(value);
        longer.add(next);
      }
    }
    return longer;
  }

  private Optional<Shape> shape(TokenKind kind) {
    boolean ofSort =
        kind.parts().stream()
            .anyMatch(part -> is(part, Level.STACK) && part.label().equals(workload.sort()));
    boolean named = kind.parts().stream().anyMatch(part -> is(part, Level.PROJECT));
    if (!ofSort || !(named || projectGoesWithoutSaying(profile, kind, workload.project()))) {
      return Optional.empty();
    }
    List<Optional<String>> values = kind.parts().stream().map(this::value).toList();
    for (int i = 0; i < values.size(); i++) {
      Domain domain = kind.parts().get(i).domain();
      if (values.get(i).filter(value -> !domain.contains(value)).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Shape(kind, values));
  }

  /** Kinds that name no project are of the projects that their sisters must not name. */
  static boolean projectGoesWithoutSaying(IssuerProfile profile, TokenKind kind, String project) {
    List<Part> projects =
        profile.kinds().stream()
            .flatMap(other -> other.parts().stream().filter(part -> is(part, Level.PROJECT)))
            .toList();
    boolean sister =
        profile.kinds().stream()
            .filter(other -> other.family().equals(kind.family()))
            .flatMap(other -> other.parts().stream())
            .filter(part -> is(part, Level.PROJECT))
            .noneMatch(part -> part.domain().contains(project));
    return sister && projects.stream().anyMatch(p -> p.domain().contains(project));
  }

  private Optional<String> value(Part part) {
    return part.level().flatMap(level -> name(workload, level));
  }

  /** The workload's name at a level; empty for operations. */
  static Optional<String> name(Workload workload, Level level) {
    return switch (level) {
      case ORGANIZATION -> Optional.of(workload.organization());
      case PROJECT -> Optional.of(workload.project());
      case STACK -> Optional.of(workload.name());
      case OPERATION -> Optional.empty();
    };
  }

  private static boolean is(Part part, Level level) {
    return part.level().filter(level::equals).isPresent();
  }
}
