package dev.subclaim.settings;

import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads deployment settings (Pulumi, REST API for Deployments; pulumiservice provider,
 * DeploymentSettings; Pulumi CLI, {@code pulumi deployment settings get}).
 */
public final class DeploymentSettingsReader {
  private static final List<String> CLOUDS = List.of("aws", "azure", "gcp");
  private static final String OIDC = "oidc";
  private static final String CONTEXT = "operationContext";

  private final SettingsFormat format;
  private final Found found = new Found();
  private final Fields top;
  private final Fields context;

  private DeploymentSettingsReader(Tree.Mapping tree, SettingsFormat format) {
    this.format = format;
    this.top = new Fields(tree, format.dialect(), found);
    boolean flat = format == SettingsFormat.COMMAND_LINE;
    this.context = flat ? top : top.object(CONTEXT).orElse(nothing(tree));
  }

  private Fields nothing(Tree.Mapping tree) {
    Tree.Mapping none = new Tree.Mapping(List.of(), tree.span(), tree.pointer(), tree.tag());
    return new Fields(none, format.dialect(), found);
  }

  /**
   * Reads settings.
   *
   * @param tree the object that holds them; of a resource, its properties
   */
  public static Parsed<DeploymentSettings> read(Tree.Mapping tree, SettingsFormat format) {
    DeploymentSettingsReader reader = new DeploymentSettingsReader(tree, format);
    DeploymentSettings settings = reader.settings();
    Credentials.check(settings, reader.found);
    return new Parsed<>(settings, reader.found.inOrder());
  }

  private DeploymentSettings settings() {
    boolean named = format == SettingsFormat.PROGRAM || format == SettingsFormat.STATE;
    Optional<Tree> previews = flag("previewPullRequests");
    return new DeploymentSettings(
        format,
        top.tree(),
        named ? top.text("organization") : Optional.empty(),
        named ? top.text("project") : Optional.empty(),
        named ? top.text("stack") : Optional.empty(),
        aws(),
        previews,
        runs(previews),
        variables());
  }

  private Optional<RoleRequest> aws() {
    Optional<Fields> oidc = context.object(OIDC);
    oidc.ifPresent(this::clouds);
    return oidc.flatMap(o -> o.object("aws"))
        .map(fields -> new RoleRequestReader(format.form(), fields).read());
  }

  private void clouds(Fields oidc) {
    for (Tree.Member member : oidc.tree().members()) {
      if (!CLOUDS.contains(member.key().text())) {
        String message = "`" + member.key().text() + "` is no cloud that `oidc` knows";
        String help = "there are " + String.join(", ", CLOUDS);
        found.add("unknown-setting", message, member.key(), help);
      }
    }
  }

  private List<Run> runs(Optional<Tree> previews) {
    List<Run> runs = new ArrayList<>();
    previews.ifPresent(at -> runs.add(new Run("preview", "a pull request", at)));
    flag("deployCommits")
        .or(() -> flag("runUpdatesOnPush"))
        .ifPresent(at -> runs.add(new Run("update", "a push", at)));
    runs.sort((a, b) -> a.at().span().compareTo(b.at().span()));
    return runs;
  }

  /** A switch of the version control in use, whichever it is. */
  private Optional<Tree> flag(String name) {
    for (String control : List.of("gitHub", "github", "vcs", "source")) {
      Optional<Tree> on = top.object(control).flatMap(fields -> fields.whenTrue(name));
      if (on.isPresent()) {
        return on;
      }
    }
    return Optional.empty();
  }

  private List<Variable> variables() {
    List<Variable> variables = new ArrayList<>();
    Optional<Tree> all = context.present("environmentVariables");
    if (all.isPresent() && all.get() instanceof Tree.Mapping named) {
      Fields fields = new Fields(named, format.dialect(), new Found());
      for (Tree.Member member : named.members()) {
        variables.add(variable(member.key(), member.value(), fields.text(member.key().text())));
      }
    } else if (all.isPresent() && all.get() instanceof Tree.Sequence list) {
      list.items().forEach(item -> listed(item).ifPresent(variables::add));
    }
    return variables;
  }

  /** The command line lists variables, each with its name. */
  private Optional<Variable> listed(Tree item) {
    if (!(item instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    Fields fields = new Fields(mapping, format.dialect(), new Found());
    Optional<Tree.Scalar> name =
        fields.text("name").or(() -> fields.text("key")).map(Written::scalar);
    return name.map(key -> variable(key, mapping, fields.text("value")));
  }

  private Variable variable(Tree.Scalar name, Tree value, Optional<Written> text) {
    boolean secret = format.dialect().isSecret(value);
    return new Variable(name, text.filter(t -> !secret && t.known()), secret);
  }
}
