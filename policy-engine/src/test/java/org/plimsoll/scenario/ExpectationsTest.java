package org.plimsoll.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.Golden;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;

/** What tests of a policy may expect, and what is said of what they expect in vain. */
class ExpectationsTest {
  private static final Path FOLDER = Path.of("src/test/resources/org/plimsoll/scenario");

  private static TestReport run(String file) {
    Policy policy = PlimsollEngine.create().compile(PolicySource.of(FOLDER.resolve(file))).get();
    return policy.test();
  }

  @TestFactory
  Stream<DynamicTest> everythingADecisionTellsCanBeExpected() {
    return run("expectations.margin").results().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(each.title(), () -> assertThat(each.failures()).isEmpty()));
  }

  @Test
  void whatIsNotThereIsTold() {
    String told =
        run("unmet.margin").results().stream()
            .flatMap(each -> each.failures().stream())
            .map(
                each ->
                    each.span().line()
                        + " "
                        + each.code().id()
                        + " "
                        + each.message()
                        + (each.hint().isEmpty() ? "" : "\n  help: " + each.hint())
                        + "\n")
            .collect(Collectors.joining());
    Golden.of(ExpectationsTest.class, "unmet.txt").is(told);
  }
}
