package org.plimsoll.policies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the cases of a regime. A case counts when at least one of its figures can be
 * recomputed, and passes when all of those come out.
 */
final class RegimeReport {
  private final String regime;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private int passed;
  private int counted;

  RegimeReport(String regime) {
    this.regime = regime;
  }

  /** How many cases came out. */
  int passed() {
    return passed;
  }

  /** The figures that did not. */
  List<String> wrong() {
    return wrong;
  }

  /** Runs a case. */
  void add(Regime adapter, Case of) {
    if (of.publishedOnly().isPresent()) {
      left.add(of.id() + ": " + of.publishedOnly().get() + "; " + beside(adapter, of));
      return;
    }
    try {
      compare(of, adapter.found(of));
    } catch (RuntimeException | AssertionError problem) {
      counted++;
      wrong.add(regime + " " + of.id() + ": " + problem);
    }
  }

  /** What the policy says of a case that is published only. */
  private static String beside(Regime adapter, Case of) {
    try {
      Found found = adapter.found(of);
      List<String> differences = new ArrayList<>();
      of.expected()
          .forEach(
              (figure, published) ->
                  found
                      .left(figure)
                      .or(() -> found.wrong(figure, published, of.tolerance()))
                      .ifPresent(differences::add));
      return differences.isEmpty()
          ? "the policy gives the same"
          : "by the policy " + String.join(", ", differences);
    } catch (RuntimeException | AssertionError problem) {
      return "the policy gives nothing: " + problem.getMessage();
    }
  }

  private void compare(Case of, Found found) {
    int compared = 0;
    List<String> differences = new ArrayList<>();
    Optional<BigDecimal> tolerance = of.tolerance();
    for (Map.Entry<String, String> each : of.expected().entrySet()) {
      Optional<String> reason = found.left(each.getKey());
      if (reason.isPresent()) {
        left.add(of.id() + ", " + each.getKey() + ": " + reason.get());
      } else {
        compared++;
        found.wrong(each.getKey(), each.getValue(), tolerance).ifPresent(differences::add);
      }
    }
    counted += compared > 0 ? 1 : 0;
    passed += compared > 0 && differences.isEmpty() ? 1 : 0;
    differences.forEach(each -> wrong.add(regime + " " + of.id() + ": " + each));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(regime + ": " + passed + "/" + counted).append("\n");
    left.forEach(each -> text.append("  not counted ").append(each).append("\n"));
    wrong.forEach(each -> text.append("  failed ").append(each).append("\n"));
    return text.toString();
  }
}
