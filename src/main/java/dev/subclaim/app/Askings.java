package dev.subclaim.app;

import dev.subclaim.app.SimulateRequest.Claims;
import dev.subclaim.app.SimulateRequest.Environment;
import dev.subclaim.app.SimulateRequest.Stack;
import dev.subclaim.app.SimulateRequest.TokenFile;
import dev.subclaim.app.SimulateRequest.TokenSource;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.Session;
import dev.subclaim.estate.Shell;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.report.Escapes;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.RoleRequest;
import dev.subclaim.source.SourceText;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Finds out who asks for a role, with which tokens, and what settings say about it. */
final class Askings {
  private static final String STACK = Entry.STACK;

  private final Issuers issuers;
  private final Inventory inventory;
  private final Roles roles;
  private final Function<String, SourceText> texts;

  Askings(Issuers issuers, Inventory inventory, Roles roles, Function<String, SourceText> texts) {
    this.issuers = issuers;
    this.inventory = inventory;
    this.roles = roles;
    this.texts = texts;
  }

  /**
   * Whoever the user names.
   *
   * @throws Unusable when there is no such token
   */
  Asking of(TokenSource source) {
    if (source instanceof Stack stack) {
      return stack(stack);
    }
    if (source instanceof Environment environment) {
      return new EnvironmentAsking(profile(environment.issuer()), inventory, roles).of(environment);
    }
    AskedToken token = source instanceof TokenFile file ? read(file) : told((Claims) source);
    return token(token);
  }

  private AskedToken read(TokenFile file) {
    SourceText text = texts.apply(file.path());
    return AskedToken.of(TokenText.claims(text.path(), text.content()), issuers);
  }

  private AskedToken told(Claims said) {
    IssuerGuess guess = new IssuerGuess(issuers, roles.all());
    AskedToken asked = AskedToken.of(ClaimFlags.claims(said, guess), issuers);
    return said.issuer().isPresent()
        ? asked
        : asked.noting("(issuer taken from the form of the subject; --issuer URL says another)");
  }

  private IssuerProfile profile(Optional<String> issuer) {
    String name = issuer.orElse(ConfigurationReader.DEFAULT_ISSUER);
    return issuers.named(name).orElseGet(() -> issuers.forProvider(name));
  }

  /** A token alone; whose it is may be known, and then its settings may be at hand. */
  private Asking token(AskedToken token) {
    IssuerProfile profile = issuers.forProvider(token.token().issuer());
    Optional<Workload> workload =
        TokenParser.parse(profile, token.token()).stream()
            .flatMap(parsed -> Workload.of(profile, parsed).stream())
            .findFirst();
    Optional<Settings> settings =
        workload.filter(w -> w.sort().equals(STACK)).map(w -> settings(w));
    return new Asking(
        "this token",
        workload.map(w -> "the " + w.sort() + " " + w.path()).orElse("this token"),
        List.of(token),
        false,
        settings.flatMap(Settings::asked),
        settings.map(Settings::session).orElse(Session.unknown()),
        workload.flatMap(w -> flags(w, profile)),
        Optional.empty(),
        Optional.empty(),
        settings.map(Settings::remarks).orElse(List.of()));
  }

  /** How {@code suggest} is told of a stack or environment; it knows nothing else. */
  static Optional<String> flags(Workload workload, IssuerProfile profile) {
    if (!List.of(Entry.STACK, Entry.ENVIRONMENT).contains(workload.sort())) {
      return Optional.empty();
    }
    boolean usual = profile.name().equals(ConfigurationReader.DEFAULT_ISSUER);
    String issuer = usual ? "" : Shell.command(" --issuer", profile.name());
    return Optional.of(Shell.command("--" + workload.sort(), workload.path()) + issuer);
  }

  private Asking stack(Stack said) {
    IssuerProfile profile = profile(said.issuer());
    int colon = said.path().indexOf(':');
    String path = colon < 0 ? said.path() : said.path().substring(0, colon);
    Optional<String> operation =
        colon < 0 ? Optional.empty() : Optional.of(said.path().substring(colon + 1));
    List<String> remarks = new ArrayList<>();
    Workload workload = workload(profile, STACK, path, remarks);
    Settings settings = settings(workload);
    remarks.addAll(settings.remarks());
    return new Asking(
        workload.path(),
        "the stack",
        StackTokens.of(profile, workload, operation),
        false,
        settings.asked(),
        settings.session(),
        flags(workload, profile),
        Optional.empty(),
        Optional.empty(),
        remarks);
  }

  /**
   * A stack or an environment by its path; an organization with capitals is taken as tokens spell
   * it.
   */
  static Workload workload(IssuerProfile profile, String sort, String path, List<String> remarks) {
    Optional<Workload> named = Workload.parse(profile.provider(), sort, path);
    boolean mints =
        named.filter(w -> !new WorkloadTokens(profile, w).shapes().isEmpty()).isPresent();
    if (named.isPresent() && !mints) {
      Workload lower = lower(named.get());
      if (!new WorkloadTokens(profile, lower).shapes().isEmpty()) {
        remarks.add("(tokens spell the organization in lower case, whatever is displayed)");
        return lower;
      }
    }
    return Workloads.workload(profile, sort, path);
  }

  private static Workload lower(Workload named) {
    return new Workload(
        named.issuer(),
        named.sort(),
        named.organization().toLowerCase(Locale.ROOT),
        named.project(),
        named.name());
  }

  /** What is known of a stack's settings. */
  private record Settings(Optional<RoleRequest> asked, Session session, List<String> remarks) {}

  private Settings settings(Workload stack) {
    List<DeploymentSettings> own =
        inventory.stack(stack.path()).map(Entry::settings).orElse(List.of());
    List<String> remarks = new ArrayList<>();
    if (own.isEmpty() && inventory.leftovers().settings().size() == 1) {
      own = List.of(inventory.leftovers().settings().get(0).settings());
      String path = own.get(0).tree().span().path();
      remarks.add("(" + path + " does not say whose it is; it is taken as " + stack.path() + "'s)");
    }
    if (own.isEmpty()) {
      String command = "pulumi deployment settings get --output json --stack";
      Session session = Session.unknown(Shell.command(command, stack.path()));
      return new Settings(Optional.empty(), session, remarks);
    }
    Optional<RoleRequest> asked = own.get(0).aws();
    if (asked.isEmpty()) {
      String path = own.get(0).tree().span().path();
      remarks.add(Escapes.value(path) + " sets up no OIDC for AWS: no token is handed to AWS");
    }
    return new Settings(asked, asked.map(Session::ofStack).orElse(Session.unknown()), remarks);
  }
}
