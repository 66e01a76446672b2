package dev.subclaim.policy;

import java.util.Optional;

/**
 * The addresses and ranges of condition values. Bits beyond the prefix are ignored in IPv4; IAM
 * refuses to store them in IPv6 (observed).
 */
final class IpValues {
  private static final int V4_BITS = 32;
  private static final int V6_GROUPS = 8;
  private static final int GROUP_BITS = 16;

  private IpValues() {}

  static boolean isRange(String value) {
    int slash = value.indexOf('/');
    String address = slash < 0 ? value : value.substring(0, slash);
    if (address.indexOf(':') < 0) {
      return isV4(address) && prefix(value, slash, V4_BITS) >= 0;
    }
    int bits = prefix(value, slash, V6_GROUPS * GROUP_BITS);
    return bits >= 0 && v6(address).filter(groups -> endsIn(groups, bits)).isPresent();
  }

  /** The length of the prefix; all bits when there is none, -1 when it cannot be read. */
  private static int prefix(String value, int slash, int most) {
    if (slash < 0) {
      return most;
    }
    String digits = value.substring(slash + 1);
    if (!digits.matches("[0-9]{1,3}")) {
      return -1;
    }
    int bits = Integer.parseInt(digits);
    return bits <= most ? bits : -1;
  }

  private static boolean isV4(String address) {
    String[] parts = address.split("\\.", -1);
    boolean fine = parts.length == 4;
    for (String part : parts) {
      fine &= part.matches("[0-9]{1,3}") && Integer.parseInt(part) <= 255;
    }
    return fine;
  }

  private static Optional<int[]> v6(String address) {
    int gap = address.indexOf("::");
    String head = gap < 0 ? address : address.substring(0, gap);
    String tail = gap < 0 ? "" : address.substring(gap + 2);
    String[] first = groups(head);
    String[] last = groups(tail);
    int written = first.length + last.length;
    boolean fits = gap < 0 ? written == V6_GROUPS : written < V6_GROUPS;
    int[] groups = new int[V6_GROUPS];
    return fits && fill(groups, 0, first) && fill(groups, V6_GROUPS - last.length, last)
        ? Optional.of(groups)
        : Optional.empty();
  }

  /** The groups of one side; an IPv4 address at the end makes two. */
  private static String[] groups(String side) {
    int colon = side.lastIndexOf(':');
    String end = side.substring(colon + 1);
    if (side.isEmpty()) {
      return new String[0];
    }
    if (!isV4(end)) {
      return side.split(":", -1);
    }
    String[] v4 = end.split("\\.");
    int high = Integer.parseInt(v4[0]) << 8 | Integer.parseInt(v4[1]);
    int low = Integer.parseInt(v4[2]) << 8 | Integer.parseInt(v4[3]);
    String hex = Integer.toHexString(high) + ":" + Integer.toHexString(low);
    return (side.substring(0, colon + 1) + hex).split(":", -1);
  }

  private static boolean fill(int[] groups, int from, String[] written) {
    for (int i = 0; i < written.length; i++) {
      if (!written[i].matches("[0-9A-Fa-f]{1,4}")) {
        return false;
      }
      groups[from + i] = Integer.parseInt(written[i], 16);
    }
    return true;
  }

  /** Whether no bit is set beyond the prefix. */
  private static boolean endsIn(int[] groups, int bits) {
    for (int i = 0; i < groups.length; i++) {
      int kept = Math.max(0, Math.min(GROUP_BITS, bits - i * GROUP_BITS));
      if ((groups[i] & (0xFFFF >> kept)) != 0) {
        return false;
      }
    }
    return true;
  }
}
