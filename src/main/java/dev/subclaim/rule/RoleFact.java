package dev.subclaim.rule;

import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.Estate.Guest;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.PolicyText;
import dev.subclaim.witness.Witness;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A role among the stacks and environments of the team. */
public record RoleFact(RolePolicy policy, Knowledge knowledge, Origin origin) implements Fact {
  private static final int SHOWN = 10;

  /** What pages can ask. */
  public static final FactType<RoleFact> TYPE =
      FactType.of("role", RoleFact.class, "a role among the stacks and environments of the team")
          .text("name", "what messages call the role", Fact::roleName)
          .optionalText("arn", "its ARN, where a file tells", f -> f.role().arn())
          .optionalText("account", "its account, where a file tells", f -> f.role().account())
          .optionalDuration("maxSession", "how long its sessions may last", RoleFact::maxSession)
          .place("maxSessionAt", "where that is written", RoleFact::maxSessionAt)
          .text("maxSessionWords", "a few words for that place", RoleFact::maxSessionWords)
          .truth(
              "trustsInventory",
              "whether it trusts the issuer of the team's stacks and environments",
              f -> Truth.of(f.trusted().isPresent()))
          .place("trustAt", "where it does", RoleFact::trustAt)
          .truth(
              "inventoryComplete",
              "whether the team says that every stack and environment is listed",
              f -> Truth.of(f.estate().inventory().complete()))
          .truth(
              "allSettingsRead",
              "whether it is known of each of them which roles it names",
              f -> Truth.of(f.estate().inventory().entries().stream().allMatch(Entry::read)))
          .texts("users", "the stacks and environments that name it", RoleFact::users)
          .text("userWords", "the same, or that there is none", RoleFact::userWords)
          .texts("tiers", "the tiers of the stacks that name it", RoleFact::tiers)
          .texts(
              "tierWords", "the same with the stacks: `prod (acme/web/prod)`", f -> f.tierWords())
          .texts("guests", "those that it lets in and that do not name it", f -> f.guestNames())
          .text("guestWords", "the same, the first ten of them", RoleFact::guestWords)
          .optionalWitness("guest", "a token of one of them", f -> f.guest())
          .place("guestAt", "what lets it in", RoleFact::guestAt);

  /** A role wherever somebody names it. */
  static RoleFact of(RolePolicy policy, Knowledge knowledge) {
    Origin origin = Origin.of(policy, knowledge.owner(policy.role()));
    return new RoleFact(policy, knowledge, origin);
  }

  private Role role() {
    return policy.role();
  }

  private Estate estate() {
    return knowledge.estate();
  }

  private Optional<Duration> maxSession() {
    return role().maxSessionSeconds().map(Duration::ofSeconds);
  }

  private Place maxSessionAt() {
    return role().details().maxSessionAt().map(Place::of).orElse(origin.at());
  }

  private String maxSessionWords() {
    boolean written = role().details().maxSessionAt().isPresent();
    return written ? "the most that the role allows" : "no maximum is written, so it is 1h";
  }

  private Optional<PolicyText> trusted() {
    String ending = "/" + estate().issuer().provider();
    return policy.policy().policy().statements().stream()
        .flatMap(statement -> statement.principals().stream())
        .map(principal -> principal.value())
        .filter(value -> value.text().endsWith(ending))
        .findFirst();
  }

  /** Where it trusts the issuer of the team's stacks, else the whole policy. */
  Place trustAt() {
    return trusted().map(Place::of).orElse(origin.at());
  }

  private List<Entry> entries() {
    return estate().usesOf(policy).stream()
        .flatMap(use -> use.entry().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> users() {
    return entries().stream().map(Entry::path).toList();
  }

  private String userWords() {
    return users().isEmpty() ? "there is none" : String.join(", ", users());
  }

  private List<String> tiers() {
    return entries().stream()
        .filter(Entry::isStack)
        .flatMap(entry -> entry.tier().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> tierWords() {
    return tiers().stream().map(tier -> tier + " (" + String.join(", ", of(tier)) + ")").toList();
  }

  private List<String> of(String tier) {
    return entries().stream()
        .filter(e -> e.isStack() && e.tier().filter(tier::equals).isPresent())
        .map(Entry::path)
        .toList();
  }

  /** Of a role without an ARN it is not known who names it. */
  private List<Guest> guests() {
    boolean judged = role().arn().isPresent() && trusted().isPresent();
    return judged ? estate().guests(policy) : List.of();
  }

  private List<String> guestNames() {
    return guests().stream()
        .map(guest -> guest.entry())
        .map(entry -> (entry.isStack() ? "" : "environment ") + entry.path())
        .toList();
  }

  private String guestWords() {
    List<String> names = guestNames();
    List<String> shown = names.subList(0, Math.min(SHOWN, names.size()));
    int more = names.size() - shown.size();
    return String.join(", ", shown) + (more > 0 ? " and " + more + " more" : "");
  }

  private Optional<Witness> guest() {
    return guests().stream()
        .findFirst()
        .map(guest -> new Witness(guest.trial().token(), new TreeMap<>(), List.of(), true));
  }

  private Place guestAt() {
    return guests().stream()
        .findFirst()
        .flatMap(RoleFact::admitting)
        .map(Place::of)
        .orElse(origin.at());
  }

  /** The value of the subject that lets somebody in. */
  private static Optional<PolicyText> admitting(Guest guest) {
    return guest
        .trial()
        .gates()
        .decision()
        .statement()
        .flatMap(statement -> Admitting.subject(statement, guest.trial().token()));
  }

  @Override
  public List<String> evidence() {
    return role().id().map(List::of).orElse(List.of());
  }
}
