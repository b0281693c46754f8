package org.plimsoll.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** How diagnostics look to people. */
class DiagnosticRendererTest {
  private static final SourceText POLICY =
      SourceText.of("house.margin", "equity\n  define equity is haricut of BTC\nend\n");

  private final DiagnosticRenderer plain = new DiagnosticRenderer(SourceLines.of(POLICY), false);

  @Test
  void aMistakeIsShownWithItsLineAMarkAndWhatToDo() {
    int at = POLICY.text().indexOf("haricut");
    Diagnostic mistake =
        Diagnostic.error(
            DiagnosticCode.UNKNOWN_NAME,
            "house.margin",
            POLICY.span(at, at + 7),
            "there is no figure called `haricut`",
            "nearest is `haircut`");
    assertThat(plain.render(mistake))
        .isEqualTo(
            """
            house.margin:2:20: error PLM-201: there is no figure called `haricut`
                2 |   define equity is haricut of BTC
                  |                    ^^^^^^^
            help: nearest is `haircut`
            """);
  }

  @Test
  void severalMistakesStandApart() {
    Diagnostic first =
        Diagnostic.error(DiagnosticCode.BLOCK, "house.margin", POLICY.span(0, 6), "one", "");
    Diagnostic second =
        Diagnostic.warning(DiagnosticCode.UNUSED, "house.margin", POLICY.span(41, 44), "two", "");
    assertThat(plain.render(List.of(first, second)))
        .isEqualTo(
            """
            house.margin:1:1: error PLM-105: one
                1 | equity
                  | ^^^^^^

            house.margin:3:1: warning PLM-203: two
                3 | end
                  | ^^^
            """);
  }

  @Test
  void aMistakeInDataNamesItsField() {
    SourceText account = SourceText.of("account.yaml", "balances:\n\t- quantity: 010\n");
    int at = account.text().indexOf("010");
    Diagnostic mistake =
        Diagnostic.data(
            DiagnosticCode.DATA_NUMBER,
            "account.yaml",
            account.span(at, at + 3),
            "balances[0].quantity",
            "`010` begins with a zero",
            "write 10");
    assertThat(new DiagnosticRenderer(SourceLines.of(account), false).render(mistake))
        .isEqualTo(
            """
            account.yaml:2:14: error PLM-507 at balances[0].quantity: `010` begins with a zero
                2 |  - quantity: 010
                  |              ^^^
            help: write 10
            """);
  }

  @Test
  void aFileThatCannotBeReadHasNoLine() {
    Diagnostic mistake =
        Diagnostic.data(
            DiagnosticCode.FILE, "no.yaml", SourceSpan.NONE, "", "there is no such file", "");
    assertThat(plain.render(mistake)).isEqualTo("no.yaml: error PLM-501: there is no such file\n");
  }

  @Test
  void aLongLineIsShownAroundItsMark() {
    String text = "x".repeat(500) + "HERE" + "y".repeat(500);
    SourceText source = SourceText.of("long", text);
    Diagnostic mistake =
        Diagnostic.error(DiagnosticCode.SYNTAX, "long", source.span(500, 504), "odd", "");
    String shown = new DiagnosticRenderer(SourceLines.of(source), false).render(mistake);
    String[] rows = shown.split("\n", -1);
    assertThat(rows[1]).hasSizeLessThan(112).contains("…xxx").contains("yyy…");
    assertThat(rows[2].indexOf("^^^^")).isEqualTo(rows[1].indexOf("HERE"));
  }

  @Test
  void aSpanOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
    Diagnostic mistake =
        Diagnostic.error(DiagnosticCode.BLOCK, "house.margin", POLICY.span(9, 44), "open", "");
    assertThat(plain.render(mistake)).contains("\n      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
  }

  @Test
  void whatATerminalWouldObeyIsShownAsASign() {
    SourceText source = SourceText.of("evil", "a\u001b[31m\u202eb");
    Diagnostic mistake =
        Diagnostic.error(
            DiagnosticCode.CHARACTER, "evil", source.span(1, 2), "bad \u001b[2J", "\u0007");
    assertThat(new DiagnosticRenderer(SourceLines.of(source), false).render(mistake))
        .doesNotContain("\u001b")
        .doesNotContain("\u202e")
        .doesNotContain("\u0007");
  }

  @Test
  void coloursAreOnlyThereWhenAskedFor() {
    Diagnostic mistake =
        Diagnostic.error(DiagnosticCode.BLOCK, "house.margin", POLICY.span(0, 6), "one", "two");
    assertThat(new DiagnosticRenderer(SourceLines.of(POLICY), true).render(mistake))
        .contains("\u001b[1;31merror PLM-105\u001b[0m")
        .contains("\u001b[36mhelp:\u001b[0m two");
    assertThat(plain.render(mistake)).doesNotContain("\u001b");
  }
}
