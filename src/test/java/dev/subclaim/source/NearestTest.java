package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "stringlike, StringLike",
    "StringLikes, StringLike",
    "StirngEquals, StringEquals",
    "Null, Null",
    "Frobnicate, ",
    "'', ",
  })
  void finds_what_was_probably_meant(String typed, String expected) {
    List<String> known = List.of("StringEquals", "StringLike", "Null");
    assertEquals(Optional.ofNullable(expected), Nearest.of(typed, known));
  }
}
