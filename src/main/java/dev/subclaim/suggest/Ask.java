package dev.subclaim.suggest;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenParser;
import dev.subclaim.workload.Workload;
import dev.subclaim.workload.WorkloadTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody whom a policy is to let in.
 *
 * @param name as messages call it
 * @param provider the ARN of its issuer's provider in the role's account
 * @param profile its issuer
 * @param workload whose tokens these are; empty for a token alone
 * @param needs what the policy must say
 * @param tokens every token that is to get in
 */
public record Ask(
    String name,
    String provider,
    IssuerProfile profile,
    Optional<Workload> workload,
    List<Need> needs,
    List<Token> tokens) {
  public Ask {
    needs = List.copyOf(needs);
    tokens = List.copyOf(tokens);
  }

  /**
   * A stack or an environment.
   *
   * @param operations for which operations; none stands for all
   */
  public static Ask of(
      IssuerProfile profile, String provider, Workload workload, List<String> operations) {
    return new Ask(
        workload.path(),
        provider,
        profile,
        Optional.of(workload),
        Need.of(profile, workload, operations),
        wanted(profile, workload, operations));
  }

  /** The operations that the tokens of a workload can name. */
  public static List<String> operations(IssuerProfile profile, Workload workload) {
    return Need.operations(profile, workload);
  }

  /** Whoever has a token with these claims, and nobody else of its issuer. */
  public static Ask of(IssuerProfile profile, String provider, Token token) {
    String subject = token.claims().getOrDefault("sub", "");
    List<Need> needs = List.of(Need.of(profile, token));
    return new Ask(subject, provider, profile, Optional.empty(), needs, List.of(token));
  }

  /** Whose token it is: of one that was seen, what its claims tell. */
  Optional<Workload> whose() {
    return workload.or(
        () ->
            tokens.stream()
                .flatMap(token -> TokenParser.parse(profile, token).stream())
                .flatMap(parsed -> Workload.of(profile, parsed).stream())
                .findFirst());
  }

  /** The same with every workload of its project; the same where it has none. */
  Ask widened() {
    return whose()
        .map(w -> new Ask(name, provider, profile, workload, Need.ofProject(profile, w), tokens))
        .filter(wide -> !wide.needs.isEmpty())
        .orElse(this);
  }

  private static List<Token> wanted(
      IssuerProfile profile, Workload workload, List<String> operations) {
    List<String> all = operations.isEmpty() ? Need.operations(profile, workload) : operations;
    Set<String> subjects = new TreeSet<>();
    Need.of(profile, workload, all).forEach(need -> subjects.addAll(need.subjects()));
    WorkloadTokens tokens = new WorkloadTokens(profile, workload);
    List<Token> wanted = new ArrayList<>();
    tokens.shapes().stream()
        .filter(shape -> shape.documented() && shape.complete())
        .flatMap(shape -> tokens.tokens(shape).stream())
        .filter(token -> subjects.contains(token.claims().getOrDefault("sub", "")))
        .forEach(wanted::add);
    return wanted;
  }
}
