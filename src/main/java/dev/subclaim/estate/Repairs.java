package dev.subclaim.estate;

import dev.subclaim.admission.Mismatch;
import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.aws.Quotas;
import dev.subclaim.aws.SessionDuration;
import dev.subclaim.estate.Gate.Step;
import dev.subclaim.evaluation.Decision.Verdict;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Truth;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.Statement;
import dev.subclaim.source.JsonText;
import dev.subclaim.trust.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What would let a refused call through, the smallest change first. Nothing of it is done here. */
public final class Repairs {
  private static final String SAVED = "role.json";
  private static final String NEW = "new.json";

  private final Call call;
  private final RolePolicy role;
  private final Home home;

  /**
   * A call that is refused.
   *
   * @param who who asks, {@code the stack}, {@code this token}
   * @param token with what
   * @param flags how {@code suggest} is told who asks, {@code --stack acme/web/prod}; empty where
   *     it cannot be told
   * @param own what whoever asks could change instead of being added to the policy
   * @param session for how long
   * @param file the file that holds the role's policy and no other; empty where there is none
   */
  public record Call(
      String who,
      Token token,
      Optional<String> flags,
      Optional<Repair> own,
      Session session,
      Optional<String> file) {}

  private Repairs(Call call, RolePolicy role) {
    this.call = call;
    this.role = role;
    this.home = Home.of(role, call.token().issuer());
  }

  /**
   * The repairs of a call that a role refuses.
   *
   * @param gates what happened to the call
   * @param refusal the cause, where the policy refuses it
   */
  public static List<Repair> of(
      Call call, RolePolicy role, Gates gates, Optional<Refusal> refusal) {
    Repairs repairs = new Repairs(call, role);
    List<Repair> all = new ArrayList<>();
    if (gates.gate(Step.PROVIDER).alone() == Truth.NO) {
      all.add(repairs.register());
    } else if (gates.gate(Step.AUDIENCE).alone() == Truth.NO) {
      all.add(repairs.audience());
    }
    if (gates.gate(Step.POLICY).alone() == Truth.NO) {
      all.addAll(repairs.policy(gates, refusal));
    } else if (gates.gate(Step.DURATION).alone() == Truth.NO) {
      all.addAll(repairs.duration());
    }
    return all;
  }

  private String claim(String name) {
    return call.token().claims().getOrDefault(name, name.toUpperCase(java.util.Locale.ROOT));
  }

  private Repair register() {
    return Repair.of(
        "register the issuer in the role's account, once for all its roles",
        Shell.command(
                "aws iam create-open-id-connect-provider --url", "https://" + call.token().issuer())
            + Shell.command(" --client-id-list", claim("aud")));
  }

  private Repair audience() {
    return Repair.of(
        "let the provider take this audience, once for all roles of the account",
        Shell.command(
                "aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn",
                home.provider(call.token().issuer()))
            + Shell.command(" --client-id", claim("aud")));
  }

  private List<Repair> policy(Gates gates, Optional<Refusal> refusal) {
    if (gates.decision().verdict() == Verdict.EXPLICIT_DENY) {
      String where = gates.decision().statement().map(Repairs::at).orElse("");
      return List.of(Repair.of("change the Deny that keeps it out" + where));
    }
    if (trustsAnotherAccount()) {
      String line = "\"Federated\": \"" + home.provider(call.token().issuer()) + "\"";
      return List.of(Repair.of("trust the provider of the role's own account", line));
    }
    List<Repair> repairs = new ArrayList<>();
    refusal
        .flatMap(Refusal::repair)
        .ifPresent(better -> repairs.add(written(refusal.orElseThrow(), better)));
    repairs.add(
        call.own().or(() -> call.flags().map(this::keep)).orElseGet(() -> statement(call.token())));
    return repairs;
  }

  private Repair written(Refusal refusal, Mismatch.Repair better) {
    String where = refusal.statement().map(Repairs::at).orElse("");
    return Repair.of("write the subject as tokens have it" + where, better.toString());
  }

  private static String at(Statement statement) {
    return " (statement " + (statement.index() + 1) + ", " + statement.tree().span() + ")";
  }

  private boolean trustsAnotherAccount() {
    return home.told()
        && role.policy().policy().statements().stream()
            .flatMap(statement -> statement.principals().stream())
            .filter(p -> p.type() == PrincipalType.FEDERATED && p.value().known())
            .flatMap(principal -> OidcProviderArn.scan(principal.value().text()).stream())
            .filter(provider -> provider.provider().equals(call.token().issuer()))
            .map(provider -> provider.arn().account())
            .anyMatch(id -> Accounts.isId(id) && !home.account().equals(Optional.of(id)));
  }

  /** Adds whoever asks and keeps everybody else; the policy is fetched where no file holds it. */
  private Repair keep(String flags) {
    String name = role.role().name().orElse("ROLE");
    String file = call.file().orElse(SAVED);
    List<String> lines = new ArrayList<>();
    if (call.file().isEmpty()) {
      lines.add(Shell.command("aws iam get-role --role-name", name) + " > " + SAVED);
    }
    lines.add("subclaim suggest " + flags + Shell.command(" --keep", file) + " > " + NEW);
    lines.add(Shell.command("subclaim diff", file, NEW));
    lines.add(
        Shell.command("aws iam update-assume-role-policy --role-name", name)
            + " --policy-document file://"
            + NEW);
    return new Repair("add " + call.who() + " to this role and keep everybody else", lines);
  }

  private static Repair statement(Token token) {
    return Repair.of("let a statement of the role ask for what this token has", conditions(token));
  }

  /** The conditions that a token's audience and subject meet, and those of no other token do. */
  public static String conditions(Token token) {
    List<String> keys = new ArrayList<>();
    for (String claim : List.of("aud", "sub")) {
      String value = token.claims().getOrDefault(claim, "");
      keys.add(JsonText.compact(token.issuer() + ":" + claim) + ": " + JsonText.compact(value));
    }
    return "\"StringEquals\": {" + String.join(", ", keys) + "}";
  }

  private List<Repair> duration() {
    if (call.session().length().isEmpty()) {
      return List.of();
    }
    SessionDuration asked = call.session().length().get();
    if (asked.tooShort()) {
      return List.of(ask(Quotas.SESSION_LEAST_SECONDS));
    }
    int most = role.role().maxSessionSeconds().orElse(Quotas.SESSION_DEFAULT_SECONDS);
    if (asked.tooLong()) {
      return List.of(ask(most));
    }
    String raise =
        Shell.command("aws iam update-role --role-name", role.role().name().orElse("ROLE"))
            + " --max-session-duration "
            + asked.seconds();
    return List.of(ask(most), Repair.of("let sessions of the role last longer", raise));
  }

  private static Repair ask(int seconds) {
    return Repair.of("ask for " + new SessionDuration(Duration.ofSeconds(seconds)));
  }
}
