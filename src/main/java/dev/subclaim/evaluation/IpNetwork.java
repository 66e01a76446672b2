package dev.subclaim.evaluation;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The network of an IP condition operator's value.
 *
 * @param address its address; host bits may be set
 * @param prefix how many leading bits count
 */
record IpNetwork(IpText.Address address, int prefix) {

  /**
   * The network; empty when the text is none. Host bits of IPv4 are ignored; an IPv6 network with
   * host bits, or with a dotted part, is none (observed: it never matches, and IAM does not store
   * it).
   */
  static Optional<IpNetwork> read(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    if (host.indexOf(':') >= 0 && host.indexOf('.') >= 0) {
      return Optional.empty();
    }
    return IpText.read(host)
        .flatMap(
            address ->
                prefix(text, slash, address.bits()).map(bits -> new IpNetwork(address, bits)))
        .filter(network -> network.address.bits() == 32 || network.hostBitsClear());
  }

  /** Whether an address of a request is inside; the other family never is. */
  boolean contains(IpText.Address asked) {
    return asked.bits() == address.bits()
        && asked.number().shiftRight(hostBits()).equals(address.number().shiftRight(hostBits()));
  }

  private static Optional<Integer> prefix(String text, int slash, int bits) {
    if (slash < 0) {
      return Optional.of(bits);
    }
    String digits = text.substring(slash + 1);
    return IpText.number(digits.startsWith("+") ? digits.substring(1) : digits, 10, bits);
  }

  private boolean hostBitsClear() {
    BigInteger hosts = BigInteger.ONE.shiftLeft(hostBits()).subtract(BigInteger.ONE);
    return address.number().and(hosts).signum() == 0;
  }

  private int hostBits() {
    return address.bits() - prefix;
  }
}
