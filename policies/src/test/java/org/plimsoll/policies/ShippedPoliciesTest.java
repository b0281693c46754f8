package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plimsoll.PlimsollEngine;
import org.plimsoll.Policy;
import org.plimsoll.PolicySource;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.scenario.TestReport;

/** Every shipped policy checks without a word, has tests, and passes them. */
class ShippedPoliciesTest {

  @TestFactory
  List<DynamicTest> everyPolicy() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("."))) {
      return files
          .filter(file -> file.toString().endsWith(".margin"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.toString(), () -> check(file)))
          .toList();
    }
  }

  private static void check(Path file) {
    Diagnosed<Policy> policy = PlimsollEngine.create().compile(PolicySource.of(file));
    assertThat(policy.diagnostics()).isEmpty();
    TestReport report = policy.get().test();
    assertThat(report.results()).as("tests").isNotEmpty();
    assertThat(report.results().stream().flatMap(each -> each.failures().stream())).isEmpty();
  }
}
