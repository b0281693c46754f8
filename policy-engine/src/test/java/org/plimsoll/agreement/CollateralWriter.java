package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Gives a policy written at random other collateral: by named tables and formulas, with weights of
 * debts, the same at all levels or by level; then equity has levels, and all lines say which.
 */
final class CollateralWriter {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^collateral(,[^\n]*)?\n.*?^end\n");

  private final Draft draft;
  private final StringBuilder text = new StringBuilder();
  private boolean levelled;

  CollateralWriter(Random random, List<String> levels) {
    this.draft = new Draft(random, text, levels);
  }

  /** The policy with collateral of another form, more often than not. */
  String in(String policy) {
    if (draft.chance(3)) {
      return policy;
    }
    // what scenarios move and suppositions suppose has no levels
    boolean moved = policy.contains("move equity") || policy.contains("(equity is");
    levelled = draft.chance(2) && !moved;
    boolean sourced = policy.contains("where price-source");
    if (draft.chance(2)) {
      named(sourced);
    } else {
      byFormula(sourced);
    }
    String other = BLOCK.matcher(policy).replaceFirst(text.toString());
    return levelled ? atLevels(other) : other;
  }

  private void named(boolean sourced) {
    boolean sliced = draft.chance(3);
    draft.line("table reserves" + (sliced || draft.chance(3) ? "" : ", replaceable by parameters"));
    boolean debts = draft.chance(2);
    draft.line("  | asset |" + (sliced ? " value up to |" : "") + columns(debts));
    for (String asset : List.of("USD", "BTC", "any other")) {
      String weights = debts ? debts() : "";
      if (sliced && draft.chance(2)) {
        draft.line("  | " + asset + " | 4_000 USD |" + haircuts(20) + weights);
      }
      draft.line("  | " + asset + " |" + (sliced ? " above |" : "") + haircuts(60) + weights);
    }
    draft.line("end");
    String some = draft.one("", " for each balance where asset is one of (USD, BTC)");
    draft.line(
        "collateral"
            + some
            + (sliced ? ", each slice of value pays its own rate in reserves" : " in reserves"));
    exception(sourced, "haircut");
    if (debts && draft.chance(3)) {
      draft.line("  exception owing where tier is vip, debt-weight is debt-weight + share");
    }
    draft.line("end");
    if (!some.isEmpty()) {
      draft.line("collateral for any other balance");
      formulas();
      draft.line("end");
    }
  }

  private void byFormula(boolean sourced) {
    draft.line("collateral for each balance where asset is one of (BTC, USDC)");
    formulas();
    exception(sourced, "haircut");
    draft.line("end");
    draft.line("collateral for any other balance");
    draft.line("  | asset |" + columns(true));
    draft.line("  | any other |" + haircuts(50) + debts());
    if (draft.chance(2)) {
      draft.line("  exception counted where tier is vip, collateral is 90% x collateral");
    }
    draft.line("end");
  }

  private void exception(boolean sourced, String figure) {
    if (sourced || draft.chance(3)) {
      String where = sourced ? "price-source is not given" : "asset is BTC";
      String more = draft.one("10 points", "share");
      draft.line(
          "  exception odd where "
              + where
              + ", "
              + figure
              + " is the smaller of 100% and ("
              + figure
              + " + "
              + more
              + ")");
    }
  }

  private void formulas() {
    draft.line("  define moving is volatility when volatility is not missing, otherwise share");
    String bounded = "the smaller of " + draft.percent(40, 100) + " and moving";
    if (levelled && draft.chance(2)) {
      for (String level : draft.levels()) {
        draft.line("  define haircut at " + level + " is " + draft.one(bounded, "share x moving"));
      }
    } else {
      String formula = draft.one(bounded, "clamp(moving, 5%, 70%)", "moving x 60%", "moving / 3");
      draft.line("  define haircut" + at() + " is " + formula);
    }
    if (draft.chance(2)) {
      String weight = draft.one("100% + share", "105% when value is above -900 USD, otherwise 1.2");
      draft.line("  define debt-weight" + at() + " is " + weight.replace("1.2", "120%"));
    }
  }

  /** Some figures have levels where collateral has. */
  private String at() {
    return levelled && draft.chance(2) ? " at each level" : "";
  }

  private String columns(boolean debts) {
    List<String> columns = new ArrayList<>();
    List<String> words = debts ? List.of("haircut", "debt-weight") : List.of("haircut");
    for (String word : words) {
      if (levelled) {
        draft.levels().forEach(level -> columns.add(word + " at " + level));
      } else {
        columns.add(word);
      }
    }
    return " " + String.join(" | ", columns) + " |";
  }

  private String haircuts(int most) {
    return cells(draft.random().nextInt(most), 30);
  }

  private String debts() {
    return cells(100 + draft.random().nextInt(30), 20);
  }

  /** A rate for each column: the least for maintenance, others at most so much higher. */
  private String cells(int least, int more) {
    StringBuilder cells = new StringBuilder();
    for (String level : levelled ? draft.levels() : List.of("maintenance")) {
      int rate = least + (level.equals("maintenance") ? 0 : draft.random().nextInt(more));
      cells.append(' ').append(rate).append("% |");
    }
    return cells.toString();
  }

  /** The policy with equity that has levels, asked for at one of them wherever it is used. */
  private String atLevels(String policy) {
    StringBuilder out = new StringBuilder();
    for (String line : policy.split("\n")) {
      String at = draft.levels().get(draft.random().nextInt(draft.levels().size()));
      String other =
          line.startsWith("  define equity is")
              ? line.replace("define equity is", "define equity at each level is")
              : line.startsWith("equity")
                  ? line
                  : line.replaceAll("\\bequity\\b", "equity at " + at);
      out.append(other.replace("value - collateral", "value - collateral at " + at)).append('\n');
    }
    return out.toString();
  }
}
