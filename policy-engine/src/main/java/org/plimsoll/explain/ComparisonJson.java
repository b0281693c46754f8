package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plimsoll.data.JsonObject;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.money.Exact;

/** What two policies decide about one account, side by side. */
final class ComparisonJson {
  private static final Map<String, Function<Decision.Totals, BigDecimal>> TOTALS = totals();

  private final Decision before;
  private final Decision after;

  ComparisonJson(Decision before, Decision after) {
    this.before = before;
    this.after = after;
  }

  private static Map<String, Function<Decision.Totals, BigDecimal>> totals() {
    Map<String, Function<Decision.Totals, BigDecimal>> totals = new LinkedHashMap<>();
    totals.put("collateralValue", Decision.Totals::collateralValue);
    totals.put("equity", Decision.Totals::equity);
    totals.put("initialMargin", Decision.Totals::initialMargin);
    totals.put("maintenanceMargin", Decision.Totals::maintenanceMargin);
    totals.put("excess", Decision.Totals::excess);
    totals.put("shortfall", Decision.Totals::shortfall);
    return totals;
  }

  /** Verdict, totals, and the figures that are not the same. */
  JsonTree.Obj tree() {
    List<JsonTree> rows = new ArrayList<>();
    rows.add(row("verdict", before.verdict().name(), after.verdict().name(), ""));
    TOTALS.forEach((key, figure) -> rows.add(total(key, figure)));
    levels().forEach(level -> rows.add(total("equity at " + level, all -> all.equityAt(level))));
    rows.add(row("marginRatio", ratio(before), ratio(after), points()));
    return new JsonObject()
        .flag("samePolicy", before.policy().hash().equals(after.policy().hash()))
        .list("rows", rows)
        .list("figures", MovedFigures.between(before, after))
        .build();
  }

  /** The levels at which one of the decisions has equity of its own. */
  private Set<String> levels() {
    Set<String> levels = new LinkedHashSet<>();
    before.figures().ifPresent(totals -> levels.addAll(totals.equityAtLevels().keySet()));
    after.figures().ifPresent(totals -> levels.addAll(totals.equityAtLevels().keySet()));
    return levels;
  }

  private JsonTree total(String key, Function<Decision.Totals, BigDecimal> figure) {
    Optional<BigDecimal> was = before.figures().map(figure);
    Optional<BigDecimal> is = after.figures().map(figure);
    String change = was.flatMap(w -> is.map(i -> change(i.subtract(w)))).orElse("");
    return row(key, amount(was), amount(is), change);
  }

  private static String amount(Optional<BigDecimal> value) {
    return value.map(Spelled::scaled).orElse("");
  }

  /** A difference with its sign; nothing for none. */
  private static String change(BigDecimal difference) {
    String sign = difference.signum() > 0 ? "+" : "";
    return difference.signum() == 0 ? "" : sign + Spelled.scaled(difference);
  }

  private static String ratio(Decision decision) {
    return decision.figures().map(totals -> ShownJson.ratio(totals.marginRatio())).orElse("");
  }

  /** How far the ratio moved, in points of a percentage. */
  private String points() {
    Optional<Exact> was = exactRatio(before);
    Optional<Exact> is = exactRatio(after);
    Exact moved = was.flatMap(w -> is.map(i -> i.minus(w))).orElse(Exact.ZERO);
    String sign = moved.signum() > 0 ? "+" : "";
    return moved.signum() == 0 ? "" : sign + Spelled.number(moved.times(Exact.of(100))) + " points";
  }

  private static Optional<Exact> exactRatio(Decision decision) {
    return decision
        .figures()
        .map(Decision.Totals::marginRatio)
        .filter(ratio -> !ratio.equals("none"))
        .map(Exact::parse);
  }

  private static JsonTree row(String key, String before, String after, String change) {
    return new JsonObject()
        .text("figure", key)
        .text("before", before)
        .text("after", after)
        .text("change", change)
        .build();
  }
}
