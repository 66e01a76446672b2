package dev.subclaim.evaluation;

import dev.subclaim.language.Truth;
import dev.subclaim.policy.Comparison;
import dev.subclaim.policy.Effect;
import dev.subclaim.policy.Operator;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * Compares one value of a request with one value of a policy (IAM User Guide, condition operators,
 * and observations of AWS where the guide is silent).
 *
 * @param operator the operator; polarity and set operators are applied by the caller
 * @param effect the statement's effect
 */
record Comparer(Operator operator, Effect effect) {

  /**
   * Whether the operator can match this request value at all: a malformed address or ARN never
   * does, also under a negated operator.
   */
  boolean readable(String found) {
    return switch (operator.comparison()) {
      case IP_ADDRESS -> IpText.read(found).isPresent();
      case ARN_LIKE -> isArn(found);
      default -> true;
    };
  }

  /** Whether the policy's value matches the request's, polarity apart. */
  Truth matches(Expanded wanted, String found) {
    if (wanted.valueless()) {
      return Truth.NO;
    }
    Comparison comparison = operator.comparison();
    return switch (comparison) {
      case STRING_EQUALS -> text(wanted, found);
      case STRING_EQUALS_IGNORE_CASE -> text(lower(wanted), folded(wanted, found));
      case STRING_LIKE -> certain(wanted, Glob.of(wanted.pieces(), true).matches(found));
      case ARN_LIKE -> arn(wanted, found);
      case BOOL -> bool(wanted, found);
      case BINARY_EQUALS -> typed(wanted, found, Comparer::binary, ByteBuffer::equals);
      case IP_ADDRESS -> ip(wanted, found);
      case NULL -> Truth.NO;
      default -> ordered(comparison, wanted, found);
    };
  }

  private static Truth text(Expanded wanted, String found) {
    return wanted.open()
        ? certain(wanted, Glob.of(wanted.pieces(), false).matches(found))
        : Truth.of(wanted.text().equals(found));
  }

  /** A match that rests on a piece which may be any text is not certain. */
  private static Truth certain(Expanded wanted, boolean possible) {
    return possible && wanted.open() ? Truth.UNKNOWN : Truth.of(possible);
  }

  private static Expanded lower(Expanded wanted) {
    if (!wanted.open()) {
      String text = LowerCase.of(wanted.text());
      return new Expanded(
          List.of(new Expanded.Piece(text, Expanded.Kind.INSERTED)), wanted.valueless());
    }
    List<Expanded.Piece> pieces =
        wanted.pieces().stream()
            .map(piece -> new Expanded.Piece(sigmas(LowerCase.of(piece.text())), piece.kind()))
            .collect(Collectors.toList());
    return new Expanded(pieces, wanted.valueless());
  }

  private static String folded(Expanded wanted, String found) {
    return wanted.open() ? sigmas(LowerCase.of(found)) : LowerCase.of(found);
  }

  /** Which sigma a piece ends in depends on what follows, which an open value does not tell. */
  private static String sigmas(String text) {
    return text.replace('\u03c2', '\u03c3');
  }

  private Truth arn(Expanded wanted, String found) {
    if (wanted.open()) {
      return certain(wanted, Glob.of(wanted.pieces(), true).matches(found));
    }
    if (wanted.text().equals("*") && wanted.plain()) {
      return Truth.YES;
    }
    if (wanted.plain() && !isArn(wanted.text())) {
      // Observed in session policies: it never grants, and may count for a Deny.
      return effect == Effect.ALLOW && !operator.negated() ? Truth.NO : Truth.UNKNOWN;
    }
    List<Glob> patterns = Glob.of(wanted.pieces(), true).split(6);
    String[] parts = found.split(":", 6);
    boolean all = patterns.size() == 6 && parts.length == 6;
    for (int i = 0; all && i < 6; i++) {
      all = patterns.get(i).matches(parts[i]);
    }
    return Truth.of(all);
  }

  private static boolean isArn(String text) {
    String[] parts = text.split(":", 6);
    return parts.length == 6 && parts[0].equals("arn");
  }

  private Truth bool(Expanded wanted, String found) {
    boolean request = found.equalsIgnoreCase("true");
    return typed(wanted, found, Comparer::truthValue, f -> Optional.of(request), Boolean::equals);
  }

  static Optional<Boolean> truthValue(String text) {
    boolean yes = text.equalsIgnoreCase("true");
    return yes || text.equalsIgnoreCase("false") ? Optional.of(yes) : Optional.empty();
  }

  private Truth ip(Expanded wanted, String found) {
    if (wanted.open()) {
      return Truth.UNKNOWN;
    }
    // Observed: an operand that is no network does not match, and ordinary negation applies.
    return Truth.of(
        IpNetwork.read(wanted.text())
            .flatMap(net -> IpText.read(found).map(a -> net.contains(a.unmapped())))
            .orElse(false));
  }

  private Truth ordered(Comparison comparison, Expanded wanted, String found) {
    IntPredicate order = order(comparison);
    return switch (comparison) {
      case NUMERIC_EQUALS,
          NUMERIC_LESS_THAN,
          NUMERIC_LESS_THAN_EQUALS,
          NUMERIC_GREATER_THAN,
          NUMERIC_GREATER_THAN_EQUALS ->
          typed(wanted, found, NumberText::read, (w, f) -> order.test(f.compareTo(w)));
      default -> typed(wanted, found, DateText::read, (w, f) -> order.test(f.compareTo(w)));
    };
  }

  private static IntPredicate order(Comparison comparison) {
    return switch (comparison) {
      case NUMERIC_LESS_THAN, DATE_LESS_THAN -> order -> order < 0;
      case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> order -> order <= 0;
      case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> order -> order > 0;
      case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> order -> order >= 0;
      default -> order -> order == 0;
    };
  }

  private <T> Truth typed(
      Expanded wanted, String found, Function<String, Optional<T>> reader, BiPredicate<T, T> test) {
    return typed(wanted, found, reader, reader, test);
  }

  /**
   * A request value that cannot be read equals nothing. Of a policy value that cannot be read,
   * which IAM does not store, only so much is sure that it grants nothing.
   */
  private <T> Truth typed(
      Expanded wanted,
      String found,
      Function<String, Optional<T>> policyReader,
      Function<String, Optional<T>> requestReader,
      BiPredicate<T, T> test) {
    Optional<T> request = requestReader.apply(found);
    if (request.isEmpty()) {
      return Truth.NO;
    }
    if (wanted.open()) {
      return Truth.UNKNOWN;
    }
    return policyReader
        .apply(wanted.text())
        .map(policy -> Truth.of(test.test(policy, request.get())))
        .orElse(operator.negated() ? Truth.UNKNOWN : Truth.NO);
  }

  private static Optional<ByteBuffer> binary(String text) {
    try {
      return Optional.of(ByteBuffer.wrap(Base64.getDecoder().decode(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
