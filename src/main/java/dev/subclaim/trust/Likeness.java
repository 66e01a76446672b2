package dev.subclaim.trust;

import dev.subclaim.aws.Accounts;
import dev.subclaim.aws.Arn;
import dev.subclaim.aws.OidcProviderArn;
import dev.subclaim.policy.PrincipalType;
import dev.subclaim.policy.TrustPolicy;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Tree;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy has in common with those that differ from it in nothing but where they stand and
 * the account of their providers. Policies of equal likeness are written with the same characters
 * at the same distances, so whatever follows from one follows from the others, at the corresponding
 * places. No token tells the account of the provider it came through, so nothing that is concluded
 * about tokens hangs on it; it only matters which providers share one.
 */
final class Likeness {
  private static final char END = '\u0000';

  private final SourceText text;
  private final int from;
  private final int to;
  private final Set<Tree.Scalar> providers = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Integer> accounts = new HashMap<>();
  private final StringBuilder out = new StringBuilder(1024);
  private boolean whole = true;

  private Likeness(TrustPolicy policy) {
    this.text = policy.tree().span().text();
    this.from = policy.tree().span().start();
    this.to = policy.tree().span().end();
    policy.statements().stream()
        .flatMap(statement -> statement.principals().stream())
        .filter(principal -> principal.type() == PrincipalType.FEDERATED)
        .forEach(principal -> providers.add(principal.value().scalar()));
  }

  /** The likeness of a policy; empty for one of which parts stand elsewhere (YAML anchors). */
  static Optional<String> of(TrustPolicy policy) {
    Likeness likeness = new Likeness(policy);
    likeness.value(policy.tree());
    return likeness.whole ? Optional.of(likeness.out.toString()) : Optional.empty();
  }

  private void value(Tree tree) {
    place(tree);
    if (tree instanceof Tree.Mapping mapping) {
      out.append('{');
      for (Tree.Member member : mapping.members()) {
        value(member.key());
        value(member.value());
      }
      out.append('}');
    } else if (tree instanceof Tree.Sequence sequence) {
      out.append('[');
      sequence.items().forEach(this::value);
      out.append(']');
    } else if (tree instanceof Tree.Scalar scalar) {
      scalar(scalar);
    } else if (tree instanceof Tree.Unknown unknown) {
      out.append('?').append(unknown.reason()).append(END);
    }
  }

  private void place(Tree tree) {
    int start = tree.span().start();
    int end = tree.span().end();
    whole &= tree.span().text() == text && start >= from && end <= to;
    out.append((char) (start - from)).append((char) ((start - from) >> 16));
    out.append((char) (end - from)).append((char) ((end - from) >> 16));
    tree.tag().ifPresent(tag -> out.append('!').append(tag).append(END));
  }

  private void scalar(Tree.Scalar scalar) {
    out.append((char) ('0' + scalar.type().ordinal()));
    for (Tree.Hole hole : scalar.holes()) {
      out.append('~').append(hole.start()).append('-').append(hole.end()).append(hole.reason());
      out.append(END);
    }
    Optional<Arn> provider =
        providers.contains(scalar) && isWrittenPlainly(scalar)
            ? OidcProviderArn.scan(scalar.text()).map(OidcProviderArn::arn)
            : Optional.empty();
    String account = provider.map(Arn::account).filter(Accounts::isId).orElse("");
    if (account.isEmpty()) {
      out.append(text.content(), scalar.span().start(), scalar.span().end());
      out.append(END).append(scalar.text());
    } else {
      int at = provider.orElseThrow().accountStart();
      out.append(scalar.text(), 0, at);
      out.append('#').append(accounts.computeIfAbsent(account, a -> accounts.size()));
      out.append(scalar.text(), at + account.length(), scalar.text().length());
    }
    out.append(END);
  }

  /** Without escapes, so that the places of its characters follow from its length. */
  private static boolean isWrittenPlainly(Tree.Scalar scalar) {
    return scalar.part(0, scalar.text().length()).end() - scalar.part(0, 0).start()
        == scalar.text().length();
  }
}
