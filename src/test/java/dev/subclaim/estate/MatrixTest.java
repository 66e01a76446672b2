package dev.subclaim.estate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.config.Configuration;
import dev.subclaim.config.ConfigurationReader;
import dev.subclaim.evaluation.Decision;
import dev.subclaim.evaluation.Evaluator;
import dev.subclaim.evaluation.Request;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Intake;
import dev.subclaim.intake.Role;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Token;
import dev.subclaim.language.Pattern;
import dev.subclaim.policy.ParsedPolicy;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.SourceText;
import dev.subclaim.trust.RandomPolicies;
import dev.subclaim.workload.WorkloadTokens;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The matrix against a concrete evaluation of each of its cells. */
class MatrixTest {
  private static final int CASES = 120;
  private static final Issuers ISSUERS = Issuers.builtIn();
  private static final IssuerProfile PULUMI = ISSUERS.named("pulumi-cloud").orElseThrow();
  private static final TokenModels TOKENS = new TokenModels(ISSUERS);
  private static final List<String> ORGANIZATIONS = List.of("acme", "contoso");
  private static final List<String> PROJECTS = List.of("web", "web-admin", "default", "7");
  private static final List<String> STACKS = List.of("prod", "dev", "a");
  private static final String PATTERN = "pulumi:*:org:acme:*web*";

  /** What a test decides: who is listed, and which role each of them names, if that is told. */
  private record Estates(Estate estate, Map<String, String> names, List<RolePolicy> roles) {}

  @Test
  void countsWhatTheEvaluatorSaysOfEachCell() {
    Map<CellState, Long> all = new EnumMap<>(CellState.class);
    for (int seed = 0; seed < CASES; seed++) {
      Random random = new Random(seed);
      Estates made = estates(random, seed);
      List<String> patterns = random.nextBoolean() ? List.of(PATTERN) : List.of();
      Matrix matrix = Matrix.of(made.estate(), TOKENS, PULUMI, List.of(), patterns);
      for (RolePolicy role : made.estate().roles()) {
        Map<Token, CellState> expected = expected(made, role, patterns);
        Map<Token, CellState> cells = new TreeMap<>(MatrixTest::order);
        matrix.cells(role, (one, access, state) -> cells.put(one.token(), state));
        assertEquals(expected, cells, "seed " + seed);
        RoleMatrix row = matrix.row(role);
        assertEquals(expected.size(), matrix.subjects());
        for (CellState state : CellState.values()) {
          long count = expected.values().stream().filter(state::equals).count();
          assertEquals(count, row.count(state), state + ", seed " + seed);
          all.merge(state, count, Long::sum);
        }
        assertLevelsAddUp(row);
      }
    }
    for (CellState state : CellState.values()) {
      assertTrue(all.getOrDefault(state, 0L) > CASES / 4, state + " is tried: " + all);
    }
  }

  private static void assertLevelsAddUp(RoleMatrix row) {
    for (String level : List.of("organization", "project")) {
      long sum =
          row.by().getOrDefault(level, new TreeMap<>()).values().stream()
              .mapToLong(Long::longValue)
              .sum();
      assertEquals(row.admitted(), sum, level + " " + row.by());
    }
  }

  private static int order(Token a, Token b) {
    return a.claims().toString().compareTo(b.claims().toString());
  }

  private static Map<Token, CellState> expected(
      Estates made, RolePolicy role, List<String> patterns) {
    Map<Token, CellState> expected = new TreeMap<>(MatrixTest::order);
    for (Entry entry : made.estate().inventory().entries()) {
      Optional<String> named =
          Optional.ofNullable(made.names().get(entry.workload().sort() + " " + entry.path()));
      for (Token token : tokens(entry)) {
        Decision decision = Evaluator.evaluate(role.policy().policy(), Request.of(token));
        Optional<Boolean> meant = named.map(n -> n.equals(role.role().arn().orElseThrow()));
        if (meant.isEmpty() && !patterns.isEmpty()) {
          String subject = token.claims().getOrDefault("sub", "");
          meant = Optional.of(Pattern.like(PATTERN).matches(subject));
        }
        expected.put(token, state(decision, meant));
      }
    }
    return expected;
  }

  private static CellState state(Decision decision, Optional<Boolean> meant) {
    return switch (decision.verdict()) {
      case ALLOW ->
          meant.isEmpty()
              ? CellState.OURS
              : meant.get() ? CellState.INTENDED : CellState.UNINTENDED;
      case UNDECIDED -> CellState.DEPENDS;
      default -> meant.orElse(false) ? CellState.REFUSED : CellState.OUT;
    };
  }

  private static List<Token> tokens(Entry entry) {
    WorkloadTokens tokens = new WorkloadTokens(PULUMI, entry.workload());
    return tokens.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> tokens.tokens(shape).stream())
        .toList();
  }

  private static Estates estates(Random random, int seed) {
    List<Facts> files = new ArrayList<>();
    List<RolePolicy> roles = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      roles.add(role("r" + i, RandomPolicies.policy(seed * 2L + i, PULUMI)));
    }
    files.add(Facts.ofPolicies(SourceText.of("roles.json", ""), roles, List.of()));
    Set<String> stacks = new TreeSet<>();
    Set<String> environments = new TreeSet<>();
    Map<String, String> names = new TreeMap<>();
    for (int i = 0; i < 8; i++) {
      String path = path(random);
      stacks.add(path);
      if (random.nextInt(3) == 0 && names.get("stack " + path) == null) {
        String arn = roles.get(random.nextInt(2)).role().arn().orElseThrow();
        names.put("stack " + path, arn);
        files.add(settings(path, arn));
      }
      if (random.nextBoolean()) {
        environments.add(path(random));
      }
    }
    Configuration configuration =
        ConfigurationReader.read(
                SourceText.of(
                    "subclaim.yaml",
                    "{inventory: {stacks: " + stacks + ", environments: " + environments + "}}"))
            .configuration();
    Inventory inventory = Inventory.of(configuration, ISSUERS, files, Map.of());
    return new Estates(Estate.of(inventory, files, TOKENS, PULUMI), names, roles);
  }

  private static String path(Random random) {
    return ORGANIZATIONS.get(random.nextInt(2))
        + "/"
        + PROJECTS.get(random.nextInt(4))
        + "/"
        + STACKS.get(random.nextInt(3));
  }

  private static RolePolicy role(String name, TrustPolicy policy) {
    Role role =
        new Role(
            name,
            Optional.of("arn:aws:iam::123456789012:role/" + name),
            Optional.of(name),
            Optional.of("123456789012"),
            Optional.empty());
    return new RolePolicy(role, new ParsedPolicy(policy, List.of()), "trust policy");
  }

  private static Facts settings(String path, String arn) {
    String json =
        "{\"operationContext\": {\"oidc\": {\"aws\": {\"roleArn\": \""
            + arn
            + "\", \"sessionName\": \"s\", \"duration\": \"1h\"}}}}";
    return Intake.read(SourceText.of(path.replace('/', '.') + ".json", json));
  }
}
