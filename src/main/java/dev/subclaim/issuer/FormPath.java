package dev.subclaim.issuer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fits written words to the words of a form with the fewest changes, by going through both side by
 * side. A word that ends in a star may go over words of the form.
 */
final class FormPath {
  /** Of two ways that cost the same, the one wins that keeps more words of the form. */
  static final int CENTS = 100;

  private static final int TOGETHER = 4;
  private static final int SKIPPED = 1;
  private static final int SEPARATOR = 3;
  private static final int ADDED_STAR = 12;
  private static final int ADDED_TEXT = 11;
  private static final int TAIL = 10;
  private static final int DROPPED = 20;
  private static final int DROPPED_SIGN = 6;
  private static final int KEY_AS_NAME = 20;
  private static final int OTHER_KEY = 10;

  private final List<String> keys;
  private final List<FormWord> form;
  private final List<WrittenWord> written;
  private final Map<Place, Way> best = new HashMap<>();

  /**
   * A comparison.
   *
   * @param keys the words of all forms, which are names only by chance
   */
  FormPath(List<FormWord> form, List<WrittenWord> written, List<String> keys) {
    this.keys = keys;
    this.form = form;
    this.written = written;
  }

  /** How many words of each side are done, and whether the last written one is still open. */
  private record Place(int written, int form, boolean open) {}

  /**
   * The cheapest way to a place.
   *
   * @param text what the words became so far
   * @param fitting how many written words stand as they were
   * @param keys how many words of the form were written, well or nearly
   * @param dropped whether a written word was left out
   * @param change the first one
   */
  private record Way(
      int cost, String text, int fitting, int keys, boolean dropped, Optional<Change> change) {
    Way with(int more, String added, Optional<Change> why) {
      return new Way(cost + more, text + added, fitting, keys, dropped, change.or(() -> why));
    }

    Way counting(int words, int key) {
      return new Way(cost, text, fitting + words, keys + key, dropped, change);
    }

    Way dropping() {
      return new Way(cost, text, fitting, keys, true, change);
    }
  }

  /** Something that had to be changed. */
  private record Change(int offset, String reason) {}

  /** The nearest claim of this form; empty when hardly anything fits. */
  Optional<NearestForm> read() {
    reach(new Place(0, 0, false), new Way(0, "", 0, 0, false, Optional.empty()));
    for (int i = 0; i <= written.size(); i++) {
      for (int j = 0; j <= form.size(); j++) {
        go(new Place(i, j, false));
        go(new Place(i, j, true));
      }
    }
    long words = written.stream().filter(word -> !word.isStar()).count();
    return Optional.ofNullable(best.get(end()))
        .filter(way -> way.fitting() * 2L >= words && way.keys() > 0)
        .map(
            way -> {
              Change change = way.change().orElse(new Change(0, ""));
              int cost = way.cost() * CENTS - way.keys();
              return new NearestForm(way.text(), change.offset(), change.reason(), cost);
            });
  }

  private Place end() {
    return new Place(written.size(), form.size(), true);
  }

  private void reach(Place place, Way way) {
    best.merge(place, way, (a, b) -> a.cost() <= b.cost() ? a : b);
  }

  private void go(Place at) {
    Way way = best.get(at);
    if (way == null) {
      return;
    }
    if (at.form() < form.size()) {
      pass(at, way, form.get(at.form()));
    } else if (at.written() == written.size()) {
      reach(end(), way);
    }
    if (at.written() < written.size()) {
      WrittenWord word = written.get(at.written());
      if (word.isStar() && at.form() < form.size()) {
        Way on = way.with(0, before(at, way) + word.text(), Optional.empty());
        reach(new Place(at.written() + 1, at.form(), true), on);
      }
      String reason =
          word.text().isEmpty()
              ? "there is a sign too many here"
              : "`" + word.text() + "` has no place here";
      boolean name = !word.isStar() && !word.text().isEmpty();
      int cost = name ? DROPPED : DROPPED_SIGN;
      Way dropped = way.with(cost, "", change(word.offset(), reason));
      reach(new Place(at.written() + 1, at.form(), at.open()), name ? dropped.dropping() : dropped);
    }
  }

