package dev.subclaim.estate;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.aws.RoleArn;
import dev.subclaim.estate.Attempt.Trial;
import dev.subclaim.evaluation.Request;
import dev.subclaim.evaluation.StatementTrace;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Providers;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Roles, providers, stacks and environments of a run together. */
public final class Estate {
  private final Inventory inventory;
  private final IssuerProfile issuer;
  private final KnownProviders providers;
  private final List<RolePolicy> roles;
  private final List<Use> uses;
  private final Map<String, List<Use>> byArn = new HashMap<>();
  private final Map<RolePolicy, List<Use>> byPolicy = new IdentityHashMap<>();
  private final Set<String> wholeAccounts;
  private final Attempts attempts;
  private final Map<String, List<Token>> stackTokens = new ConcurrentHashMap<>();
  private final Optional<Estate> meant;

  private Estate(
      Inventory inventory,
      List<Facts> files,
      TokenModels tokens,
      IssuerProfile issuer,
      Optional<Estate> meant) {
    this.meant = meant;
    this.inventory = inventory;
    this.issuer = issuer;
    this.providers = new KnownProviders(Providers.of(files));
    this.roles = files.stream().flatMap(f -> f.policies().stream()).toList();
    this.attempts = new Attempts(tokens, providers);
    this.uses = new Uses(inventory, new RoleIndex(roles, issuer.provider()), attempts).all();
    this.wholeAccounts =
        files.stream().flatMap(f -> f.aws().whole().stream()).collect(Collectors.toSet());
    for (Use use : uses) {
      use.roleArn()
          .map(RoleArn::toString)
          .ifPresent(arn -> byArn.computeIfAbsent(arn, a -> new ArrayList<>()).add(use));
      use.role().ifPresent(role -> byPolicy.computeIfAbsent(role, r -> new ArrayList<>()).add(use));
    }
  }

  /**
   * Puts everything together.
   *
   * @param files everything that was read
   * @param issuer whose stacks and environments those of the inventory are
   */
  public static Estate of(
      Inventory inventory, List<Facts> files, TokenModels tokens, IssuerProfile issuer) {
    return new Estate(inventory, files, tokens, issuer, Optional.empty());
  }

  /**
   * The same where another one tells what is meant: which stacks there are, and for which roles.
   */
  public static Estate of(
      Inventory inventory,
      List<Facts> files,
      TokenModels tokens,
      IssuerProfile issuer,
      Estate meant) {
    return new Estate(inventory, files, tokens, issuer, Optional.of(meant));
  }

  /** The one that tells what is meant: itself, where no other one does. */
  public Estate meant() {
    return meant.orElse(this);
  }

  /** Nothing was read. */
  public static Estate none(TokenModels tokens) {
    return of(Inventory.EMPTY, List.of(), tokens, tokens.profile(""));
  }

  /** The team's stacks and environments. */
  public Inventory inventory() {
    return inventory;
  }

  /** The issuer of their tokens. */
  public IssuerProfile issuer() {
    return issuer;
  }

  /** What is known of the providers of accounts. */
  public KnownProviders providers() {
    return providers;
  }

  /** Every role that was read, in the order of the files. */
  public List<RolePolicy> roles() {
    return roles;
  }

  /** What stacks and environments ask for, by place. */
  public List<Use> uses() {
    return uses;
  }

  /** What asks for a role; nothing where its ARN is not known. */
  public List<Use> usesOf(RolePolicy role) {
    return role.role().arn().map(arn -> byArn.getOrDefault(arn, List.of())).orElse(List.of());
  }

  /** What asks for the role of this very policy, which may have been read more than once. */
  public List<Use> usesIn(RolePolicy policy) {
    return byPolicy.getOrDefault(policy, List.of());
  }

  private Set<Workload> naming(RolePolicy role) {
    return usesOf(role).stream()
        .flatMap(use -> use.entry().stream())
        .map(Entry::workload)
        .collect(Collectors.toSet());
  }

  /** Whether every role of an account was read. */
  public boolean isWhole(String account) {
    return wholeAccounts.contains(account);
  }

  /** Whether an environment of the team, opened by its name, has a subject like this. */
  public boolean hasEnvironment(Predicate<String> subject) {
    EnvironmentTokens tokens = new EnvironmentTokens(issuer);
    return meant().inventory.environments().stream()
        .map(e -> new EnvironmentTokens.Login(e.workload(), e.workload(), false, List.of()))
        .flatMap(login -> tokens.of(login).stream())
        .anyMatch(made -> subject.test(made.token().claims().getOrDefault("sub", "")));
  }

  /** The names of the roles that were read of an account. */
  public List<String> namesIn(String account) {
    return roles.stream()
        .map(RolePolicy::role)
        .filter(role -> role.account().filter(account::equals).isPresent())
        .flatMap(role -> role.name().stream())
        .distinct()
        .toList();
  }

  /** What of a role's policy, or of a provider, keeps a token out. */
  public Obstacle obstacle(Trial trial, RolePolicy role) {
    return new ObstacleReading(trial, role, providers, issuer).obstacle();
  }

  /** The statement of a role that would let a token in but for the fewest conditions. */
  public Optional<StatementTrace> closest(Trial trial, RolePolicy role) {
    return new ObstacleReading(trial, role, providers, issuer).closest();
  }

  /** The other roles that let a token in, as far as the files tell. */
  public List<RolePolicy> admitting(Token token, RolePolicy but) {
    return roles.stream()
        .filter(role -> role != but && !role.role().id().equals(but.role().id()))
        .filter(role -> trial(token, role).admitted() == Truth.YES)
        .toList();
  }

  private Trial trial(Token token, RolePolicy role) {
    Gates gates = Gates.of(Request.of(token), role, providers, Session.unknown());
    return Trial.of(token, List.of(), gates);
  }

  /** Whether a role lets a stack or an environment in with a token that its issuer documents. */
  public Truth admits(RolePolicy role, Entry entry) {
    List<Token> tokens =
        entry.isStack()
            ? stackTokens.computeIfAbsent(entry.path(), path -> attempts.stackTokens(entry))
            : List.of();
    // Most roles are for few stacks: asking the policy alone is the short way to most answers.
    boolean kept =
        !tokens.isEmpty()
            && tokens.stream()
                .map(Request::of)
                .allMatch(request -> PolicyGate.atHome(role, request).admits() == Truth.NO);
    return kept
        ? Truth.NO
        : attempts.of(entry, role).stream()
            .filter(Attempt::documented)
            .map(Attempt::admitted)
            .reduce(Truth.NO, Truth::or);
  }

  /**
   * A stack or an environment that a role lets in although it does not name it.
   *
   * @param entry the stack or environment
   * @param trial a token of it before the gates of the role
   */
  public record Guest(Entry entry, Trial trial) {}

  /**
   * Who surely gets in without naming the role. Only whose settings were read can be said not to
   * name it.
   */
  public List<Guest> guests(RolePolicy role) {
    Set<Workload> naming = meant().naming(role);
    SortedMap<Entry, Entry> entries = new TreeMap<>();
    // Whoever is told of in both is as he is here.
    inventory.entries().forEach(entry -> entries.put(entry, entry));
    meant().inventory.entries().forEach(entry -> entries.putIfAbsent(entry, entry));
    List<Guest> guests = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.read() && !naming.contains(entry.workload())) {
        attempts.of(entry, role).stream()
            .filter(attempt -> attempt.documented() && attempt.admitted() == Truth.YES)
            .findFirst()
            .ifPresent(attempt -> guests.add(new Guest(entry, attempt.trials().get(0))));
      }
    }
    return guests;
  }
}
