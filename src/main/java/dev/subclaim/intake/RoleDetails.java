package dev.subclaim.intake;

import dev.subclaim.source.Tree;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a file tells of a role besides its trust policy. Empty means that it does not tell: that a
 * role has no attached policies is a list without items.
 *
 * @param tags by key; no tags and tags that were not exported look the same
 * @param attached the managed policies attached to it
 * @param inline its inline policies
 * @param lastUse when it was last used, as far as IAM tracks it (IAM API Reference, RoleLastUsed)
 * @param boundary the ARN of its permissions boundary
 * @param maxSessionAt where the file says how long a session may last
 */
public record RoleDetails(
    Map<String, String> tags,
    Optional<List<AttachedPolicy>> attached,
    Optional<List<InlinePolicy>> inline,
    Optional<LastUse> lastUse,
    Optional<String> boundary,
    Optional<Tree> maxSessionAt) {
  /** Nothing is known. */
  public static final RoleDetails UNKNOWN =
      new RoleDetails(
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public RoleDetails {
    tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    attached = attached.map(List::copyOf);
    inline = inline.map(List::copyOf);
  }

  /** The attached policies that make their holder an administrator, or nearly one. */
  public List<AttachedPolicy> powerful() {
    return attached.orElse(List.of()).stream().filter(AttachedPolicy::powerful).toList();
  }

  /** The inline policies that allow every action on every resource. */
  public List<InlinePolicy> unlimited() {
    return inline.orElse(List.of()).stream().filter(InlinePolicy::allowsEverything).toList();
  }

  /** The same with more policies. */
  public RoleDetails with(List<AttachedPolicy> more, List<InlinePolicy> written) {
    return new RoleDetails(
        tags, joined(attached, more), joined(inline, written), lastUse, boundary, maxSessionAt);
  }

  private static <T> Optional<List<T>> joined(Optional<List<T>> known, List<T> more) {
    List<T> all = Stream.concat(known.stream().flatMap(List::stream), more.stream()).toList();
    return known.isPresent() || !more.isEmpty() ? Optional.of(all) : Optional.empty();
  }
}
