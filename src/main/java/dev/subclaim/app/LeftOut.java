package dev.subclaim.app;

import dev.subclaim.config.Configuration;
import dev.subclaim.config.PathPattern;
import dev.subclaim.config.RuleSetting;
import dev.subclaim.config.RuleSettings;
import dev.subclaim.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is not checked because the configuration says so. */
final class LeftOut {
  private LeftOut() {}

  /** A phrase for each rule that is switched off, with where and why. */
  static List<String> of(Configuration configuration) {
    List<String> phrases = new ArrayList<>();
    RuleSettings settings = configuration.rules();
    settings.rules().stream().filter(LeftOut::isOff).map(s -> phrase(s, "")).forEach(phrases::add);
    settings.overrides().forEach(o -> phrases.addAll(of(o)));
    return phrases;
  }

  private static List<String> of(RuleSettings.PathSettings override) {
    String where =
        " in " + override.paths().stream().map(PathPattern::text).collect(Collectors.joining(", "));
    return override.rules().stream().filter(LeftOut::isOff).map(s -> phrase(s, where)).toList();
  }

  private static boolean isOff(RuleSetting setting) {
    return !setting.enabled().orElse(true);
  }

  private static String phrase(RuleSetting setting, String where) {
    Span at = setting.name().span();
    String reason = setting.reason().map(r -> ": " + r).orElse("");
    String place = at.path() + ":" + at.line();
    return "rule " + setting.rule() + where + " (off, " + place + reason + ")";
  }
}
