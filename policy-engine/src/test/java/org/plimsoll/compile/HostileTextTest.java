package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plimsoll.compile.Rules.position;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that ran Java when rules were written as text; each tries to write a marker file. Here they
 * are names, attributes, values and conditions, and stay what they are.
 */
class HostileTextTest {
  private static final Path MARKER =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "hostile-text-ran-" + ProcessHandle.current().pid());
  private static final String PAYLOAD =
      "new java.io.File(\"" + MARKER.toString().replace("\\", "/") + "\").createNewFile()";

  @AfterEach
  void nothingRan() throws Exception {
    boolean ran = Files.deleteIfExists(MARKER);
    assertThat(ran).as("a text ran as code").isFalse();
  }

  static Stream<String> hostileTexts() {
    return Stream.of(
        "x\" when then " + PAYLOAD + "; end rule \"y", // the name closes its quote
        "BTC\" || " + PAYLOAD + " || \"", // the literal closes its quote
        PAYLOAD + ";", // the expression passed through
        "eval(" + PAYLOAD + ")", // eval inside a constraint
        ") eval(" + PAYLOAD + ") $k : Object(", // eval between patterns
        "x\" salience (" + PAYLOAD + " ? 1 : 0) //", // salience
        "x\" end function boolean f() { return " + PAYLOAD + "; } rule \"y", // function
        "x\" dialect \"mvel\" when then " + PAYLOAD + " end rule \"y", // dialect
        "harmless\n" + PAYLOAD + ";\n", // line break out of a comment
        "harmless\\u000a" + PAYLOAD + ";", // the same, spelled as an escape
        "x\\u0022; " + PAYLOAD + "; //", // a quote spelled as an escape
        "BTC\\", // trailing backslash
        "BTC\\\"; " + PAYLOAD + "; //"); // backslash and quote
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void isPlainDataInEveryPlace(String text) {
    RuleBase rules =
        RuleBase.build(
            List.of(
                SelectionRule.of("kind", 1, KeyCondition.of(text, text)),
                Rules.is(text, text, text),
                Rules.when("when", text, key -> key.has("asset", text))),
            List.of(
                CombinationRule.pair(
                    text + "!",
                    2,
                    KeyCondition.of("position", text),
                    key -> key.has(text, text),
                    KeyCondition.of("position", text),
                    (one, other) -> one.equals(other))),
            List.of(new VerdictRule(text + "?", 3, text)));
    MatchKey key = position(text, text);

    assertThat(rules.select(key)).containsExactly(text);
    assertThat(rules.select(position(text, "other"))).isEmpty();
    assertThat(rules.select(position("asset", text))).containsExactly("when");
    assertThat(rules.select(new MatchKey(text, position().attributes()))).containsExactly("kind");
    assertThat(rules.combine(List.of(key))).containsEntry(text + "!", List.of(List.of(key, key)));
    assertThat(rules.decide(Outcomes.of(true))).containsExactly(text + "?");
    assertThat(RuleListing.of(rules).lines()).hasSize(12);
  }

  @Test
  void allOfThemLiveInOneRuleBase() {
    List<String> texts = new ArrayList<>(hostileTexts().toList());
    texts.addAll(List.of("", " ", "\u0000", "\u202e", "drools", "*", "${x}", "#{x}", "a\\"));
    RuleBase rules =
        RuleBase.build(
            texts.stream().map(text -> Rules.is(text, "asset", text)).toList(),
            List.of(),
            texts.stream().map(text -> new VerdictRule("verdict " + text, 0, text)).toList());

    for (String text : texts) {
      assertThat(rules.select(position("asset", text))).containsExactly(text);
    }
    boolean[] all = new boolean[texts.size()];
    Arrays.fill(all, true);
    assertThat(rules.decide(Outcomes.of(all))).hasSameSizeAs(texts);
  }

  @Test
  void thePayloadIsNoBlank() throws Exception {
    try (JShell java = JShell.builder().executionEngine("local").build()) {
      java.eval(PAYLOAD + ";");
    }

    assertThat(Files.deleteIfExists(MARKER)).as("evaluated as Java it writes").isTrue();
  }
}
