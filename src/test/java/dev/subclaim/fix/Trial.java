package dev.subclaim.fix;

import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import java.util.List;
import java.util.Optional;

/** Tries an edit on a text, at the first place where something stands. */
final class Trial {
  private Trial() {}

  static Repair repair(String file, String text, String what, String edit, List<String> to) {
    return repair(file, text, what, edit, to, "", "");
  }

  static Repair repair(
      String file,
      String text,
      String what,
      String edit,
      List<String> to,
      String under,
      String key) {
    int at = text.indexOf("\"" + what + "\"");
    int from = at < 0 ? text.indexOf(what) : at + 1;
    Span span = SourceText.of(file, text).span(from, from + what.length());
    return of(edit, span, to, under, key);
  }

  static Repair of(String edit, Span at, List<String> to, String under, String key) {
    return new Repair(edit, at, to, given(under), given(key), Promise.SAME);
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  static String text(Repair repair) {
    Attempt attempt = Edits.apply(repair);
    return attempt
        .after()
        .map(SourceText::content)
        .orElseGet(() -> attempt.refused().orElseThrow());
  }
}
