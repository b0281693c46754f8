package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Published figures against the shipped policies. {@code -Dplimsoll.vectors=DIR} reads the figures
 * of another folder; every regime prints {@code name: passed/total} and names what did not pass.
 */
class RegimeVectorsTest {
  private static final Map<String, Regime> REGIMES = Map.of("binance_usdm", new BinanceUsdm());

  /** Runs the figures of one regime through its policies. */
  interface Regime {
    /** What became of one figure: the empty text when it came out, else what is wrong. */
    Outcome check(JsonNode vector, JsonNode file);
  }

  /**
   * What became of a figure.
   *
   * @param passed true when the policy gives it
   * @param notYet true when this release cannot be asked for it
   * @param told what people should know
   */
  record Outcome(boolean passed, boolean notYet, String told) {
    static Outcome good() {
      return new Outcome(true, false, "");
    }

    static Outcome wrong(String told) {
      return new Outcome(false, false, told);
    }

    static Outcome notYet(String told) {
      return new Outcome(false, true, told);
    }
  }

  @Test
  void shippedPoliciesGiveThePublishedFigures() throws IOException {
    Path folder = folder();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    Map<String, String> wrong = new TreeMap<>();
    int checked = 0;
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".yaml", "");
      Regime regime = REGIMES.get(name);
      if (regime == null) {
        System.out.println(name + ": no policy is shipped for this regime yet");
      } else {
        checked += run(name, regime, new YAMLMapper().readTree(file.toFile()), wrong);
      }
    }
    assertThat(checked).as("figures that came out").isPositive();
    assertThat(wrong).as("figures that did not come out").isEmpty();
  }

  private static int run(String name, Regime regime, JsonNode file, Map<String, String> wrong) {
    int passed = 0;
    Map<String, String> waiting = new TreeMap<>();
    for (JsonNode vector : file.get("vectors")) {
      String id = vector.get("id").asText();
      Outcome outcome = regime.check(vector, file);
      if (outcome.passed()) {
        passed++;
      } else if (outcome.notYet()) {
        waiting.put(id, outcome.told());
      } else {
        wrong.put(name + " " + id, outcome.told());
      }
    }
    System.out.println(name + ": " + passed + "/" + file.get("vectors").size());
    waiting.forEach((id, told) -> System.out.println("  not yet " + id + ": " + told));
    wrong.forEach((id, told) -> System.out.println("  failed " + id + ": " + told));
    return passed;
  }

  private static Path folder() {
    String other = System.getProperty("plimsoll.vectors", "");
    return other.isEmpty() ? Path.of("src/test/resources/vectors") : Path.of(other);
  }
}
