package org.plimsoll.syntax.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.DiagnosticErrorListener;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.PolicyUnit;

/** What trees good texts become, and what is said about texts with a mistake, word for word. */
class ParserTest {

  @TestFactory
  Stream<DynamicTest> goodTextsBecomeTheTreeOnFile() {
    return Golden.policies("good").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Diagnosed<PolicyUnit> parsed = PolicyParser.parse(Golden.source(file));
                      assertThat(parsed.diagnostics()).isEmpty();
                      Golden.compare(file, ".tree", TreePrinter.print(parsed.get()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> parsingTwiceGivesEqualTrees() {
    return Golden.policies("good").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      PolicyUnit first = PolicyParser.parse(Golden.source(file)).get();
                      PolicyUnit second = PolicyParser.parse(Golden.source(file)).get();
                      assertThat(second.header()).isEqualTo(first.header());
                      assertThat(second.blocks()).isEqualTo(first.blocks());
                    }));
  }

  @TestFactory
  Stream<DynamicTest> lineBreaksOfOtherSystemsChangeNothing() {
    return Golden.policies("good").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      String text = Golden.read(file);
                      String there = text.replace("\n", "\r\n").replace("  ", "\t");
                      PolicyUnit unit = PolicyParser.parse(SourceText.of("there", there)).get();
                      PolicyUnit here = PolicyParser.parse(SourceText.of("here", text)).get();
                      assertThat(TreePrinter.print(unit)).isEqualTo(TreePrinter.print(here));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> badTextsGetTheMessagesOnFile() {
    return Golden.policies("bad").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      PolicyParser.Parsed parsed = PolicyParser.read(Golden.source(file));
                      assertThat(parsed.diagnostics()).isNotEmpty();
                      Golden.compare(file, ".errors", Golden.messages(parsed.diagnostics()));
                    }));
  }

  /** Every file but the one made to hold five has one mistake, and gets one message. */
  @Test
  void oneMistakeGetsOneMessage() {
    assertThat(
            Golden.policies("bad").stream().filter(file -> !file.endsWith("five-mistakes.margin")))
        .allSatisfy(
            file -> assertThat(PolicyParser.read(Golden.source(file)).diagnostics()).hasSize(1));
  }

  /** ANTLR reports every decision that two readings of the same text survive to the end. */
  @TestFactory
  Stream<DynamicTest> noTextHasTwoReadings() {
    return Golden.policies("good").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> assertThat(readings(file)).isEmpty()));
  }

  private static List<String> readings(Path file) {
    String text = Golden.read(file);
    MarginPolicyLexer lexer = new MarginPolicyLexer(CharStreams.fromString(text));
    MarginPolicyParser parser =
        new MarginPolicyParser(
            new CommonTokenStream(
                new ListTokenSource(LineOpenings.marked(lexer.getAllTokens(), text))));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    List<String> reported = new ArrayList<>();
    parser.addErrorListener(new DiagnosticErrorListener(true));
    parser.addErrorListener(
        new BaseErrorListener() {
          @Override
          public void syntaxError(
              Recognizer<?, ?> recognizer,
              Object symbol,
              int line,
              int column,
              String message,
              RecognitionException e) {
            // attempts to read on in full context are no ambiguity
            if (!message.startsWith("reportAttemptingFullContext")
                && !message.startsWith("reportContextSensitivity")) {
              reported.add(line + ":" + column + " " + message);
            }
          }
        });
    parser.unit();
    return reported;
  }

  // ---- limits, with texts too large or too strange to keep on file
  // -------------------------------

  @Test
  void aTextOfMoreThanAMillionCharactersIsNotRead() {
    assertOnly(
        "language 1\n" + "#".repeat(999_990), DiagnosticCode.LIMIT, "a policy may have 1,000,000");
    assertThat(codes("language 1\n" + "#".repeat(999_989))).isEmpty();
  }

  @Test
  void aTextOfMoreThanTwoHundredThousandWordsIsNotRead() {
    assertOnly("a ".repeat(200_001), DiagnosticCode.LIMIT, "200,000 words and signs");
  }

  @Test
  void fiveThousandParenthesesAreNotRead() {
    assertOnly(
        "equity\n  define equity is " + "(".repeat(5_000) + "a" + ")".repeat(5_000) + "\nend\n",
        DiagnosticCode.LIMIT,
        "nested deeper than 64");
    assertThat(
            codes(
                "equity\n  define equity is " + "(".repeat(64) + "a" + ")".repeat(64) + "\nend\n"))
        .isEmpty();
  }

  @Test
  void sixtyFiveSignsInARowAreNotRead() {
    assertOnly(
        "equity\n  define equity is " + "- ".repeat(65) + "a\nend\n",
        DiagnosticCode.LIMIT,
        "nested deeper than 64");
  }

  @Test
  void aFormulaOfMoreThan256SignsIsNotRead() {
    assertOnly(
        "equity\n  define equity is " + "a + ".repeat(257) + "a\nend\n",
        DiagnosticCode.LIMIT,
        "256 signs");
    assertThat(codes("equity\n  define equity is " + "a + ".repeat(256) + "a\nend\n")).isEmpty();
  }

  @Test
  void charactersThatHideWhatATextSaysAreNotRead() {
    for (String character :
        List.of(
            "\u0000", "\u0007", "\u001B", "\u00AD", "\u200B", "\u202E", "\u2066", "\uFEFF",
            "\u2028", "\u2029", "\uE000", "\u0085")) {
      assertOnly(
          "language 1" + character + "\n", DiagnosticCode.CHARACTER, "may not stand in a policy");
    }
  }

  @Test
  void atMostFiftyMistakesAreShown() {
    assertThat(codes("language 1\n" + "end\n".repeat(80))).hasSize(50);
  }

  @Test
  void aTableOfTwentyThousandRowsIsReadQuickly() {
    String rows = "  | BTC | 5 USD |\n".repeat(20_000);
    long start = System.nanoTime();
    PolicyParser.Parsed parsed =
        PolicyParser.read(
            SourceText.of("rows", "table caps\n  | asset | cap |\n" + rows + "end\n"));
    assertThat(parsed.diagnostics()).isEmpty();
    assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
  }

  private static List<DiagnosticCode> codes(String text) {
    return PolicyParser.read(SourceText.of("p.margin", text)).diagnostics().stream()
        .map(Diagnostic::code)
        .toList();
  }

  private static void assertOnly(String text, DiagnosticCode code, String words) {
    List<Diagnostic> found = PolicyParser.read(SourceText.of("p.margin", text)).diagnostics();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).code()).isEqualTo(code);
    assertThat(found.get(0).message()).contains(words);
  }
}
