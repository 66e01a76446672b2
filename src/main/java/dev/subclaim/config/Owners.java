package dev.subclaim.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who looks after which roles.
 *
 * @param rules the entries, in the order of the file
 */
public record Owners(List<Rule> rules) {
  /** None. */
  public static final Owners NONE = new Owners(List.of());

  /**
   * One entry. What is not given fits everything.
   *
   * @param account the role's account
   * @param role a pattern of role names
   * @param tag the key of a tag of the role
   * @param owner the owner; the tag's value where it is not given
   */
  public record Rule(
      Optional<String> account,
      Optional<PathPattern> role,
      Optional<String> tag,
      Optional<String> owner) {

    private Optional<String> ownerOf(
        Optional<String> itsAccount, Optional<String> name, Map<String, String> tags) {
      boolean fits =
          account.map(a -> itsAccount.equals(Optional.of(a))).orElse(true)
              && role.map(r -> name.filter(r::matches).isPresent()).orElse(true)
              && tag.map(tags::containsKey).orElse(true);
      return fits ? owner.or(() -> tag.map(tags::get)) : Optional.empty();
    }
  }

  public Owners {
    rules = List.copyOf(rules);
  }

  /** The owner that the first fitting entry names. */
  public Optional<String> of(
      Optional<String> account, Optional<String> role, Map<String, String> tags) {
    return rules.stream().flatMap(r -> r.ownerOf(account, role, tags).stream()).findFirst();
  }
}
