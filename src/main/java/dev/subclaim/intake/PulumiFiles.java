package dev.subclaim.intake;

import dev.subclaim.settings.EnvironmentReader;
import dev.subclaim.settings.Written;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The configuration of a stack, {@code Pulumi.STACK.yaml}: which environments it opens. */
final class PulumiFiles implements Container {
  private static final Pattern STACK = Pattern.compile("(?:.*/)?Pulumi\\.(.+)\\.ya?ml");
  private static final List<String> MEMBERS =
      List.of("config", "environment", "encryptionsalt", "secretsprovider", "encryptedkey");

  @Override
  public String kind() {
    return "stack configuration";
  }

  @Override
  public boolean recognises(Tree.Mapping value) {
    return stack(value.span().path()).isPresent()
        && value.members().stream().anyMatch(member -> MEMBERS.contains(member.key().text()));
  }

  @Override
  public void extract(Tree.Mapping value, Harvest harvest) {
    String path = value.span().path();
    Optional<Tree> environment = value.get("environment");
    List<Written> names = environment.map(PulumiFiles::names).orElse(List.of());
    harvest.stackFile(new StackFile(folder(path), stack(path).orElseThrow(), names, value));
    // An environment may be written out in place; it has no name then.
    SettingsFile.object(value, "environment")
        .filter(inline -> inline.get("values").isPresent())
        .ifPresent(inline -> harvest.environment(inline, Optional.empty()));
  }

  private static List<Written> names(Tree environment) {
    return environment instanceof Tree.Mapping inline
        ? inline.get("imports").map(EnvironmentReader::names).orElse(List.of())
        : EnvironmentReader.names(environment);
  }

  private static Optional<String> stack(String path) {
    Matcher name = STACK.matcher(path.replace('\\', '/'));
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }

  /** The folder of a file, empty for the working directory. */
  static String folder(String path) {
    int slash = path.replace('\\', '/').lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
