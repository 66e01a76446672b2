package dev.subclaim.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.source.Resources;
import dev.subclaim.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An issuer is a data file and nothing else: no code knows one by name or by URL. So adding one
 * changes no Java.
 */
class IssuersNamedInJavaTest {
  private static final Path MAIN = Path.of("src/main/java/dev/subclaim");

  /** The four providers that AWS itself knows, which are principals without an ARN. */
  private static final Set<String> BUILT_INTO_AWS =
      Set.of(
          "accounts.google.com",
          "cognito-identity.amazonaws.com",
          "graph.facebook.com",
          "www.amazon.com");

  /** Who may name which profile, and why. */
  private static final Map<String, Set<String>> DEFAULTS =
      Map.of(
          // a plain list of organizations is Pulumi's, as the configuration's format says
          "config/ConfigurationReader.java", Set.of("pulumi-cloud"),
          // the help says the same of the option
          "cli/SetupFlags.java", Set.of("pulumi-cloud"));

  @Test
  void noCodeNamesAnIssuer() throws IOException {
    Set<String> names = new TreeSet<>();
    Set<String> urls = new TreeSet<>();
    for (IssuerProfile profile : profiles()) {
      names.add(profile.name());
      urls.add(profile.provider());
    }
    urls.removeAll(BUILT_INTO_AWS);
    assertTrue(names.size() >= 15 && urls.size() >= 13, () -> names + " " + urls);
    Set<String> found = new TreeSet<>();
    for (Path file : javaFiles()) {
      String inside = MAIN.relativize(file).toString();
      List<String> code = Files.readAllLines(file).stream().filter(l -> !comment(l)).toList();
      Set<String> allowed = DEFAULTS.getOrDefault(inside, Set.of());
      for (String line : code) {
        urls.stream().filter(line::contains).forEach(url -> found.add(inside + " names " + url));
        names.stream()
            .filter(name -> !allowed.contains(name) && names(line, name))
            .forEach(name -> found.add(inside + " names " + name));
      }
    }
    assertEquals(Set.of(), found, "what an issuer is, its file in grammar/issuers says");
  }

  @Test
  void whatIsAllowedIsThere() throws IOException {
    for (Map.Entry<String, Set<String>> allowed : DEFAULTS.entrySet()) {
      String text = Files.readString(MAIN.resolve(allowed.getKey()));
      allowed.getValue().forEach(name -> assertTrue(text.contains(name), allowed.getKey()));
    }
  }

  /** A name of one word can be any word in a message; as a whole text it is the issuer. */
  private static boolean names(String line, String name) {
    return name.contains("-") ? line.contains(name) : line.contains('"' + name + '"');
  }

  private static boolean comment(String line) {
    String text = line.strip();
    return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
  }

  private static List<IssuerProfile> profiles() {
    return Resources.names("issuers").stream()
        .filter(name -> name.endsWith(".yaml"))
        .map(name -> IssuerReading.shipped(SourceText.of(name, Resources.text(name))).profile())
        .toList();
  }

  private static List<Path> javaFiles() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
