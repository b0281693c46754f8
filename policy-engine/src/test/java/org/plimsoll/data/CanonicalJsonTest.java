package org.plimsoll.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plimsoll.source.SourceText;

class CanonicalJsonTest {
  @Test
  void keysStayInTheirOrderAndNothingIsSpaced() {
    JsonTree tree =
        new JsonObject()
            .text("verdict", "HEALTHY")
            .decimal("equity", new BigDecimal("12000"), 2)
            .whole("line", 7)
            .flag("draft", false)
            .list("reasons", List.of(new JsonTree.Text("a"), new JsonObject().build()))
            .build();
    assertThat(CanonicalJson.text(tree))
        .isEqualTo(
            "{\"verdict\":\"HEALTHY\",\"equity\":\"12000.00\",\"line\":7,\"draft\":false,"
                + "\"reasons\":[\"a\",{}]}");
    assertThat(CanonicalJson.pretty(tree))
        .isEqualTo(
            """
            {
              "verdict": "HEALTHY",
              "equity": "12000.00",
              "line": 7,
              "draft": false,
              "reasons": [
                "a",
                {}
              ]
            }
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0.00, 0, 0",
    "0E+5, 2, 0.00",
    "-0.0, 2, 0.00",
    "1.50, 0, 1.5",
    "1E+3, 0, 1000",
    "12000, 2, 12000.00",
    "1.005, 2, 1.005",
    "-2.5, 2, -2.50",
    "1E-18, 2, 0.000000000000000001"
  })
  void decimalsAreExactAndPlain(BigDecimal value, int leastDecimals, String text) {
    assertThat(CanonicalJson.decimalText(value, leastDecimals)).isEqualTo(text);
  }

  @Test
  void onlyWhatMustBeIsEscaped() {
    JsonTree tree = new JsonTree.Text("\"\\/\b\f\n\r\t\u0001\u001f\u007fé😀\u2028");
    assertThat(CanonicalJson.text(tree))
        .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\u007fé😀\u2028\"");
    assertThat(read(CanonicalJson.text(tree))).isEqualTo(tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00", "\ud800\ud800", "\ud83dx"})
  void halfACharacterIsNeverWritten(String text) {
    assertThatThrownBy(() -> CanonicalJson.bytes(new JsonTree.Text(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyIsUsedOnce() {
    JsonObject object = new JsonObject().text("a", "");
    assertThatThrownBy(() -> object.text("a", "")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNumberIsAPlainDecimal() {
    assertThatThrownBy(() -> new JsonTree.Num("NaN")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      JsonTree tree = tree(random, 5);
      String compact = CanonicalJson.text(tree);
      assertThat(CanonicalJson.text(read(compact))).isEqualTo(compact);
      assertThat(read(CanonicalJson.pretty(tree))).isEqualTo(tree);
      assertThat(CanonicalJson.text(read(CanonicalJson.pretty(tree)))).isEqualTo(compact);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "[null]",
        "[1e400]",
        "[010]",
        "[NaN]",
        "[\"\\ud800\"]",
        "[] []",
        "[",
        "",
        "{'a':1}",
        "[1,]"
      })
  void readingIsStrict(String text) {
    assertThat(CanonicalJson.read(SourceText.of("decision", text)).isPresent()).isFalse();
  }

  @Test
  void deepTracesAreRead() {
    String text = "[".repeat(1_000) + "]".repeat(1_000);
    assertThat(CanonicalJson.text(read(text))).isEqualTo(text);
  }

  @Test
  void theHashIsThatOfTheBytes() {
    assertThat(Sha256.hex("abc".getBytes(UTF_8)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(CanonicalJson.hash(new JsonTree.Arr(List.of())))
        .isEqualTo(Sha256.hex("[]".getBytes(UTF_8)));
  }

  private static JsonTree read(String text) {
    return CanonicalJson.read(SourceText.of("decision", text)).get();
  }

  private static JsonTree tree(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 3 : 5)) {
      case 0 -> new JsonTree.Text(text(random));
      case 1 -> new JsonTree.Num(Integer.toString(random.nextInt()));
      case 2 -> new JsonTree.Bool(random.nextBoolean());
      case 3 -> {
        List<JsonTree> elements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          elements.add(tree(random, depth - 1));
        }
        yield new JsonTree.Arr(elements);
      }
      default -> {
        JsonObject object = new JsonObject();
        for (int i = random.nextInt(4); i > 0; i--) {
          object.put(i + text(random), tree(random, depth - 1));
        }
        yield object.build();
      }
    };
  }

  private static String text(Random random) {
    return random
        .ints(random.nextInt(8), 0, 0x11000)
        .filter(c -> Character.getType(c) != Character.SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
