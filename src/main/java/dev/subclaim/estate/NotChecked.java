package dev.subclaim.estate;

import dev.subclaim.aws.RoleArn;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Says what could not be checked for want of a file. */
public final class NotChecked {
  private static final int SHOWN = 3;

  private final Estate estate;
  private final List<String> phrases = new ArrayList<>();

  private NotChecked(Estate estate) {
    this.estate = estate;
  }

  /** A phrase for each thing, with what to give where that is one line. */
  public static List<String> of(Estate estate) {
    NotChecked found = new NotChecked(estate);
    found.audiences();
    found.roles();
    found.maxima();
    found.answers();
    found.leftovers();
    return List.copyOf(found.phrases);
  }

  /**
   * Of which providers nothing tells the client ids. A policy alone, which nobody asks for, is
   * judged alone.
   */
  private void audiences() {
    SortedSet<String> accounts = new TreeSet<>();
    IssuerProfile issuer = estate.issuer();
    for (RolePolicy role : estate.roles()) {
      boolean trusted =
          role.policy().policy().statements().stream()
              .flatMap(statement -> statement.principals().stream())
              .anyMatch(principal -> isProvider(principal, issuer));
      if (trusted && (role.role().account().isPresent() || !estate.uses().isEmpty())) {
        Home.of(role, issuer.provider())
            .account()
            .filter(account -> unknown(issuer, account))
            .ifPresent(accounts::add);
      }
    }
    if (!accounts.isEmpty()) {
      phrases.add("provider audiences" + why(accounts));
    }
  }

  private String why(SortedSet<String> accounts) {
    if (estate.providers().isEmpty()) {
      return " (no provider export)";
    }
    return estate.providers().somewhere(estate.issuer().provider())
        ? " in "
            + shown(accounts)
            + " (a provider export does not tell its account; lay it into a folder called by the"
            + " account's number)"
        : " in " + shown(accounts) + " (no provider export of it)";
  }

  private boolean unknown(IssuerProfile issuer, String account) {
    return estate.providers().clientIdsAt(issuer.provider(), account).isEmpty()
        && estate.providers().registered(issuer.provider(), account) != Truth.NO;
  }

  private static boolean isProvider(Principal principal, IssuerProfile issuer) {
    return principal.type() == PrincipalType.FEDERATED
        && principal.value().text().endsWith("/" + issuer.provider());
  }

  private void roles() {
    SortedSet<String> unread = new TreeSet<>();
    estate.uses().stream()
        .filter(use -> use.role().isEmpty())
        .flatMap(use -> use.roleArn().stream())
        .filter(arn -> !estate.isWhole(arn.account()))
        .map(RoleArn::toString)
        .forEach(unread::add);
    if (!unread.isEmpty()) {
      phrases.add(count(unread.size(), "role") + " asked for and not read: " + shown(unread));
    }
  }

  private void maxima() {
    SortedSet<String> roles = new TreeSet<>();
    estate.uses().stream()
        .filter(use -> use.role().filter(r -> r.role().maxSessionSeconds().isEmpty()).isPresent())
        .flatMap(use -> use.roleArn().stream())
        .map(RoleArn::name)
        .forEach(roles::add);
    if (!roles.isEmpty()) {
      phrases.add(
          "session maximum of "
              + count(roles.size(), "role")
              + " ("
              + shown(roles)
              + ": aws iam get-role tells)");
    }
  }

  /** Whom a role's policy neither surely lets in nor surely refuses. */
  private void answers() {
    SortedSet<String> open = new TreeSet<>();
    for (Use use : estate.uses()) {
      boolean unsure = use.attempts().stream().anyMatch(a -> a.admitted() == Truth.UNKNOWN);
      if (unsure) {
        use.entry().map(Entry::path).ifPresent(open::add);
      }
    }
    if (!open.isEmpty()) {
      phrases.add(
          "whether the roles let in " + shown(open) + " (that hangs on more than the files tell)");
    }
  }

  private void leftovers() {
    Inventory.Leftovers left = estate.inventory().leftovers();
    unowned(
        left.settings().stream().map(s -> s.settings().tree().span()),
        "settings file",
        "stack",
        "settings");
    unowned(
        left.definitions().stream().map(d -> d.definition().tree().span()),
        "definition",
        "environment",
        "definition");
    SortedSet<String> stacks = new TreeSet<>();
    left.stacks().forEach(stack -> stacks.add(stack.tree().span().path()));
    if (!stacks.isEmpty()) {
      phrases.add(
          count(stacks.size(), "stack configuration")
              + " of no known organization: "
              + shown(stacks)
              + " (--organization NAME)");
    }
  }

  private void unowned(Stream<Span> places, String what, String sort, String member) {
    SortedSet<String> paths = new TreeSet<>();
    places.forEach(at -> paths.add(at.path()));
    if (!paths.isEmpty()) {
      String add =
          "inventory: {" + sort + "s: [{name: ORG/PROJECT/" + sort.toUpperCase(Locale.ROOT);
      phrases.add(
          count(paths.size(), what)
              + (paths.size() == 1 ? " belongs" : " belong")
              + " to no known "
              + sort
              + ": "
              + shown(paths)
              + " (add to subclaim.yaml: "
              + add
              + ", "
              + member
              + ": "
              + paths.first()
              + "}]})");
    }
  }

  private static String count(int number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String shown(SortedSet<String> names) {
    List<String> some = names.stream().limit(SHOWN).toList();
    int more = names.size() - some.size();
    return String.join(", ", some) + (more > 0 ? " and " + more + " more" : "");
  }
}
