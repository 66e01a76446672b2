package dev.subclaim.lint;

import dev.subclaim.issuer.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Random policies for the tokens of one issuer, and tokens around them.
 *
 * @param tokens those of an organization that are tried
 * @param organization to whom a token belongs
 */
record RandomPolicy(
    String provider,
    Function<String, List<Token>> tokens,
    Function<Token, String> organization,
    Function<Random, String> audience,
    Function<Random, String> subject) {
  /** A project that no policy names. */
  static final String UNNAMED = "zq7";

  private static final List<String> PROJECTS =
      List.of("web", "web-admin", "api", UNNAMED, "default");
  private static final List<String> STACKS = List.of("prod", "dev", "x-prod");
  private static final List<String> OPERATIONS = List.of("update", "preview", "refresh", "destroy");

  static RandomPolicy pulumi() {
    return new RandomPolicy(
        Judged.PULUMI,
        RandomPolicy::pulumiTokens,
        token -> token.claims().get("aud").replaceFirst("^aws:", ""),
        RandomPolicy::pulumiAudience,
        RandomPolicy::pulumiSubject);
  }

  static RandomPolicy github() {
    return new RandomPolicy(
        Judged.GITHUB,
        RandomPolicy::githubTokens,
        token -> token.claims().get("sub").replaceFirst("^repo:([^/@]*).*", "$1"),
        RandomPolicy::githubAudience,
        RandomPolicy::githubSubject);
  }

  @Override
  public String toString() {
    return provider;
  }

  private static List<Token> pulumiTokens(String organization) {
    List<Token> tokens = new ArrayList<>();
    String issuer = "api.pulumi.com/oidc";
    String deploy = "pulumi:deploy:org:" + organization + ":project:";
    String environment = "pulumi:environments:org:" + organization + ":env:";
    for (String project : PROJECTS) {
      for (String stack : STACKS) {
        for (String operation : OPERATIONS) {
          String what = ":stack:" + stack + ":operation:" + operation + ":scope:write";
          tokens.add(token(issuer, organization, deploy + project + what));
        }
        if (!project.equals("default")) {
          tokens.add(token(issuer, "aws:" + organization, environment + project + "/" + stack));
        }
        tokens.add(token(issuer, organization, environment + stack));
      }
    }
    return tokens;
  }

  private static List<Token> githubTokens(String owner) {
    List<Token> tokens = new ArrayList<>();
    for (String repository : PROJECTS) {
      for (String rest :
          List.of("ref:refs/heads/main", "ref:refs/tags/v1", "environment:prod", "pull_request")) {
        for (String audience : List.of("sts.amazonaws.com", "https://github.com/" + owner, "x")) {
          String subject = "repo:" + owner + "/" + repository + ":" + rest;
          tokens.add(token("token.actions.githubusercontent.com", audience, subject));
        }
      }
    }
    return tokens;
  }

  private static Token token(String issuer, String audience, String subject) {
    return new Token(issuer, new TreeMap<>(Map.of("aud", audience, "sub", subject)));
  }

  String policy(Random random) {
    List<String> statements = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      statements.add(Judged.allow(provider, conditions(random)));
    }
    if (random.nextInt(3) == 0) {
      statements.add(Judged.deny(provider, conditions(random)));
    }
    return Judged.policy(statements.toArray(String[]::new));
  }

  private String conditions(Random random) {
    SortedMap<String, SortedMap<String, String>> blocks = new TreeMap<>();
    if (random.nextInt(8) > 0) {
      add(random, blocks, "aud", audience);
    }
    if (random.nextInt(8) > 0) {
      add(random, blocks, "sub", subject);
    }
    if (random.nextInt(4) == 0) {
      boolean first = random.nextBoolean();
      String claim = first ? "aud" : "sub";
      add(random, blocks, claim, first ? audience : subject);
    }
    return blocks.isEmpty() ? "" : blocks.toString().replace('=', ':');
  }

  private static void add(
      Random random,
      SortedMap<String, SortedMap<String, String>> blocks,
      String claim,
      Function<Random, String> value) {
    List<String> values = new ArrayList<>();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      // Three stars would be a text that somebody redacted.
      values.add("'" + value.apply(random).replaceAll("\\*+", "*") + "'");
    }
    blocks
        .computeIfAbsent("'" + operator(random) + "'", o -> new TreeMap<>())
        .put("'" + claim + "'", values.toString());
  }

  private static String operator(Random random) {
    List<String> operators =
        List.of(
            "StringEquals",
            "StringEquals",
            "StringLike",
            "StringLike",
            "StringLike",
            "StringEqualsIgnoreCase",
            "StringNotEquals",
            "StringNotLike",
            "StringLikeIfExists",
            "ForAnyValue:StringLike",
            "ForAllValues:StringEquals");
    return one(random, operators);
  }

  private static String pulumiAudience(Random random) {
    return one(
        random, List.of("acme", "aws:acme", "acme*", "*acme", "aws:*", "*", "acme?", "evil", "a*"));
  }

  private static String pulumiSubject(Random random) {
    String organization = one(random, List.of("acme", "acme", "acme*", "*", "evil", "a?me"));
    String project = one(random, List.of("web", "web*", "*", "*api", "w?b", "zq?"));
    String stack = one(random, List.of("prod", "*", "*prod", "dev"));
    String deploy = "pulumi:deploy:org:" + organization + ":project:" + project + ":stack:" + stack;
    return switch (random.nextInt(7)) {
      case 0 -> "pulumi:deploy:org:" + organization + ":*";
      case 1 -> "pulumi:*:org:" + organization + ":*" + project + "*";
      case 2, 3 -> deploy + ":*";
      case 4 -> deploy + ":operation:" + one(random, OPERATIONS) + ":scope:write";
      case 5 -> "pulumi:environments:org:" + organization + ":env:" + project + "/" + stack;
      default -> one(random, List.of("*", "*:project:web:*", "pulumi:*", "*acme*", "*web*prod*"));
    };
  }

  private static String githubAudience(Random random) {
    return one(random, List.of("sts.amazonaws.com", "sts.amazonaws.com", "*", "https://*", "x"));
  }

  private static String githubSubject(Random random) {
    String owner = one(random, List.of("acme", "acme", "acme*", "*", "evil", "a?me"));
    String repository = one(random, List.of("web", "web*", "*", "*api", "w?b", "zq?"));
    String rest = one(random, List.of("*", "ref:refs/heads/main", "ref:*", "environment:prod"));
    return switch (random.nextInt(6)) {
      case 0 -> "repo:" + owner + "/*";
      case 1 -> "repo:" + owner + "*";
      case 2, 3, 4 -> "repo:" + owner + "/" + repository + ":" + rest;
      default -> one(random, List.of("*", "repo:*", "*/web:*", "*:ref:refs/heads/main", "*acme*"));
    };
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
