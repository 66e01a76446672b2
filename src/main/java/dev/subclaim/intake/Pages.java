package dev.subclaim.intake;

import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;

/**
 * Watches whether exports are whole. The IAM API hands out long lists in pages; a page that has a
 * successor says so (IAM API Reference, ListRoles, IsTruncated and Marker). The AWS CLI joins the
 * pages, but leaves {@code NextToken} when it was told to stop early.
 */
final class Pages {
  private static final List<String> TOKENS = List.of("NextToken", "Marker");

  private Optional<String> open = Optional.empty();
  private Optional<String> account = Optional.empty();

  /**
   * Notes a page and says what is missing before it: a page that ends with more to come is complete
   * when a page of the same account follows.
   */
  Optional<String> next(Tree.Mapping page, Optional<String> pageAccount) {
    boolean follows = account.equals(pageAccount);
    Optional<String> missing = follows ? Optional.empty() : open;
    open = cut(page).map(Pages::message);
    account = pageAccount;
    return missing;
  }

  /** Says what is missing after the last page. */
  Optional<String> end() {
    Optional<String> missing = open;
    open = Optional.empty();
    account = Optional.empty();
    return missing;
  }

  private static Optional<Tree.Member> cut(Tree.Mapping page) {
    return page.members().stream().filter(Pages::saysMore).findFirst();
  }

  private static boolean saysMore(Tree.Member member) {
    if (!(member.value() instanceof Tree.Scalar value)) {
      return false;
    }
    String name = member.key().text();
    return switch (value.type()) {
      case BOOLEAN -> name.equals("IsTruncated") && value.text().equalsIgnoreCase("true");
      case STRING -> TOKENS.contains(name) && !value.text().isEmpty();
      default -> false;
    };
  }

  private static String message(Tree.Member member) {
    Span at = member.key().span();
    return "export is incomplete: `"
        + member.key().text()
        + "` in line "
        + at.line()
        + " says that there is more; run the aws command again without --max-items and"
        + " --no-paginate, or give all its pages in one list";
  }
}
