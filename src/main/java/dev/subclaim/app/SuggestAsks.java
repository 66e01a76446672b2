package dev.subclaim.app;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Estate;
import dev.subclaim.estate.SeenCall;
import dev.subclaim.estate.Use;
import dev.subclaim.intake.TrailEvent;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.policy.Principal;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.report.Escapes;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import dev.subclaim.source.Nearest;
import dev.subclaim.suggest.Ask;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out whom a policy is to be written for. */
final class SuggestAsks {
  /** Stands for an account that nobody tells. */
  static final String UNKNOWN_ACCOUNT = "ACCOUNT_ID";

  private final SuggestRequest request;
  private final Setup setup;
  private final Face face;
  private final Optional<TrustPolicy> old;
  private final Optional<SeenRole> seen;
  private final List<String> notes = new ArrayList<>();
  private final Map<String, Ask> asks = new LinkedHashMap<>();
  private Optional<String> account;

  /**
   * Finds them.
   *
   * @param old the policy now, which tells the provider
   * @param seen the calls that got a session
   */
  SuggestAsks(
      SuggestRequest request,
      Setup setup,
      Optional<TrustPolicy> old,
      Optional<SeenRole> seen,
      Face face) {
    this.request = request;
    this.setup = setup;
    this.old = old;
    this.seen = seen;
    this.face = face;
    this.account = request.account();
    if (account.filter(id -> !Accounts.isId(id)).isPresent()) {
      throw new Unusable("--account wants twelve digits");
    }
  }

  /** What to know of them, phrases. */
  List<String> notes() {
    return notes;
  }

  /**
   * All of them, each once, those that are named first.
   *
   * @throws Unusable when there is nobody, or no such operation
   */
  List<Ask> all() {
    Workloads.meant(request.whom(), setup.issuers()).workloads().forEach(this::workload);
    request.role().ifPresent(this::inventory);
    seen.ifPresent(this::seen);
    if (asks.isEmpty()) {
      throw new Unusable(
          "nobody to write a policy for: no call in these events got a session and tells its token"
              + "\nname whom you mean: --stack O/P/S, --environment O/P/E");
    }
    return List.copyOf(asks.values());
  }

  private void workload(Workload workload) {
    IssuerProfile profile = setup.issuers().forProvider(workload.issuer());
    asks.putIfAbsent(
        workload.sort() + " " + workload.path(),
        Ask.of(profile, provider(profile), workload, operations(profile, workload)));
  }

  /** Environments have no operations; those of stacks are all or the wanted ones. */
  private List<String> operations(IssuerProfile profile, Workload workload) {
    List<String> known = Ask.operations(profile, workload);
    for (String operation : request.operations()) {
      if (!known.isEmpty() && !known.contains(operation)) {
        String hint =
            Nearest.of(operation, known).map(n -> "; did you mean `" + n + "`?").orElse("");
        throw new Unusable("there is no operation `" + Escapes.value(operation) + "`" + hint);
      }
    }
    return request.operations();
  }

  /** The stacks and environments of the inventory that name a role. */
  private void inventory(String role) {
    ConfiguredFiles files =
        ConfiguredFiles.read(setup.configuration(), List.of(), face.directory());
    if (!files.failures().isEmpty()) {
      // Without them somebody would be left out, and nobody would see it.
      throw new Unusable(
          files.failures().stream()
              .map(f -> Escapes.value(f.path()) + ": " + f.message())
              .collect(Collectors.joining("\n")));
    }
    Knowledge told = new Knowledge(setup.issuers(), files.configuration());
    Estate estate =
        Case.of(told, setup.issuers(), files.files(), files.named(), true).knowledge().estate();
    List<Use> uses = estate.uses().stream().filter(use -> names(use, role)).toList();
    if (account.isEmpty()) {
      account = uses.stream().flatMap(u -> u.roleArn().stream()).map(a -> a.account()).findFirst();
    }
    List<Entry> entries = uses.stream().flatMap(use -> use.entry().stream()).distinct().toList();
    if (entries.isEmpty()) {
      throw new Unusable(nobody(role, estate));
    }
    entries.forEach(entry -> workload(entry.workload()));
    long unread = estate.inventory().entries().stream().filter(entry -> !entry.read()).count();
    if (unread > 0) {
      notes.add(unread + " of the inventory have no settings here: whether they ask is not known");
    }
  }

  private static boolean names(Use use, String role) {
    return use.roleArn()
        .filter(arn -> arn.toString().equals(role) || arn.name().equals(role))
        .isPresent();
  }

  private static String nobody(String role, Estate estate) {
    List<String> known =
        estate.uses().stream()
            .flatMap(use -> use.roleArn().stream())
            .flatMap(arn -> Stream.of(arn.toString(), arn.name()))
            .distinct()
            .toList();
    String hint =
        Nearest.of(role, known).map(n -> "; did you mean `" + Escapes.value(n) + "`?").orElse("");
    return "no stack or environment of the inventory names the role `"
        + Escapes.value(role)
        + "`"
        + hint;
  }

  /** Whoever got a session of the role. */
  private void seen(SeenRole role) {
    if (account.isEmpty()) {
      account = role.arn().flatMap(Arn::accountOf);
    }
    int left = 0;
    for (TrailEvent event : role.calls()) {
      left += seen(event) ? 0 : 1;
    }
    if (left > 0) {
      notes.add(left + " of the calls do not tell issuer, audience and subject: left out");
    }
    if (role.elsewhere() > 0) {
      notes.add("the role of " + calls(role.elsewhere()) + " is not told: left out");
    }
    String calls = calls(role.calls().size());
    notes.add("only what was seen in " + calls + "; what runs seldom may be missing");
  }

  private static String calls(int number) {
    return number + (number == 1 ? " call" : " calls");
  }

  private boolean seen(TrailEvent event) {
    Optional<String> issuer = SeenCall.issuer(event);
    if (issuer.isEmpty() || event.audience().isEmpty() || event.subject().isEmpty()) {
      return false;
    }
    IssuerProfile profile = setup.issuers().forProvider(issuer.get());
    Map<String, String> claims = new TreeMap<>();
    claims.put("aud", event.audience().get());
    claims.put("sub", event.subject().get());
    Token token = new Token(issuer.get(), new TreeMap<>(claims));
    asks.putIfAbsent(
        "token " + issuer.get() + " " + claims,
        Ask.of(profile, event.provider().orElseGet(() -> provider(profile)), token));
    return true;
  }

  private String provider(IssuerProfile profile) {
    Optional<String> known =
        old.stream()
            .flatMap(policy -> policy.statements().stream())
            .flatMap(statement -> statement.principals().stream())
            .filter(principal -> isOf(principal, profile))
            .map(principal -> principal.value().text())
            .findFirst();
    String written =
        "arn:aws:iam::"
            + account.orElse(UNKNOWN_ACCOUNT)
            + ":"
            + OidcProviderArn.TYPE
            + profile.provider();
    return request.account().isPresent() ? written : known.orElse(written);
  }

  private static boolean isOf(Principal principal, IssuerProfile profile) {
    return OidcProviderArn.scan(principal.value().text())
        .filter(arn -> arn.provider().equals(profile.provider()))
        .isPresent();
  }
}
