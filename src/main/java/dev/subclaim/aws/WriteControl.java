package dev.subclaim.aws;

import dev.subclaim.source.Resources;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What IAM asks of an Allow statement that trusts a provider with tenants of its own, when a trust
 * policy is written (IAM User Guide, identity-provider controls for shared OIDC providers; the
 * table with its date is {@code tables/write-controls.txt}).
 *
 * @param provider the provider's URL without scheme
 * @param keys condition keys in full, of which one is enough
 * @param kind how a condition on them must look
 */
public record WriteControl(String provider, List<String> keys, Kind kind) {
  private static final String TABLE = "tables/write-controls.txt";
  private static final List<Row> ROWS = read();

  /** How a condition must look to satisfy IAM. */
  public enum Kind {
    /** The first value must not be {@code *}. */
    VALUE,
    /** Nor may it be blank or begin with one; conditions under one operator count together. */
    STRICT,
    /** An equality operator on the exact key, whatever the value. */
    EQUALITY
  }

  /** A line of the table. */
  private record Row(String provider, List<String> claims, Kind kind) {
    boolean covers(String asked) {
      return kind == Kind.STRICT ? asked.startsWith(provider) : asked.equals(provider);
    }

    WriteControl of(String asked) {
      return new WriteControl(
          asked,
          claims.stream().map(claim -> claim.contains(":") ? claim : asked + ":" + claim).toList(),
          kind);
    }
  }

  public WriteControl {
    Objects.requireNonNull(provider);
    keys = List.copyOf(keys);
    Objects.requireNonNull(kind);
  }

  /** The control for a provider; empty when IAM asks nothing of those who trust it. */
  public static Optional<WriteControl> of(String provider) {
    return ROWS.stream()
        .filter(row -> row.covers(provider))
        .findFirst()
        .map(row -> row.of(provider));
  }

  private static List<Row> read() {
    return Resources.text(TABLE)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" \\| ", -1))
        .map(
            cells ->
                new Row(
                    cells[0],
                    List.of(cells[1].split(" ")),
                    Kind.valueOf(cells[2].toUpperCase(Locale.ROOT))))
        .toList();
  }
}
