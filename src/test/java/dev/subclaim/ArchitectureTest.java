package dev.subclaim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The house: which package may use which, complete, without cycle and without waiver. A package may
 * use only what stands above it here.
 */
class ArchitectureTest {
  private static final String HOUSE = "dev.subclaim.";

  /** Each package with what it may use; {@code above} is every package above but the grammars. */
  private static final String TABLE =
      """
      grammar    :
      source     :
      language   :
      aws        : source
      policy     : source aws
      settings   : source aws policy
      issuer     : source language grammar
      config     : source issuer
      intake     : source aws policy settings config
      evaluation : source language aws policy issuer
      admission  : source language aws policy issuer
      witness    : source language policy issuer evaluation admission
      workload   : language policy issuer admission
      trust      : source language aws policy issuer evaluation admission witness
      comparison : source language policy issuer evaluation admission witness workload
      estate     : source language aws policy settings issuer config intake evaluation admission workload trust comparison
      audit      : source aws policy issuer config intake admission trust
      suggest    : source language aws policy issuer evaluation admission workload comparison
      fix        : source policy
      rule       : source language aws policy settings issuer config intake evaluation admission witness workload trust estate fix grammar
      lint       : above
      report     : source language aws policy issuer config intake evaluation admission witness workload trust comparison estate audit fix rule lint
      app        : above
      cli        : above
      maven      : above -cli
      """;

  /** Each library with the packages that may touch it; everybody else asks those packages. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "com.fasterxml.", Set.of("source"),
          "org.yaml.", Set.of("source"),
          "com.networknt.", Set.of("source"),
          "org.antlr.", Set.of("issuer", "rule", "grammar"),
          "picocli.", Set.of("cli"),
          "org.apache.maven.", Set.of("maven"),
          "org.slf4j.", Set.of(),
          "dk.brics.", Set.of(),
          "sun.", Set.of(),
          "com.sun.", Set.of());

  /** Text of addresses may be taken apart; nothing may be fetched from them. */
  private static final Set<String> ALLOWED_NET =
      Set.of("URI", "URISyntaxException", "URL", "URLDecoder", "URLEncoder");

  private static final Set<String> FETCHES = Set.of("openStream", "openConnection", "getContent");

  private static final JavaClasses CLASSES = importClasses();

  private static JavaClasses importClasses() {
    return new ClassFileImporter().importPath(Path.of("target", "classes"));
  }

