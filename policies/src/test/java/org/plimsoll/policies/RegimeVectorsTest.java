package org.plimsoll.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Published figures against the shipped policies. {@code -Dplimsoll.vectors=DIR} reads the figures
 * of another folder; every regime prints {@code name: passed/total} and names what did not pass.
 */
class RegimeVectorsTest {

  @Test
  void shippedPoliciesGiveThePublishedFigures() throws IOException {
    Map<String, Regime> regimes =
        Stream.of(
                new BinanceUsdm(),
                new Bybit(),
                new CmeSpan(),
                new Hyperliquid(),
                new UsRegTStock(),
                new DydxV4(),
                new OpynGamma(),
                new UsOptionsStrategy(),
                new DeriveStandard(),
                new DerivePortfolio())
            .collect(Collectors.toMap(Regime::name, Function.identity()));
    List<RegimeReport> reports = new ArrayList<>();
    for (Path file : files()) {
      String name = file.getFileName().toString().replace(".yaml", "");
      if (regimes.containsKey(name)) {
        reports.add(report(regimes.get(name), new YAMLMapper().readTree(file.toFile())));
      } else {
        System.out.println(name + ": no policy is shipped for this regime yet");
      }
    }
    reports.forEach(System.out::print);
    assertThat(reports.stream().mapToInt(RegimeReport::passed).sum())
        .as("figures that came out")
        .isPositive();
    assertThat(reports.stream().flatMap(each -> each.wrong().stream()))
        .as("figures that did not come out")
        .isEmpty();
  }

  private static RegimeReport report(Regime regime, JsonNode file) {
    RegimeReport report = new RegimeReport(regime.name());
    for (JsonNode vector : file.get("vectors")) {
      report.add(regime, new Case(vector, file));
    }
    return report;
  }

  private static List<Path> files() throws IOException {
    String other = System.getProperty("plimsoll.vectors", "");
    Path folder = other.isEmpty() ? Path.of("src/test/resources/vectors") : Path.of(other);
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
