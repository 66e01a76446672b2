package dev.subclaim.suggest;

import dev.subclaim.issuer.IssuerProfile;
import dev.subclaim.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Subjects for some stacks or environments, and for whom they are.
 *
 * @param subjects values of a condition, with signs of StringLike
 * @param words for whom, {@code stacks of project web}
 */
public record Scope(List<String> subjects, String words) {
  private static final int MOST = 3;

  public Scope {
    subjects = List.copyOf(subjects);
  }

  /**
   * Ways to write just these, of one sort: the shortest first, which is for their whole project
   * where several have one in common; none where they are too many to be named.
   */
  public static List<Scope> of(IssuerProfile profile, List<Workload> whom) {
    List<Scope> ways = new ArrayList<>();
    List<String> projects =
        whom.stream().map(w -> w.organization() + "/" + w.project()).distinct().toList();
    if (projects.size() == 1 && whom.size() > 1) {
      Workload one = whom.get(0);
      ways.add(
          new Scope(Need.underProject(profile, one), one.sort() + "s of project " + one.project()));
    }
    if (whom.size() <= MOST) {
      List<String> subjects =
          whom.stream()
              .flatMap(w -> Need.of(profile, w, List.of()).stream())
              .flatMap(need -> need.subjects().stream())
              .distinct()
              .toList();
      String names = whom.stream().map(Workload::path).collect(Collectors.joining(" and "));
      ways.add(new Scope(subjects, names));
    }
    return ways.stream().filter(way -> !way.subjects.isEmpty()).toList();
  }
}