  @Test
  void thereIsSomethingToJudge() {
    long packages = CLASSES.stream().map(ArchitectureTest::room).distinct().count();
    assertTrue(
        CLASSES.size() >= 30 && packages >= 8,
        () -> "only " + CLASSES.size() + " classes found in target/classes; compile first");
  }

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> strangers =
        CLASSES.stream()
            .filter(type -> !table().containsKey(room(type)))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(), strangers, "give the package a line in the table of this test, and a purpose");
  }

  @Test
  void theTableAllowsOnlyWhatStandsAbove() {
    List<String> above = new ArrayList<>();
    table()
        .forEach(
            (room, allowed) -> {
              assertTrue(above.containsAll(allowed), () -> room + " may use something below it");
              above.add(room);
            });
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    none(
        type -> ownDependencies(type).filter(use -> !allowed(use)).map(ArchitectureTest::describe),
        "a package may use only what its line in the table of ArchitectureTest names:"
            + " move the code to the package that may, or hand the value over as a plain type");
  }

  @Test
  void packagesAreFreeOfCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.subclaim.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void eachLibraryStaysInItsPackage() {
    none(
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(ArchitectureTest::misplacedLibrary)
                .map(Dependency::getDescription),
        "each library is known to one package: ask that package for what you need");
  }

  @Test
  void onlyTheCommandLinePrintsAndExits() {
    none(
        type -> accesses(type).filter(use -> !isIn(type, "cli")).filter(Forbidden::console),
        JavaAccess::getDescription,
        "only `cli` prints and exits: return the text or the result instead");
  }

  @Test
  void onlyTheFacesAskTheSurroundings() {
    none(
        type -> accesses(type).filter(use -> !face(type)).filter(Forbidden::surroundings),
        JavaAccess::getDescription,
        "environment variables and system properties are read by `cli` and `maven`:"
            + " take the value as an argument");
  }

  @Test
  void nothingIsFetched() {
    none(
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .filter(use -> network(use.getTargetClass()))
                .map(Dependency::getDescription),
        "no network, ever");
    none(
        type ->
            accesses(type)
                .filter(use -> use.getTargetOwner().isEquivalentTo(java.net.URL.class))
                .filter(use -> FETCHES.contains(use.getTarget().getName())),
        JavaAccess::getDescription,
        "no network, ever");
  }

  @Test
  void answersDependOnTheInputAlone() {
    none(
        type ->
            accesses(type)
                .filter(use -> !generated(type))
                .filter(Forbidden::ambient)
                .filter(use -> !(face(type) && Forbidden.day(use))),
        JavaAccess::getDescription,
        "no clock, chance, default locale or default charset:"
            + " pass the value in, or say Locale.ROOT and StandardCharsets.UTF_8");
  }

  private static Map<String, Set<String>> table() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    for (String line : TABLE.split("\n")) {
      String[] halves = line.split(":", -1);
      table.put(halves[0].strip(), rooms(halves[1].strip(), table.keySet()));
    }
    return table;
  }

  private static Set<String> rooms(String words, Set<String> above) {
    Set<String> rooms = new TreeSet<>();
    for (String word : words.split(" ")) {
      if (word.equals("above")) {
        rooms.addAll(above);
        rooms.remove("grammar");
      } else if (word.startsWith("-")) {
        rooms.remove(word.substring(1));
      } else if (!word.isEmpty()) {
        rooms.add(word);
      }
    }
    return rooms;
  }

  private static Stream<Dependency> ownDependencies(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(use -> use.getTargetClass().getPackageName().startsWith(HOUSE));
  }

  private static boolean allowed(Dependency use) {
    String from = room(use.getOriginClass());
    String to = room(use.getTargetClass());
    return from.equals(to) || table().getOrDefault(from, Set.of()).contains(to);
  }

  private static String describe(Dependency use) {
    String from = room(use.getOriginClass());
    return "`%s` may use %s: %s"
        .formatted(from, table().getOrDefault(from, Set.of()), use.getDescription());
  }

  private static boolean misplacedLibrary(Dependency use) {
    String target = use.getTargetClass().getName();
    String room = room(use.getOriginClass());
    return LIBRARIES.entrySet().stream()
        .anyMatch(entry -> target.startsWith(entry.getKey()) && !entry.getValue().contains(room));
  }

  private static boolean network(JavaClass target) {
    String name = target.getPackageName();
    boolean net = name.equals("java.net") && !ALLOWED_NET.contains(outermost(target));
    return net || name.startsWith("java.net.") || name.startsWith("javax.net");
  }

  private static String outermost(JavaClass type) {
    return type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
  }

  private static Stream<JavaAccess<?>> accesses(JavaClass type) {
    return type.getAccessesFromSelf().stream();
  }

  /** Code that ANTLR and Maven write. */
  private static boolean generated(JavaClass type) {
    return isIn(type, "grammar") || outermost(type).equals("HelpMojo");
  }

  /** The faces know the user's surroundings; the day is one of them. */
  private static boolean face(JavaClass type) {
    return isIn(type, "cli") || isIn(type, "maven");
  }

  private static boolean isIn(JavaClass type, String room) {
    return room(type).equals(room);
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(HOUSE) ? name.substring(HOUSE.length()) : name;
  }

  private static <T> void none(
      Function<JavaClass, Stream<T>> offences, Function<T, String> words, String advice) {
    none(type -> offences.apply(type).map(words), advice);
  }

  private static void none(Function<JavaClass, Stream<String>> offences, String advice) {
    String found = CLASSES.stream().flatMap(offences).sorted().collect(Collectors.joining("\n"));
    assertTrue(found.isEmpty(), () -> advice + "\n" + found);
  }
}
