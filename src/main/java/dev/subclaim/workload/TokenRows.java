package dev.subclaim.workload;

import dev.subclaim.issuer.Certainty;
import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.issuer.Level;
import dev.subclaim.issuer.ParsedToken;
import dev.subclaim.issuer.Part;
import dev.subclaim.issuer.Token;
import dev.subclaim.issuer.TokenKind;
import dev.subclaim.issuer.TokenParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The documented tokens of workloads as rows of a table, kind by kind: the same as {@link
 * WorkloadTokens} makes, with what many workloads have in common worked out once. Mutable.
 */
final class TokenRows {
  private final IssuerProfile profile;
  private final Map<Key, List<List<List<String>>>> rows = new TreeMap<>();
  private final Map<String, List<TokenKind>> kinds = new HashMap<>();
  private final Map<Implied, Boolean> implied = new HashMap<>();
  private final Map<Part, Map<String, Boolean>> possible = new IdentityHashMap<>();
  private final Map<Part, List<String>> open = new IdentityHashMap<>();

  /**
   * Rows of one table.
   *
   * @param kind its place in the profile
   * @param project the project of all rows, where tokens of the kind do not name it
   */
  record Key(int kind, Optional<String> project) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(kind, other.kind);
      return order != 0 ? order : project.orElse("").compareTo(other.project.orElse(""));
    }
  }

  private record Implied(String kind, String project) {}

  TokenRows(IssuerProfile profile) {
    this.profile = profile;
  }

  /** The rows so far, for each part of the kind the values that it has in the row. */
  Map<Key, List<List<List<String>>>> rows() {
    return rows;
  }

  /** Adds the tokens of a workload; one of another issuer has none. */
  void add(Workload workload) {
    if (workload.issuer().equals(profile.provider())) {
      for (TokenKind kind : kinds.computeIfAbsent(workload.sort(), this::ofSort)) {
        add(workload, kind);
      }
    }
  }

  private void add(Workload workload, TokenKind kind) {
    boolean named = TokenTable.part(kind, Level.PROJECT) >= 0;
    if (!named && !isImplied(kind, workload.project())) {
      return;
    }
    List<List<String>> row = new ArrayList<>();
    for (Part part : kind.parts()) {
      Optional<String> name = part.level().flatMap(l -> WorkloadTokens.name(workload, l));
      if (name.isPresent() && !isPossible(part, name.get())) {
        return;
      }
      row.add(name.map(List::of).orElseGet(() -> open(part)));
    }
    Optional<String> project = Optional.of(workload.project()).filter(p -> !named);
    Key key = new Key(profile.kinds().indexOf(kind), project);
    rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
  }

  /** Adds a token of a workload that its names alone do not make; documented ones only. */
  void add(Workload workload, Token token) {
    TokenParser.parse(profile, token).stream()
        .filter(parsed -> parsed.kind().certainty() == Certainty.DOCUMENTED && parsed.complete())
        .filter(parsed -> sort(parsed.kind()).isPresent())
        .findFirst()
        .ifPresent(parsed -> add(workload, parsed));
  }

  private void add(Workload workload, ParsedToken parsed) {
    boolean named = TokenTable.part(parsed.kind(), Level.PROJECT) >= 0;
    Optional<String> project = Optional.of(workload.project()).filter(p -> !named);
    List<List<String>> row =
        parsed.kind().parts().stream()
            .map(part -> List.of(parsed.value(part.name()).orElse("")))
            .toList();
    Key key = new Key(profile.kinds().indexOf(parsed.kind()), project);
    rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
  }

  /** Documented kinds of which such a workload tells everything but operations. */
  private List<TokenKind> ofSort(String sort) {
    return profile.kinds().stream()
        .filter(kind -> kind.certainty() == Certainty.DOCUMENTED)
        .filter(kind -> kind.parts().stream().allMatch(part -> part.level().isPresent()))
        .filter(kind -> sort(kind).filter(sort::equals).isPresent())
        .toList();
  }

  private static Optional<String> sort(TokenKind kind) {
    int part = TokenTable.part(kind, Level.STACK);
    return part < 0 ? Optional.empty() : Optional.of(kind.parts().get(part).label());
  }

  private boolean isImplied(TokenKind kind, String project) {
    return implied.computeIfAbsent(
        new Implied(kind.name(), project),
        asked -> WorkloadTokens.projectGoesWithoutSaying(profile, kind, project));
  }

  private boolean isPossible(Part part, String name) {
    return possible
        .computeIfAbsent(part, p -> new HashMap<>())
        .computeIfAbsent(name, part.domain()::contains);
  }

  private List<String> open(Part part) {
    return open.computeIfAbsent(part, WorkloadTokens::open);
  }
}
