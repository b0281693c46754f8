package org.plimsoll.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plimsoll.Golden;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.model.Verdict;
import org.plimsoll.money.Exact;
import org.plimsoll.source.SourceText;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** The canonical form of a decision, and its reading. */
class DecisionJsonTest {
  private final Decision healthy = CommitteeExample.healthy();

  @Test
  void theCommitteeExampleLooksLikeThis() {
    Golden.of(getClass(), "committee.json").is(DecisionJson.pretty(healthy));
    Golden.of(getClass(), "committee.canonical.json").is(DecisionJson.text(healthy) + "\n");
  }

  @Test
  void aRefusalHasNoAmountsAndNamesField() {
    Golden.of(getClass(), "refused.json").is(DecisionJson.pretty(CommitteeExample.refused()));
  }

  @Test
  void scenariosChargesActionsAndShownFiguresLookLikeThis() {
    Golden.of(getClass(), "beyond.json").is(DecisionJson.pretty(BeyondExample.decision()));
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    for (Decision decision :
        List.of(
            healthy,
            CommitteeExample.refused(),
            isolated(),
            withFraction(),
            BeyondExample.decision())) {
      String written = DecisionJson.text(decision);
      Decision read = read(written).get();
      assertThat(read).isEqualTo(decision);
      assertThat(DecisionJson.text(read)).isEqualTo(written);
      assertThat(DecisionJson.text(read(DecisionJson.pretty(decision)).get())).isEqualTo(written);
    }
  }

  @Test
  void bytesAreTheTextInUtf8() {
    assertThat(DecisionJson.bytes(healthy))
        .isEqualTo(DecisionJson.text(healthy).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void fractionsAreWrittenExactly() {
    assertThat(DecisionJson.text(withFraction())).contains("\"value\":\"100/3\"");
  }

  @Test
  void anIsolatedPositionHasItsOwnVerdict() {
    assertThat(DecisionJson.text(isolated()))
        .contains(
            "\"isolated\":[{\"instrument\":\"ETH-PERP\",\"quantity\":\"-3\",\"markPrice\":\"3000\","
                + "\"notional\":\"9000\",\"margin\":{\"initial\":\"1080\",\"maintenance\":\"540\"},"
                + "\"liquidationPrice\":\"none\","
                + "\"collateralValue\":\"500\",\"equity\":\"500.00\",\"initialMargin\":\"1080.00\"")
        .contains("\"verdict\":\"LIQUIDATE\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"currency\"'; '\"curency\"'; PLM-503; curency",
        "'\"currency\"'; '\"curency\"'; PLM-505; currency",
        "'\"15000.00\"'; '\"15000,00\"'; PLM-506; collateralValue",
        "'\"15000.00\"'; '\"015000\"'; PLM-506; collateralValue",
        "'\"15000.00\"'; '\"1E+20000000\"'; PLM-506; collateralValue",
        "'\"15000.00\"'; 15000; PLM-506; collateralValue",
        "'\"initialMargin\":\"12000.00\"'; '\"initialMargin\":\"12000\"'; PLM-506; initialMargin",
        "'\"HEALTHY\"'; '\"FINE\"'; PLM-506; verdict",
        "'\"HEALTHY\"'; '\"REFUSED\"'; PLM-506; equity",
        "'\"0.400000\"'; '\"0.4\"'; PLM-506; marginRatio",
        "'2026-12-12T10:00:00Z'; '2026-12-12 10:00'; PLM-506; asOf",
        "'\"line\":52'; '\"line\":-1'; PLM-506; offsets[0].line",
        "'\"charges\":[]'; '\"charges\":[1]'; PLM-506; charges[0]",
        "'\"operation\":\"slice\"'; '\"operation\":\"slize\"'; PLM-506;"
            + " trace.children[0].children[0].children[0].children[1].children[0].children[0]"
            + ".operation",
        "'\"account\"'; '\"currency\":\"EUR\",\"account\"'; PLM-504; currency",
      })
  void aBadFileIsRefusedWithItsPath(String good, String bad, String code, String path) {
    String text = DecisionJson.pretty(healthy).replace("\": ", "\":");
    assertThat(text).contains(good);
    int at = text.indexOf(good);
    String broken = text.substring(0, at) + bad + text.substring(at + good.length());
    Diagnosed<Decision> read = read(broken);
    assertThat(read.isPresent()).isFalse();
    assertThat(read.diagnostics())
        .anySatisfy(
            found -> {
              assertThat(found.code().id()).isEqualTo(code);
              assertThat(found.field()).isEqualTo(path);
              assertThat(found.file()).isEqualTo("decision.json");
              if (!code.equals("PLM-505")) {
                assertThat(found.span().line()).isGreaterThan(1);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "17", "'{\"a\":'", "'\u0000\u0001'", "'{}'"})
  void anythingElseIsRefusedToo(String text) {
    assertThat(read(text).diagnostics()).isNotEmpty().allMatch(Diagnostic::isError);
  }

  private static Diagnosed<Decision> read(String text) {
    return DecisionJson.read(SourceText.of("decision.json", text));
  }

  private Decision withFraction() {
    TraceNode third = TraceNode.leaf("a third", Operation.GIVEN, Exact.parse("100/3"), "USD");
    return with(Verdict.HEALTHY, List.of(), third);
  }

  private Decision isolated() {
    Map<String, BigDecimal> margin = new LinkedHashMap<>();
    margin.put("initial", new BigDecimal("1080"));
    margin.put("maintenance", new BigDecimal("540"));
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    levels.put("initial", new BigDecimal("1080.00"));
    levels.put("maintenance", new BigDecimal("540.00"));
    Decision.PositionFigures position =
        new Decision.PositionFigures(
            "ETH-PERP",
            new BigDecimal("-3"),
            new BigDecimal("3000"),
            new BigDecimal("9000"),
            Optional.empty(),
            margin,
            Optional.of("none"));
    Decision.Totals totals =
        new Decision.Totals(
            new BigDecimal("500"),
            new BigDecimal("500.00"),
            levels,
            "1.080000",
            new BigDecimal("-580.00"),
            new BigDecimal("40.00"));
    Decision.Reason reason =
        new Decision.Reason(
            "requirement liquidate", 74, "equity is below", Map.of("equity", "500"));
    return with(
        Verdict.HEALTHY,
        List.of(new Decision.IsolatedFigures(position, totals, Verdict.LIQUIDATE, List.of(reason))),
        healthy.trace());
  }

  private Decision with(Verdict verdict, List<Decision.IsolatedFigures> isolated, TraceNode trace) {
    return new Decision(
        healthy.policy(),
        "ef".repeat(32),
        healthy.inputHash(),
        healthy.engine(),
        "ACC \"1\" \\ ü",
        healthy.asOf(),
        healthy.currency(),
        healthy.figures(),
        verdict,
        healthy.reasons(),
        List.of(),
        healthy.positions(),
        isolated,
        healthy.offsets(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        trace);
  }
}
