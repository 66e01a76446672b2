package dev.subclaim.settings;

import dev.subclaim.source.Nearest;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads definitions of ESC environments (Pulumi, ESC syntax and aws-login). */
public final class EnvironmentReader {
  private static final String LOGIN = "aws-login";
  private static final String SHORT_FORM = "fn::open::" + LOGIN;
  private static final String LONG_FORM = "fn::open";
  private static final List<String> INPUTS = List.of("oidc", "static");

  private final Found found = new Found();
  private final List<EnvironmentLogin> logins = new ArrayList<>();

  private EnvironmentReader() {}

  /** Reads a definition: an object with {@code values} and {@code imports}. */
  public static Parsed<EnvironmentDefinition> read(Tree.Mapping tree) {
    EnvironmentReader reader = new EnvironmentReader();
    tree.get("values").ifPresent(reader::visit);
    List<Written> imports = tree.get("imports").map(EnvironmentReader::names).orElse(List.of());
    boolean oidc = reader.logins.stream().anyMatch(login -> login.oidc().isPresent());
    reader
        .fields(tree)
        .object("values")
        .flatMap(values -> values.object("environmentVariables"))
        .ifPresent(v -> Credentials.checkEnvironment(v.tree(), oidc, reader.found));
    return new Parsed<>(
        new EnvironmentDefinition(tree, imports, reader.logins), reader.found.inOrder());
  }

  /** The names in a list of environments: texts, or objects with one name each. */
  public static List<Written> names(Tree list) {
    List<Written> names = new ArrayList<>();
    if (list instanceof Tree.Sequence sequence) {
      for (Tree item : sequence.items()) {
        if (item instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL) {
          names.add(Written.of(scalar));
        } else if (item instanceof Tree.Mapping mapping) {
          mapping.members().forEach(member -> names.add(Written.of(member.key())));
        }
      }
    }
    return names;
  }

  private Fields fields(Tree.Mapping mapping) {
    return new Fields(mapping, Dialect.PROGRAM, found);
  }

  private void visit(Tree value) {
    if (value instanceof Tree.Sequence list) {
      list.items().forEach(this::visit);
    } else if (value instanceof Tree.Mapping mapping) {
      mapping.members().forEach(member -> member(member, mapping));
    }
  }

  private void member(Tree.Member member, Tree.Mapping around) {
    Optional<Fields> inputs = inputs(member);
    if (inputs.isPresent()) {
      logins.add(login(member.key(), inputs.get()));
    }
    Credentials.secret(
        member.key(),
        fields(around)
            .present(member.key().text())
            .filter(Tree.Scalar.class::isInstance)
            .filter(v -> !Dialect.PROGRAM.isSecret(member.value()))
            .map(v -> Written.of((Tree.Scalar) v)),
        found);
    visit(member.value());
  }

  /** What an aws-login is given, in either form. */
  private Optional<Fields> inputs(Tree.Member member) {
    if (!(member.value() instanceof Tree.Mapping mapping)) {
      return Optional.empty();
    }
    String name = member.key().text();
    if (name.equals(SHORT_FORM)) {
      return Optional.of(fields(mapping));
    }
    boolean provider =
        name.equals(LONG_FORM)
            && mapping
                .get("provider")
                .filter(v -> v instanceof Tree.Scalar s && s.text().equals(LOGIN))
                .isPresent();
    return provider ? fields(mapping).object("inputs") : Optional.empty();
  }

  private EnvironmentLogin login(Tree.Scalar function, Fields inputs) {
    for (Tree.Member member : inputs.tree().members()) {
      if (!INPUTS.contains(member.key().text())) {
        String message = "`" + member.key().text() + "` is not read by aws-login";
        found.add("unknown-setting", message, member.key(), "there are oidc and static");
      }
    }
    Optional<Fields> oidc = inputs.object("oidc");
    boolean fixed = inputs.object("static").isPresent();
    List<Written> attributes =
        oidc.map(o -> o.texts(EnvironmentLogin.ATTRIBUTES)).orElse(List.of());
    attributes.forEach(this::attribute);
    return new EnvironmentLogin(
        function,
        oidc.map(o -> new RoleRequestReader(RequestForm.ENVIRONMENT, o).read()),
        fixed,
        attributes);
  }

  private void attribute(Written attribute) {
    if (attribute.known() && !EnvironmentLogin.KNOWN_ATTRIBUTES.contains(attribute.text())) {
      String message = "`" + attribute + "` is no attribute that a subject can be made of";
      Optional<String> meant = Nearest.of(attribute.text(), EnvironmentLogin.KNOWN_ATTRIBUTES);
      String help =
          meant
              .map(near -> "did you mean `" + near + "`?")
              .orElse("there are " + String.join(", ", EnvironmentLogin.KNOWN_ATTRIBUTES));
      found.add("unknown-subject-attribute", message, attribute, Optional.of(help), meant);
    }
  }
}
