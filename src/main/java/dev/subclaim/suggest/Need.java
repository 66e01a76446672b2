package dev.subclaim.suggest;

import dev.subclaim.issuer.ClaimTemplate;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import dev.subclaim.workload.WorkloadTokens.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a policy must say to admit one workload: an audience and some subjects.
 *
 * @param kind the title of the kind of token
 * @param audience the claim {@code aud} of its tokens
 * @param subjects what may stand as subject
 * @param pattern whether the subjects have signs of StringLike
 */
record Need(String kind, String audience, List<String> subjects, boolean pattern) {
  Need {
    subjects = List.copyOf(subjects);
  }

  /**
   * The needs of a workload, one for each documented kind of token that can only be its own.
   *
   * @param operations those that are wanted; none stands for all
   */
  static List<Need> of(IssuerProfile profile, Workload workload, List<String> operations) {
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    List<Need> needs = new ArrayList<>();
    for (Shape shape : tokens.shapes()) {
      if (shape.documented() && shape.complete()) {
        List<Token> all = tokens.tokens(shape);
        Optional<String> open = operations.isEmpty() ? open(shape) : Optional.empty();
        List<String> subjects =
            open.map(List::of).orElseGet(() -> subjects(shape, all, operations));
        if (!all.isEmpty() && !subjects.isEmpty()) {
          String audience = all.get(0).claims().getOrDefault("aud", "");
          needs.add(new Need(shape.kind().title(), audience, subjects, open.isPresent()));
        }
      }
    }
    return needs;
  }

  /** The need of whoever has a token with these claims. */
  static Need of(IssuerProfile profile, Token token) {
    String subject = token.claims().getOrDefault("sub", "");
    return new Need(
        profile.title(), token.claims().getOrDefault("aud", ""), List.of(subject), false);
  }

  private static List<String> subjects(Shape shape, List<Token> tokens, List<String> operations) {
    boolean operates = shape.parts().stream().anyMatch(Optional::isEmpty);
    return tokens.stream()
        .map(token -> token.claims().getOrDefault("sub", ""))
        .filter(
            subject ->
                !operates
                    || operations.isEmpty()
                    || operations.stream().anyMatch(o -> isOf(shape, subject, o)))
        .toList();
  }

  private static boolean isOf(Shape shape, String subject, String operation) {
    List<String> values = shape.parts().stream().map(value -> value.orElse(operation)).toList();
    return shape.kind().token("", values).claims().getOrDefault("sub", "").equals(subject);
  }

  /**
   * The needs of a whole project: a subject for each documented kind that leaves the workload's own
   * name open. Policies get shorter by it, and wider.
   */
  static List<Need> ofProject(IssuerProfile profile, Workload workload) {
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    List<Need> needs = new ArrayList<>();
    for (Shape shape : tokens.shapes()) {
      Optional<String> open = openAt(shape, part -> isOf(part, Level.STACK));
      if (shape.documented() && shape.complete() && open.isPresent()) {
        String audience = tokens.tokens(shape).get(0).claims().getOrDefault("aud", "");
        needs.add(new Need(shape.kind().title(), audience, List.of(open.get()), true));
      }
    }
    return needs;
  }

  /** The subjects of whatever is in a project: up to the sign that ends its name, and a star. */
  static List<String> underProject(IssuerProfile profile, Workload workload) {
    List<String> subjects = new ArrayList<>();
    for (Shape shape : new WorkloadTokens(profile, workload).shapes()) {
      if (shape.documented() && shape.complete()) {
        StringBuilder text = new StringBuilder();
        int named = 0;
        for (ClaimTemplate.Piece piece :
            shape.kind().template("sub").map(ClaimTemplate::pieces).orElse(List.of())) {
          if (piece instanceof ClaimTemplate.Literal literal) {
            text.append(literal.text());
          } else if (piece instanceof ClaimTemplate.PartRef ref) {
            Part part = shape.kind().parts().get(ref.part());
            text.append(shape.parts().get(ref.part()).orElse("*"));
            named = isOf(part, Level.PROJECT) ? text.length() : named;
          }
        }
        if (named > 0 && named < text.length()) {
          subjects.add(text.substring(0, named + 1) + "*");
        }
      }
    }
    return subjects.stream().distinct().toList();
  }

  private static boolean isOf(Part part, Level level) {
    return part.level().filter(level::equals).isPresent();
  }

  /**
   * The subject up to the first part that names an operation, and a star behind the sign that ends
   * the name before; empty when nothing in it is open.
   */
  private static Optional<String> open(Shape shape) {
    StringBuilder text = new StringBuilder();
    Optional<ClaimTemplate> subject = shape.kind().template("sub");
    int named = 0;
    for (ClaimTemplate.Piece piece : subject.map(ClaimTemplate::pieces).orElse(List.of())) {
      if (piece instanceof ClaimTemplate.Literal literal) {
        text.append(literal.text());
      } else if (piece instanceof ClaimTemplate.PartRef ref) {
        Optional<String> value = shape.parts().get(ref.part());
        if (value.isEmpty()) {
          int end = Math.min(named + 1, text.length());
          return Optional.of(text.substring(0, end) + "*");
        }
        text.append(value.get());
        named = text.length();
      }
    }
    return Optional.empty();
  }

  /** The subject up to a part, and a star in its place; empty when it has no such part. */
  private static Optional<String> openAt(Shape shape, Predicate<Part> part) {
    StringBuilder text = new StringBuilder();
    Optional<ClaimTemplate> subject = shape.kind().template("sub");
    for (ClaimTemplate.Piece piece : subject.map(ClaimTemplate::pieces).orElse(List.of())) {
      if (piece instanceof ClaimTemplate.Literal literal) {
        text.append(literal.text());
      } else if (piece instanceof ClaimTemplate.PartRef ref) {
        if (part.test(shape.kind().parts().get(ref.part()))) {
          return Optional.of(text + "*");
        }
        text.append(shape.parts().get(ref.part()).orElse("*"));
      }
    }
    return Optional.empty();
  }

  /** The operations that tokens of the workload can name. */
  static List<String> operations(IssuerProfile profile, Workload workload) {
    return new WorkloadTokens(profile, workload)
        .shapes().stream()
            .filter(shape -> shape.documented() && shape.complete())
            .flatMap(shape -> shape.kind().parts().stream())
            .filter(part -> part.level().filter(Level.OPERATION::equals).isPresent())
            .flatMap(part -> part.domain().values(20).orElse(List.of()).stream())
            .distinct()
            .toList();
  }
}
