package dev.subclaim.issuer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what somebody wrote in the order of a form: each key with the words behind it. */
final class WrittenOrder {
  private WrittenOrder() {}

  /** A key and what is written behind it; the first group may have no key. */
  private record Group(int place, List<WrittenWord> words) {}

  /** The same words, groups sorted as their keys are in the form; a star at the end stays there. */
  static List<WrittenWord> sorted(List<FormWord> form, List<WrittenWord> written) {
    int end = written.size() - (written.get(written.size() - 1).isStar() ? 1 : 0);
    List<String> keys =
        form.stream().filter(w -> w.part().isEmpty()).map(FormWord::text).distinct().toList();
    List<Group> groups = new ArrayList<>();
    for (WrittenWord word : written.subList(0, end)) {
      int place = place(word.text(), keys);
      if (place >= 0 || groups.isEmpty()) {
        groups.add(new Group(place, new ArrayList<>()));
      }
      groups.get(groups.size() - 1).words().add(word);
    }
    groups.sort(Comparator.comparingInt(Group::place));
    List<WrittenWord> sorted = new ArrayList<>();
    groups.forEach(group -> sorted.addAll(group.words()));
    sorted.addAll(written.subList(end, written.size()));
    return List.copyOf(sorted);
  }

  private static int place(String text, List<String> keys) {
    return keys.contains(text)
        ? keys.indexOf(text)
        : FormFit.nearest(text, keys).map(keys::indexOf).orElse(-1);
  }

  /** The first word that another one took the place of. */
  static Optional<WrittenWord> firstMoved(List<WrittenWord> written, List<WrittenWord> sorted) {
    for (int i = 0; i < written.size(); i++) {
      if (!written.get(i).equals(sorted.get(i))) {
        return Optional.of(written.get(i));
      }
    }
    return Optional.empty();
  }
}
