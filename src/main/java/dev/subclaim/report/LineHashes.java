package dev.subclaim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hash by which GitHub follows a line through changes of its file, {@code
 * primaryLocationLineHash}, computed as github/codeql-action does (src/fingerprints.ts): over the
 * 100 characters from the line's start on, spaces and tabs left out, line ends as LF, 65535 at the
 * end of the file and zeros after it; the n-th line of the same hash has {@code :n} at its end.
 */
final class LineHashes {
  private static final int BLOCK = 100;
  private static final long BASE = 37;
  private static final char END = 65535;

  private final char[] text;
  private final int length;
  private final List<Integer> starts = new ArrayList<>();

  private LineHashes(String content) {
    this.text = new char[content.length() + 1];
    this.length = fill(content);
  }

  /** The hashes of all lines of a file. */
  static List<String> of(String content) {
    return new LineHashes(content).hashes();
  }

  /** Keeps the characters that count, with the places where lines begin; tells how many. */
  private int fill(String content) {
    int kept = 0;
    boolean start = true;
    boolean afterReturn = false;
    for (int i = 0; i <= content.length(); i++) {
      char c = i < content.length() ? content.charAt(i) : END;
      if (c == ' ' || c == '\t' || (afterReturn && c == '\n')) {
        afterReturn = false;
        continue;
      }
      afterReturn = c == '\r';
      if (start) {
        starts.add(kept);
      }
      text[kept] = afterReturn ? '\n' : c;
      start = text[kept++] == '\n';
    }
    return kept;
  }

  private List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int start : starts) {
      String hash = Long.toHexString(block(start));
      hashes.add(hash + ":" + seen.merge(hash, 1, Integer::sum));
    }
    return hashes;
  }

  private long block(int start) {
    long hash = 0;
    for (int i = start; i < start + BLOCK; i++) {
      hash = hash * BASE + (i < length ? text[i] : 0);
    }
    return hash;
  }
}
