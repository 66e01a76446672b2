package dev.subclaim.evaluation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads IP addresses without asking a name server: dotted IPv4, IPv6 in hexadecimal groups. */
final class IpText {
  private static final BigInteger MAPPED = BigInteger.valueOf(0xffff);

  private IpText() {}

  /**
   * An address.
   *
   * @param bits 32 or 128
   * @param number the address as one number
   */
  record Address(int bits, BigInteger number) {
    /** An IPv4 address that is written as IPv6 ({@code ::ffff:1.2.3.4}), as IPv4. */
    Address unmapped() {
      boolean mapped = bits == 128 && number.shiftRight(32).equals(MAPPED);
      return mapped ? new Address(32, number.mod(BigInteger.ONE.shiftLeft(32))) : this;
    }
  }

  /** The address; empty when the text is none. */
  static Optional<Address> read(String text) {
    if (text.indexOf(':') < 0) {
      return v4(text).map(number -> new Address(32, number));
    }
    return groups(text).map(groups -> new Address(128, join(groups, 16)));
  }

  private static Optional<BigInteger> v4(String text) {
    String[] octets = text.split("\\.", -1);
    List<Integer> numbers = new ArrayList<>();
    for (String octet : octets) {
      // Leading zeros are decimal to AWS, not octal.
      Optional<Integer> number = number(octet, 10, 255);
      number.ifPresent(numbers::add);
    }
    return octets.length == 4 && numbers.size() == 4
        ? Optional.of(join(numbers, 8))
        : Optional.empty();
  }

  private static Optional<List<Integer>> groups(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return half(text).filter(groups -> groups.size() == 8);
    }
    Optional<List<Integer>> left = half(text.substring(0, gap));
    Optional<List<Integer>> right = half(text.substring(gap + 2));
    if (left.isEmpty() || right.isEmpty() || left.get().size() + right.get().size() > 7) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(left.get());
    while (all.size() + right.get().size() < 8) {
      all.add(0);
    }
    all.addAll(right.get());
    return Optional.of(all);
  }

  /** The groups of a part of an IPv6 address; the last may be dotted IPv4. */
  private static Optional<List<Integer>> half(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean dotted = i == parts.length - 1 && parts[i].indexOf('.') >= 0;
      List<Integer> read = dotted ? dotted(parts[i]) : group(parts[i]);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      groups.addAll(read);
    }
    return Optional.of(groups);
  }

  private static List<Integer> group(String text) {
    return text.length() > 4 ? List.of() : number(text, 16, 0xffff).map(List::of).orElse(List.of());
  }

  private static List<Integer> dotted(String text) {
    return v4(text)
        .map(BigInteger::longValue)
        .map(n -> List.of((int) (n >> 16), (int) (n & 0xffff)))
        .orElse(List.of());
  }

  /** The number that a text of plain ASCII digits writes, when it is in the range. */
  static Optional<Integer> number(String text, int radix, int max) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) < 128 ? Character.digit(text.charAt(i), radix) : -1;
      number = number * radix + digit;
      if (digit < 0 || number > max) {
        return Optional.empty();
      }
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(number);
  }

  private static BigInteger join(List<Integer> parts, int bits) {
    BigInteger number = BigInteger.ZERO;
    for (int part : parts) {
      number = number.shiftLeft(bits).or(BigInteger.valueOf(part));
    }
    return number;
  }
}
