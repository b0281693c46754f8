package org.plimsoll.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.ShownFigure;

/**
 * One figure of several policies for several accounts, as a table in Markdown: a line for each
 * account, a column for each policy, both in the order in which they come.
 */
public final class FigureTable {
  /** The figure that is no amount. */
  public static final String VERDICT = "verdict";

  private static final String NOTHING = "-";

  private final String figure;
  private final boolean relative;

  private FigureTable(String figure, boolean relative) {
    this.figure = figure;
    this.relative = relative;
  }

  /**
   * The table of a figure: {@link #VERDICT}, or one that {@link #amount} knows. What is refused
   * says so in its cell; where there is no such figure stands a dash.
   */
  public static String of(String figure, List<Decision> decisions) {
    return new FigureTable(figure, false).text(decisions);
  }

  /**
   * The same table with amounts in the first column, and in the others each amount as a percentage
   * of the first, rounded half-even to tenths of a percent; a dash where the first is not above 0.
   */
  public static String relative(String figure, List<Decision> decisions) {
    return new FigureTable(figure, true).text(decisions);
  }

  /**
   * An amount as the decision shows it: {@code equity} (at maintenance where it has levels), {@code
   * equity at initial} where it has, the requirement at the level of that name, or a figure without
   * levels that the policy shows for the account. Empty when there is none, or the decision is
   * refused.
   */
  public static Optional<BigDecimal> amount(String figure, Decision decision) {
    return decision
        .figures()
        .flatMap(
            totals ->
                figure.equals("equity")
                    ? Optional.of(totals.equity())
                    : Optional.ofNullable(totals.levels().get(figure))
                        .or(() -> equityAt(figure, totals))
                        .or(() -> shown(figure, decision)));
  }

  private static Optional<BigDecimal> equityAt(String figure, Decision.Totals totals) {
    return totals.equityAtLevels().entrySet().stream()
        .filter(level -> figure.equals("equity at " + level.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<BigDecimal> shown(String figure, Decision decision) {
    return decision.shown().stream()
        .filter(each -> each.figure().equals(figure) && each.level().isEmpty())
        .filter(each -> each.subject().equals("account"))
        .map(ShownFigure::value)
        .filter(value -> !Character.isLetter(value.charAt(0)))
        .map(BigDecimal::new)
        .findFirst();
  }

  private String text(List<Decision> decisions) {
    Set<String> policies = new LinkedHashSet<>();
    Map<String, Map<String, Decision>> accounts = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      policies.add(decision.policy().name());
      accounts
          .computeIfAbsent(decision.account(), account -> new LinkedHashMap<>())
          .put(decision.policy().name(), decision);
    }
    StringBuilder text = new StringBuilder(line("account", policies));
    text.append("|---|").append("--:|".repeat(policies.size())).append('\n');
    accounts.forEach((account, row) -> text.append(line(account, cells(policies, row))));
    return text.toString();
  }

  private static String line(String heading, Iterable<String> cells) {
    return "| " + heading + " | " + String.join(" | ", cells) + " |\n";
  }

  private List<String> cells(Set<String> policies, Map<String, Decision> row) {
    Optional<Decision> first = policies.stream().findFirst().map(row::get);
    return policies.stream()
        .map(
            policy ->
                Optional.ofNullable(row.get(policy))
                    .map(decision -> cell(first, decision))
                    .orElse(NOTHING))
        .collect(Collectors.toList());
  }

  private String cell(Optional<Decision> first, Decision decision) {
    if (figure.equals(VERDICT) || decision.figures().isEmpty()) {
      return decision.verdict().name().toLowerCase(Locale.ROOT);
    }
    Optional<BigDecimal> amount = amount(figure, decision);
    if (!relative || first.filter(decision::equals).isPresent()) {
      return amount.map(Spelled::money).orElse(NOTHING);
    }
    return first
        .flatMap(each -> amount(figure, each))
        .filter(whole -> whole.signum() > 0)
        .flatMap(whole -> amount.map(part -> percentage(part, whole)))
        .orElse(NOTHING);
  }

  private static String percentage(BigDecimal part, BigDecimal whole) {
    return part.movePointRight(2).divide(whole, 1, RoundingMode.HALF_EVEN).toPlainString() + "%";
  }
}
