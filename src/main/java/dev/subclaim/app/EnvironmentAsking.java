package dev.subclaim.app;

import dev.subclaim.app.SimulateRequest.Environment;
import dev.subclaim.app.SimulateRequest.Opening;
import dev.subclaim.estate.Entry;
import dev.subclaim.estate.EnvironmentTokens;
import dev.subclaim.estate.EnvironmentTokens.Login;
import dev.subclaim.estate.EnvironmentTokens.Made;
import dev.subclaim.estate.Inventory;
import dev.subclaim.estate.Repair;
import dev.subclaim.estate.Repairs;
import dev.subclaim.estate.Session;
import dev.subclaim.estate.Shell;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.report.Escapes;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.EnvironmentLogin;
import dev.subclaim.settings.RoleRequest;
import dev.subclaim.settings.Written;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out with which tokens an environment asks for a role, and what its login says. */
final class EnvironmentAsking {
  private static final String CURRENT = "currentEnvironment.name";

  private final IssuerProfile profile;
  private final Inventory inventory;
  private final Roles roles;
  private final List<String> remarks = new ArrayList<>();

  EnvironmentAsking(IssuerProfile profile, Inventory inventory, Roles roles) {
    this.profile = profile;
    this.inventory = inventory;
    this.roles = roles;
  }

  /** A login and the environment that it stands in. */
  private record Declared(Workload in, EnvironmentLogin login) {}

  Asking of(Environment said) {
    Workload root = Askings.workload(profile, Entry.ENVIRONMENT, said.path(), remarks);
    List<Declared> logins = logins(root);
    Optional<Declared> login =
        logins.stream()
            .filter(l -> l.login().oidc().filter(this::atHand).isPresent())
            .findFirst()
            .or(() -> logins.stream().findFirst());
    boolean byStack = said.opening().equals(Optional.of(Opening.STACK));
    Asking asked = asking(root, login, byStack, Optional.empty());
    if (said.opening().isPresent()) {
      return asked;
    }
    Asking other = asking(root, login, true, Optional.empty());
    boolean same = other.tokens().equals(asked.tokens());
    return same ? asked : asking(root, login, false, Optional.of(other));
  }

  private boolean atHand(RoleRequest asked) {
    return !roles.wantedBy(asked).all().isEmpty();
  }

  private Asking asking(
      Workload root, Optional<Declared> login, boolean byStack, Optional<Asking> otherwise) {
    List<String> attributes =
        login.map(l -> l.login().attributes()).orElse(List.of()).stream()
            .map(Written::text)
            .toList();
    Workload declared = login.map(Declared::in).orElse(root);
    List<Made> made =
        new EnvironmentTokens(profile).of(new Login(declared, root, byStack, attributes));
    if (made.isEmpty()) {
      throw new Unusable(
          "no token can carry the subject that " + Escapes.value(root.path()) + " asks for");
    }
    Optional<RoleRequest> wanted = login.flatMap(l -> l.login().oidc());
    return new Asking(
        root.path(),
        "the environment",
        made.stream().map(this::token).toList(),
        true,
        wanted,
        wanted
            .map(Session::ofEnvironment)
            .orElse(Session.unknown(Shell.command("pulumi env get --definition", root.path()))),
        Askings.flags(root, profile).filter(flags -> attributes.isEmpty()),
        byStack && attributes.isEmpty() ? named(declared, root) : Optional.empty(),
        otherwise,
        remarks);
  }

  /** A subject with a name, which a role can ask for however the environment is opened. */
  private Optional<Repair> named(Workload declared, Workload root) {
    Login login = new Login(declared, root, true, List.of(CURRENT));
    return new EnvironmentTokens(profile)
        .of(login).stream()
            .findFirst()
            .map(
                made ->
                    new Repair(
                        "let the login name its environment (under oidc), and the role ask for"
                            + " that subject",
                        List.of(
                            "subjectAttributes: [" + CURRENT + "]",
                            Repairs.conditions(made.token()))));
  }

  private AskedToken token(Made made) {
    List<String> about = new ArrayList<>();
    if (!made.documented()) {
      about.add("(that such tokens look so is assumed, it is not documented)");
    }
    made.invented().forEach(name -> about.add("(" + name + " is made up: who opens it)"));
    return AskedToken.made("", made.token(), profile, made.invented(), about);
  }

  /** The logins that opening an environment runs: its own, else those of what it imports. */
  private List<Declared> logins(Workload root) {
    List<Declared> logins = new ArrayList<>();
    inventory.environment(root.path()).ifPresent(own -> add(own, logins));
    for (Entry entry : logins.isEmpty() ? inventory.environments() : List.<Entry>of()) {
      if (entry.opened().stream().anyMatch(way -> way.root().equals(root))) {
        add(entry, logins);
      }
    }
    List<dev.subclaim.intake.EnvironmentFile> strangers = inventory.leftovers().definitions();
    if (logins.isEmpty() && strangers.size() == 1) {
      EnvironmentDefinition definition = strangers.get(0).definition();
      definition.logins().forEach(login -> logins.add(new Declared(root, login)));
      String path = definition.tree().span().path();
      remarks.add("(" + path + " does not say whose it is; it is taken as " + root.path() + "'s)");
    }
    return logins.stream().filter(l -> l.login().oidc().isPresent()).toList();
  }

  private static void add(Entry entry, List<Declared> logins) {
    entry.definitions().stream()
        .flatMap(definition -> definition.logins().stream())
        .forEach(login -> logins.add(new Declared(entry.workload(), login)));
  }
}
