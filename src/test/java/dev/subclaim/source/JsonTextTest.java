package dev.subclaim.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
  @Test
  void writes_in_the_order_given() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", List.of(1, true, Optional.empty(), "x\n\u0007\""));
    value.put("a", Map.of());
    assertEquals("{\"b\":[1,true,null,\"x\\n\\u0007\\\"\"],\"a\":{}}", JsonText.compact(value));
    assertEquals(
        "{\n"
            + "  \"b\": [\n"
            + "    1,\n"
            + "    true,\n"
            + "    null,\n"
            + "    \"x\\n"
            + "\\u0007\\\"\"\n"
            + "  ],\n"
            + "  \"a\": {}\n"
            + "}",
        JsonText.pretty(value));
  }

  @Test
  void escapes_halves_of_characters_and_refuses_what_json_has_not() {
    assertEquals("\"\uD83D\uDE00\\ud83d\"", JsonText.compact("\uD83D\uDE00\uD83D"));
    assertThrows(IllegalArgumentException.class, () -> JsonText.compact(new Object()));
  }
}
