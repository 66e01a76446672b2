package dev.subclaim.lint;

import dev.subclaim.intake.Role;
import dev.subclaim.source.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The findings that were there before: known by fingerprint, so that layout and place do not
 * matter, and counted, so that one more is new.
 *
 * @param entries sorted
 */
public record Baseline(List<Entry> entries) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::path)
          .thenComparing(Entry::rule)
          .thenComparing(Entry::fingerprint);

  /**
   * Findings of one fingerprint.
   *
   * @param rule for readers, as are path and role
   * @param path where the first of them was
   * @param role whose policy it was
   * @param count how many there were
   */
  public record Entry(
      String fingerprint, String rule, String path, Optional<String> role, int count) {
    private Entry times(int number) {
      return new Entry(fingerprint, rule, path, role, number);
    }

    private Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("fingerprint", fingerprint);
      json.put("rule", rule);
      json.put("path", path);
      json.put("role", role);
      json.put("count", count);
      return json;
    }
  }

  /**
   * Findings parted by a baseline.
   *
   * @param fresh those it does not know
   * @param known the others
   * @param gone how many of its findings were not met
   */
  public record Parted(List<Finding> fresh, List<Finding> known, int gone) {
    public Parted {
      fresh = List.copyOf(fresh);
      known = List.copyOf(known);
    }
  }

  public Baseline {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** A baseline that knows exactly these findings. */
  public static Baseline of(Collection<Finding> findings) {
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (Finding finding : findings.stream().sorted().toList()) {
      Entry first = entries.getOrDefault(finding.fingerprint(), entry(finding));
      entries.put(finding.fingerprint(), first.times(first.count() + 1));
    }
    return new Baseline(List.copyOf(entries.values()));
  }

  private static Entry entry(Finding finding) {
    return new Entry(
        finding.fingerprint(),
        finding.rule(),
        finding.primary().span().path(),
        finding.role().flatMap(Role::id),
        0);
  }

  /** Parts findings into new and known ones. */
  public Parted part(List<Finding> findings) {
    SortedMap<String, Integer> left = counts();
    List<Finding> fresh = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : findings) {
      int rest = left.getOrDefault(finding.fingerprint(), 0);
      (rest > 0 ? known : fresh).add(finding);
      left.put(finding.fingerprint(), Math.max(0, rest - 1));
    }
    int gone = left.values().stream().mapToInt(Integer::intValue).sum();
    return new Parted(fresh, known, gone);
  }

  /** The same without what is not among these findings any more; nothing is added. */
  public Baseline prune(List<Finding> findings) {
    SortedMap<String, Integer> met = of(findings).counts();
    List<Entry> kept = new ArrayList<>();
    for (Entry entry : entries) {
      int count = Math.min(entry.count(), met.getOrDefault(entry.fingerprint(), 0));
      if (count > 0) {
        kept.add(entry.times(count));
      }
    }
    return new Baseline(kept);
  }

  /** How many findings it knows. */
  public int size() {
    return entries.stream().mapToInt(Entry::count).sum();
  }

  private SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    entries.forEach(e -> counts.merge(e.fingerprint(), e.count(), Integer::sum));
    return counts;
  }

  /** The file: JSON, an entry a line, so that two branches can be merged. */
  public String text() {
    List<String> lines = entries.stream().map(e -> JsonText.compact(e.json())).toList();
    String list = lines.isEmpty() ? "" : "\n" + String.join(",\n", lines) + "\n";
    return "{\"formatVersion\":\"1\",\"findings\":[" + list + "]}\n";
  }
}
