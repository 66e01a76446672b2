package dev.subclaim.evaluation;

import java.util.List;

/** What a request says under a condition key. Absent is not unknown: some operators match it. */
sealed interface KeyValue {

  /** The request has no such key. */
  record Absent() implements KeyValue {}

  /** What is known of the request does not tell. */
  record Unknown() implements KeyValue {}

  /**
   * The request has the key.
   *
   * @param values one, unless the key is multivalued
   * @param multivalued whether the key is one that holds several values, however many it holds now
   */
  record Present(List<String> values, boolean multivalued) implements KeyValue {
    public Present {
      values = List.copyOf(values);
    }
  }
}
