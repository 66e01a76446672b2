package dev.subclaim.app;

import dev.subclaim.comparison.Gain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Phrases about those who stay in and those who do not. */
final class AdviceWords {
  private static final int MOST = 8;

  private AdviceWords() {}

  /** The first of some names, and how many others there are. */
  static String some(List<String> names) {
    List<String> first = new ArrayList<>(names.subList(0, Math.min(MOST, names.size())));
    if (names.size() > MOST) {
      first.add(names.size() - MOST + " more");
    }
    return String.join(", ", first);
  }

  /** A token of each kind, by what tells it apart. */
  static String tokens(List<Gain> gains) {
    return some(gains.stream().map(g -> token(g.witness().token().claims())).distinct().toList());
  }

  private static String token(Map<String, String> claims) {
    String subject = Objects.toString(claims.get("sub"), "");
    String audience = Objects.toString(claims.get("aud"), "");
    return "sub " + subject + " with aud " + audience;
  }
}
