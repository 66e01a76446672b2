package dev.subclaim.intake;

import dev.subclaim.config.FullName;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An entry of what {@code pulumi stack ls --all --json} prints. Its name is shortened where the
 * organization is the default or the project the current one; its URL is not.
 */
final class StackList implements Container {
  private static final Pattern URL = Pattern.compile("https?://[^/]+/([^/]+)/([^/]+)/([^/?#]+)/?");
  private static final List<String> MEMBERS =
      List.of("current", "lastUpdate", "updateInProgress", "resourceCount");

  @Override
  public String kind() {
    return "stack list";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return text(value, "name").isPresent()
        && MEMBERS.stream().anyMatch(name -> value.get(name).isPresent())
        && name(value).isPresent();
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    name(value).ifPresent(name -> harvest.stack(new ListedStack(name, value)));
  }

  private static Optional<FullName> name(Tree.Mapping value) {
    return text(value, "url")
        .flatMap(StackList::ofUrl)
        .or(() -> text(value, "name").flatMap(FullName::parse));
  }

  private static Optional<FullName> ofUrl(String url) {
    Matcher parts = URL.matcher(url);
    return parts.matches()
        ? FullName.of(parts.group(1), parts.group(2), parts.group(3))
        : Optional.empty();
  }

  private static Optional<String> text(Tree.Mapping value, String name) {
    return value
        .get(name)
        .filter(v -> v instanceof Tree.Scalar s && s.type() == Tree.Type.STRING)
        .map(v -> ((Tree.Scalar) v).text());
  }
}
