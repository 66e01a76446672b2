package dev.subclaim.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.subclaim.app.Version;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Maven as a process, with a repository of its own that holds this plugin as it was compiled. What
 * else it needs comes from the repository of this machine, never from the network: the build of the
 * plugin has put it there.
 */
final class Maven {
  /** Told by the build; elsewhere Maven is looked for on the path. */
  private static final String HOME = "subclaim.test.maven.home";

  private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();

  private final Path executable;
  private final Path settings;

  /**
   * What a run of Maven gave.
   *
   * @param log both streams
   */
  record Ran(int exit, String log) {
    /** The lines of the log that hold a text. */
    List<String> lines(String text) {
      return log.lines().filter(line -> line.contains(text)).toList();
    }
  }

  private Maven(Path executable, Path settings) {
    this.executable = executable;
    this.settings = settings;
  }

  /** Prepares a repository in a folder; where there is no Maven the test is not run. */
  static Maven in(Path folder) throws IOException {
    Optional<Path> executable = executable();
    boolean built = Files.exists(CLASSES.resolve("META-INF/maven/plugin.xml"));
    boolean told = System.getProperty(HOME) != null;
    assumeTrue(told || (built && executable.isPresent()), "mvn process-classes was not run");
    Path local = folder.resolve("repository");
    install(local);
    Path settings = folder.resolve("settings.xml");
    Files.writeString(settings, settings(local, machine()));
    return new Maven(executable.orElseThrow(), settings);
  }

  private static Optional<Path> executable() {
    String name = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
    Stream<Path> told =
        Optional.ofNullable(System.getProperty(HOME)).map(home -> Path.of(home, "bin")).stream();
    Stream<Path> path =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(told, path)
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst();
  }

  /** The repository that a library of this test lies in, at {@code info/picocli/picocli/V/JAR}. */
  private static Path machine() {
    URI library = URI.create(codeSource(CommandLine.class));
    return Path.of(library).resolve("../../../../..").normalize();
  }

  private static String codeSource(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  private static void install(Path repository) throws IOException {
    String version = Version.current();
    Path folder = repository.resolve("dev/subclaim/subclaim-maven-plugin").resolve(version);
    Files.createDirectories(folder);
    String name = "subclaim-maven-plugin-" + version;
    Files.copy(Path.of("pom.xml"), folder.resolve(name + ".pom"));
    PrintStream log =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    ToolProvider jar = ToolProvider.findFirst("jar").orElseThrow();
    String file = folder.resolve(name + ".jar").toString();
    assertEquals(0, jar.run(log, log, "-c", "-f", file, "-C", CLASSES.toString(), "."));
  }

  private static String settings(Path local, Path machine) {
    String from =
        """
        <id>central</id><url>%s</url>
        <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
        """
            .formatted(machine.toUri());
    return """
    <settings>
      <localRepository>%s</localRepository>
      <profiles><profile>
        <id>machine</id>
        <repositories><repository>%s</repository></repositories>
        <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
      </profile></profiles>
      <activeProfiles><activeProfile>machine</activeProfile></activeProfiles>
    </settings>
    """
        .formatted(local, from, from);
  }

  /** The coordinates of a goal. */
  static String goal(String name) {
    return "dev.subclaim:subclaim-maven-plugin:" + Version.current() + ":" + name;
  }

  /** Runs Maven in a folder, on the Java of this test. */
  Ran run(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(executable.toString(), "-B", "-ntp"));
    command.addAll(List.of("-Dstyle.color=never", "-s", settings.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
    process.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1");
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process maven = process.directory(folder.toFile()).redirectErrorStream(true).start();
    maven.getOutputStream().close();
    String log = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(maven.waitFor(), log);
  }
}
