package dev.subclaim.issuer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody probably meant by a claim that no token carries: the form of the issuer that fits
 * with the fewest changes. Whether a token matches it is for the caller to prove.
 *
 * @param text with wildcards where nothing was written or what was written is none
 * @param offset where the first change is, in what was written
 * @param reason what is wrong there, a clause
 * @param cost how much was changed
 */
public record NearestForm(String text, int offset, String reason, int cost) {
  private static final Pattern URL = Pattern.compile("https?://[^/:]*/");
  private static final int LONGEST = 600;
  private static final int MOST_WORDS = 60;
  private static final int MOST_COST = 60 * FormPath.CENTS;
  private static final int REORDERED = 15 * FormPath.CENTS;

  public NearestForm {
    Objects.requireNonNull(text);
    Objects.requireNonNull(reason);
  }

  /**
   * The forms that are near, the nearest first.
   *
   * @param kinds whose forms are tried; documented ones win where the changes are as many
   * @param claim {@code sub}
   * @param written the value, with wildcards
   */
  public static List<NearestForm> of(List<TokenKind> kinds, String claim, String written) {
    Matcher url = URL.matcher(written);
    if (url.find()) {
      String named = written.substring(0, url.start()) + written.substring(url.end());
      int at = url.start();
      return near(kinds, claim, named)
          .map(form -> new NearestForm(form.text, at, "a name stands here, no URL", form.cost))
          .toList();
    }
    return near(kinds, claim, written).filter(form -> !form.reason.isEmpty()).toList();
  }

  private static Stream<NearestForm> near(List<TokenKind> kinds, String claim, String written) {
    List<WrittenWord> words = WrittenWord.of(written);
    if (written.length() > LONGEST || words.size() > MOST_WORDS) {
      return Stream.empty();
    }
    List<TokenKind> sorted =
        kinds.stream().sorted(Comparator.comparing(TokenKind::certainty)).toList();
    List<List<FormWord>> forms =
        sorted.stream()
            .flatMap(k -> k.template(claim).map(t -> FormWord.of(k, t)).stream())
            .toList();
    List<String> keys =
        forms.stream()
            .flatMap(List::stream)
            .filter(word -> word.part().isEmpty())
            .map(FormWord::text)
            .distinct()
            .toList();
    return forms.stream()
        .flatMap(form -> of(form, words, keys).stream())
        .filter(near -> near.cost <= MOST_COST)
        .sorted(Comparator.comparingInt(NearestForm::cost));
  }

  private static List<NearestForm> of(
      List<FormWord> form, List<WrittenWord> written, List<String> keys) {
    List<NearestForm> found = new ArrayList<>();
    new FormPath(form, written, keys).read().ifPresent(found::add);
    List<WrittenWord> sorted = WrittenOrder.sorted(form, written);
    WrittenOrder.firstMoved(written, sorted)
        .ifPresent(
            moved ->
                new FormPath(form, sorted, keys)
                    .read()
                    .map(near -> near.reordered(moved))
                    .ifPresent(found::add));
    return found;
  }

  private NearestForm reordered(WrittenWord moved) {
    return new NearestForm(
        text, moved.offset(), "the words stand in another order in tokens", cost + REORDERED);
  }
}
