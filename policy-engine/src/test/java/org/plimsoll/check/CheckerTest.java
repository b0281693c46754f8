package org.plimsoll.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.decide.DecisionBuilder;
import org.plimsoll.decision.Decision;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.interpret.Interpreter;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.scenario.PolicyTests;
import org.plimsoll.scenario.TestReport;

/** What the checker lets pass, and what it says about each kind of mistake, word for word. */
class CheckerTest {
  private static final Decision.PolicyStamp STAMP = new Decision.PolicyStamp("test", "1", "");

  /**
   * Given by the parser before the checker, about data files, test runs and later releases, or a
   * warning.
   */
  private static final Set<DiagnosticCode> ELSEWHERE =
      EnumSet.of(
          DiagnosticCode.LIMIT,
          DiagnosticCode.CHARACTER,
          DiagnosticCode.NUMBER,
          DiagnosticCode.BLOCK,
          DiagnosticCode.LONELY_NAME,
          DiagnosticCode.RATE_ORDER,
          DiagnosticCode.FILE,
          DiagnosticCode.FORM,
          DiagnosticCode.UNKNOWN_KEY,
          DiagnosticCode.DUPLICATE_KEY,
          DiagnosticCode.MISSING_KEY,
          DiagnosticCode.VALUE,
          DiagnosticCode.DATA_NUMBER,
          DiagnosticCode.PARAMETERS,
          DiagnosticCode.TEST);

  @TestFactory
  Stream<DynamicTest> goodPoliciesPassAndSoDoTheirTests() {
    return Golden.policies("good").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Diagnosed<CheckedPolicy> checked = PolicyChecker.check(Golden.source(file));
                      assertThat(checked.diagnostics()).isEmpty();
                      TestReport report = tested(checked.get());
                      assertThat(report.results()).allMatch(TestReport.Result::passed);
                    }));
  }

  private static TestReport tested(CheckedPolicy policy) {
    return PolicyTests.run(
        policy,
        request ->
            new DecisionBuilder(policy, STAMP, request)
                .decide((asked, holdings) -> new Interpreter(policy, asked, holdings)));
  }

  @TestFactory
  Stream<DynamicTest> badPoliciesGetTheMessagesOnFile() {
    return Golden.policies("bad").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      Diagnosed<CheckedPolicy> checked = PolicyChecker.check(Golden.source(file));
                      assertThat(checked.isPresent()).isFalse();
                      Golden.compare(file, checked.diagnostics());
                    }));
  }

  /** Every file but the one made to hold five has one mistake, and gets one message. */
  @Test
  void oneMistakeGetsOneMessage() {
    for (Path file : Golden.policies("bad")) {
      int mistakes = file.endsWith("five-mistakes.margin") ? 5 : 1;
      assertThat(PolicyChecker.check(Golden.source(file)).diagnostics())
          .as(file.toString())
          .hasSize(mistakes);
    }
  }

  @Test
  void everyCodeOfTheCheckerHasItsFile() {
    List<String> all =
        Golden.policies("bad").stream().map(file -> Golden.read(Golden.errors(file))).toList();
    assertThat(Arrays.stream(DiagnosticCode.values()).filter(code -> !ELSEWHERE.contains(code)))
        .allSatisfy(code -> assertThat(all).anyMatch(errors -> errors.contains(code.id())));
  }
}