  /** Goes over a word of the form: by written words, by an open star, or by adding it. */
  private void pass(Place at, Way way, FormWord word) {
    int most = word.part().isPresent() ? TOGETHER : 1;
    for (int k = 1; k <= Math.min(most, written.size() - at.written()); k++) {
      take(at, way, word, k);
    }
    if (at.open() || word.mayBeEmpty()) {
      int cost = word.mayBeEmpty() ? 0 : isLost(way, word) ? FormFit.NEVER : SKIPPED;
      Way over = way.with(cost, "", Optional.empty());
      reach(new Place(at.written(), at.form() + 1, at.open()), over);
    }
    add(at, way, word);
    if (at.written() == written.size() && !at.open()) {
      Change tail = new Change(offset(at), "the claim goes on after this");
      boolean tenant = form.subList(at.form(), form.size()).stream().anyMatch(FormPath::isTenant);
      reach(
          end(), way.with(tenant ? FormFit.NEVER : TAIL, before(at, way) + "*", Optional.of(tail)));
    }
  }

  private void take(Place at, Way way, FormWord word, int words) {
    int next = at.written() + words;
    WrittenWord last = written.get(next - 1);
    String text = WrittenWord.joined(written.subList(at.written(), next));
    FormFit fit = FormFit.of(text, word);
    if (words > 1 && fit.cost() > 0) {
      return;
    }
    boolean open = fit.text().endsWith("*");
    Way taken =
        way.with(fit.cost() + odd(way, word, text), before(at, way) + fit.text(), reason(at, fit));
    boolean between = next < written.size() && at.form() + 1 < form.size() && !open;
    if (between && !word.separator().isEmpty() && !word.separator().equals(last.separator())) {
      String reason = "tokens have `" + word.separator() + "` here, not `" + last.separator() + "`";
      int where = last.offset() + last.text().length();
      taken = taken.with(SEPARATOR, "", change(where, reason));
    }
    int key = word.part().isEmpty() && fit.cost() <= FormFit.NEAR ? 1 : 0;
    Way counted = taken.counting(fit.cost() == 0 ? words : 0, key);
    reach(new Place(next, at.form() + 1, open), counted);
  }

  /**
   * What a fit costs more: a tenant found behind what was left out, words in each other's place.
   */
  private int odd(Way way, FormWord word, String text) {
    if (isLost(way, word)) {
      return FormFit.NEVER;
    }
    if (word.part().isPresent()) {
      int cost = isTenant(word) ? FormFit.NEVER : KEY_AS_NAME;
      return FormFit.nearest(text, keys).isPresent() ? cost : 0;
    }
    return !text.equals(word.text()) && keys.contains(text) ? OTHER_KEY : 0;
  }

  private static boolean isLost(Way way, FormWord word) {
    return way.dropped() && isTenant(word);
  }

  private static boolean isTenant(FormWord word) {
    return word.part().filter(FormFit::isTenant).isPresent();
  }

  private Optional<Change> reason(Place at, FormFit fit) {
    return fit.cost() == 0 ? Optional.empty() : change(offset(at), fit.reason());
  }

  private void add(Place at, Way way, FormWord word) {
    String text = word.part().isPresent() ? "*" : word.text();
    String what = word.part().map(p -> "the " + p.label()).orElse("`" + word.text() + "`");
    int cost = isTenant(word) ? FormFit.NEVER : word.part().isPresent() ? ADDED_STAR : ADDED_TEXT;
    Way added =
        way.with(cost, before(at, way) + text, change(offset(at), what + " is missing here"));
    reach(new Place(at.written(), at.form() + 1, false), added);
  }

  /** The sign between what is there and what comes. */
  private String before(Place at, Way way) {
    return at.form() == 0 || way.text().isEmpty() ? "" : form.get(at.form() - 1).separator();
  }

  private int offset(Place at) {
    if (at.written() < written.size()) {
      return written.get(at.written()).offset();
    }
    WrittenWord last = written.get(written.size() - 1);
    return last.offset() + last.text().length();
  }

  private static Optional<Change> change(int offset, String reason) {
    return Optional.of(new Change(offset, reason));
  }
}
