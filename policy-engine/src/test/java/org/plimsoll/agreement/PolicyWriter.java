package org.plimsoll.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Writes random policies that are lawful by construction and reach every construct of the language:
 * tables by slices and whole, bands of both edges, named tables, formulas, cases, roundings,
 * functions, inputs, parameters, offsets with one to three legs, isolated positions, further
 * levels, prices, exceptions, liquidation, liquidation prices, calls, groups, scenarios,
 * suppositions, charges, collateral of all forms.
 */
final class PolicyWriter {
  static final List<String> ASSETS = List.of("USD", "BTC", "ETH", "USDC");
  static final List<String> UNDERLYINGS = List.of("BTC", "ETH", "DOGE");
  static final List<String> KINDS = List.of("perpetual", "future", "spot");

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> levels = new ArrayList<>(List.of("initial", "maintenance"));
  private boolean hasOffsets;
  private boolean hasRisk;
  private boolean hasInterest;
  private boolean hasMarket;
  private boolean hasOrders;
  private boolean priced;
  private final TableWriter tables;
  private @Nullable WorldWriter worlds;
  private @Nullable CorrelationWriter correlations;
  private final PairWriter pairs;

  PolicyWriter(long seed) {
    this.random = new Random(seed);
    this.tables = new TableWriter(new Random(~seed), text, levels);
    this.pairs = new PairWriter(new Random(seed ^ 0x5eed), text);
  }

  String write() {
    hasOffsets = random.nextBoolean();
    hasRisk = random.nextBoolean();
    hasInterest = random.nextBoolean();
    hasMarket = random.nextInt(3) == 0;
    hasOrders = random.nextInt(3) == 0;
    if (random.nextInt(3) == 0) {
      levels.add("search");
    }
    header();
    inputs();
    namedTable();
    tables.write();
    priced = random.nextInt(4) == 0;
    if (priced) {
      prices();
    }
    collateral();
    line("equity");
    line(
        "  define equity is (the sum of collateral over balances) + (the sum of unrealized-pnl over"
            + " positions)");
    line("end");
    figures();
    margins();
    if (hasOffsets) {
      offsets();
    }
    new ActionWriter(new Random(random.nextLong()), text).write();
    correlations = new CorrelationWriter(new Random(random.nextLong()), text);
    correlations.write();
    worlds().write();
    pairs.write();
    requirement();
    if (random.nextBoolean()) {
      isolated();
    }
    if (random.nextInt(20) == 0) {
      liquidation();
    }
    if (random.nextInt(20) == 0) {
      line("for each position where mode is cross");
      line(
          "  define liquidation-price is the mark-price at which equity is requirement at maintenance"
              + one(List.of("", " with rows held", ", rounded half-up to 0.01 USD per unit")));
      line("end");
    }
    return new CollateralWriter(new Random(~random.nextLong()), levels).in(text.toString());
  }

  private CorrelationWriter correlations() {
    return Objects.requireNonNull(correlations);
  }

  private WorldWriter worlds() {
    if (worlds == null) {
      Draft draft = new Draft(new Random(random.nextLong()), text, levels);
      worlds = new WorldWriter(draft, hasOffsets, hasOrders, hasInterest);
    }
    return Objects.requireNonNull(worlds);
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String step() {
    return one(List.of("0.01", "1", "0.5", "0.000001"));
  }

  private String direction() {
    return one(List.of("up", "down", "toward-zero", "away-from-zero", "half-up", "half-even"));
  }

  private void header() {
    line("language 1");
    line("policy generated \"written at random\"");
    line("version 1");
    line("currency USD");
    line("levels " + String.join(", ", levels));
    List<String> roundings = new ArrayList<>();
    for (String figure : List.of("collateral", "requirement", "margin", "credit")) {
      if (random.nextBoolean() && (hasOffsets || !figure.equals("credit"))) {
        roundings.add(figure + " " + direction() + " to " + step() + " USD");
      }
    }
    if (!roundings.isEmpty()) {
      line("rounding " + String.join(", ", roundings));
    }
    line("parameters");
    line("  | name | value | lowest | highest | moves at most |");
    line("  | share | " + (10 + random.nextInt(80)) + "% | 0% | 100% | 10 points in 7 days |");
    line("  | fixed | " + random.nextInt(500) + " USD | - | - | - |");
    line("end");
  }

  private void inputs() {
    line("inputs");
    line("  | name | of | type | given by | not older than | lowest | highest | when absent |");
    line("  | tier | account | standard or vip | exchange | - | - | - | standard |");
    line(
        "  | leverage | position | leverage | trader | - | 1x | 100x | "
            + one(List.of("10x", "refuse"))
            + " |");
    if (hasInterest) {
      line("  | open-interest | underlying | money | market | 5 minutes | - | - | - |");
    }
    line("end");
  }

  private void namedTable() {
    line("table terms");
    line("  | underlying | kind | notional " + edge() + " | rate | add |");
    for (String underlying : List.of("BTC", "any other")) {
      for (String kind : List.of("perpetual", "any other")) {
        int bound = 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
          bound += (1 + random.nextInt(20)) * 1000;
          String last = i == 0 ? "above" : bound + " USD";
          line(
              "  | "
                  + underlying
                  + " | "
                  + kind
                  + " | "
                  + last
                  + " | "
                  + percent(1, 40)
                  + " | "
                  + random.nextInt(90)
                  + " USD |");
        }
      }
    }
    line("end");
  }

  private String edge() {
    return random.nextBoolean() ? "up to" : "below";
  }

  private String percent(int least, int span) {
    int whole = least + random.nextInt(span);
    return random.nextInt(3) == 0 ? whole + "." + (1 + random.nextInt(99)) + "%" : whole + "%";
  }

  private void prices() {
    line("prices for each instrument");
    line("  define fresh is quotes where age is between 0 seconds and 10 seconds");
    line("  define middle is the " + one(List.of("median", "average")) + " of price over fresh");
    line("  define near is fresh where abs(price - middle) is at most 20% x middle");
    line(
        "  define mark-price is the median of price over near when the count of near is at least "
            + (1 + random.nextInt(3))
            + ",");
    line(
        "    index-price when index-price is not missing and age of index-price is at most 60"
            + " seconds,");
    line("    given-price when age of given-price is at most 1 hour, otherwise refuse \"none\"");
    line("end");
    line("prices for each asset where asset is ETH");
    line("  define price is 1.5 x price of BTC");
    line("end");
    line("prices for any other asset");
    line(
        "  define price is given-price when given-price is not missing and age of given-price is at"
            + " most 60 seconds, otherwise worth nothing");
    line("end");
  }

  private void liquidation() {
    line("liquidation");
    line("  define cost is " + percent(0, 2) + " x closed-notional, rounded up to 0.01 USD");
    line("  define penalty is 0.5% x closed-notional, rounded up to 0.01 USD");
    boolean cancels = hasOrders && random.nextBoolean();
    if (cancels) {
      line("  first cancel orders" + one(List.of("", " where side is buy")));
    }
    line(
        (cancels ? "  then" : "  first")
            + " close positions "
            + one(List.of("", "where kind is not spot "))
            + "by "
            + one(List.of("notional", "maintenance-released", "maintenance-released - cost"))
            + ", "
            + one(List.of("highest first", "lowest first"))
            + one(
                List.of(
                    "",
                    ", size "
                        + (20 + random.nextInt(80))
                        + "% of the starting size, rounded up to lot")));
    line(
        "  then sell balances by value - collateral, lowest first, size 100% of the starting size, rounded up to 0.1");
    line("  ties by notional, highest first, by instrument, lowest first");
    line(
        "  stop when equity is at least "
            + (100 + random.nextInt(40))
            + "% x requirement at maintenance");
    line("end");
  }

  private void exception() {
    if (random.nextInt(3) == 0) {
      line(
          "  exception odd where "
              + (priced ? "price-source is not given" : "asset is BTC")
              + ", haircut is the smaller of 100% and (haircut + "
              + one(List.of("10 points", "share"))
              + ")");
    }
  }

  private void collateral() {
    boolean slices = random.nextBoolean();
    line("collateral" + (slices ? ", each slice of value pays its own rate" : ""));
    line(slices ? "  | asset | value " + edge() + " | haircut |" : "  | asset | haircut |");
    for (String asset : List.of("USD", "BTC", "any other")) {
      int bound = 0;
      for (int i = slices ? random.nextInt(3) : 0; i >= 0; i--) {
        bound += (1 + random.nextInt(9)) * 5000;
        String last = i == 0 ? "above" : bound + " USD";
        String rate = asset.equals("USD") ? "0%" : percent(0, 60);
        line("  | " + asset + " | " + (slices ? last + " | " : "") + rate + " |");
      }
    }
    exception();
    line("end");
  }

  private void figures() {
    line("for each position");
    line(
        "  define stretched is notional x share, rounded "
            + direction()
            + " to "
            + step()
            + " USD");
    line("end");
    if (hasMarket) {
      market();
    }
    if (hasOrders) {
      orders();
    }
    if (hasRisk) {
      for (String side : List.of("long", "short", "flat")) {
        line("for each position where side is " + side);
        line("  define risk is " + formula(2));
        line("end");
      }
    }
  }

  /** The worst side of a position, and figures of orders. */
  private void orders() {
    line("for each position");
    line(
        "  define worst is the larger of abs(quantity + open-buys) and abs(quantity - open-sells)");
    line("end");
    line("for each order where side is buy");
    line("  define reserve is share x notional when order-price is not missing, otherwise fixed");
    line("end");
    line("for each order where side is sell");
    line(
        "  define reserve is "
            + one(List.of("fixed", "quantity x multiplier x mark-price x " + percent(1, 9))));
    line("end");
  }

  /** What the market says beside the prices that count, asked for where it may be missing. */
  private void market() {
    line("for each position");
    line(
        "  define dated is notional x volatility x years-to-expiry when volatility is not missing"
            + " and time-to-expiry is above 1 hour,");
    line("    notional x underlying-volatility when underlying-volatility is not missing,");
    line("    size x index-price x taker-fee when index-price is not missing");
    line("      and taker-fee is not missing and average-price is missing,");
    line("    size x forward x confidence when expiry is not none and confidence is not missing,");
    line("    otherwise " + one(List.of("size x average-price", "lot x tick", "fixed")));
    line("end");
  }

  /** A formula in money over a position. */
  private String formula(int depth) {
    if (depth == 0 && hasMarket && random.nextInt(4) == 0) {
      return "dated";
    }
    if (depth == 0 && hasOrders && random.nextInt(5) == 0) {
      return "(worst x multiplier x mark-price)";
    }
    if (depth == 0) {
      return one(
          List.of(
              "notional",
              "fixed",
              "stretched",
              "5.25 USD",
              "abs(unrealized-pnl)",
              "notional x rate of terms",
              "add of terms",
              "notional / leverage",
              "notional x 33% / 7",
              "mark-price x abs(quantity)",
              tables.amount()));
    }
    String a = formula(depth - 1);
    String b = formula(depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "(" + a + ") + (" + b + ")";
      case 1 -> "abs((" + a + ") - (" + b + "))";
      case 2 -> "(the larger of (" + a + ") and (" + b + "))";
      case 3 -> "(the smallest of (" + a + "), (" + b + ") and notional)";
      case 4 -> "clamp(" + a + ", 0 USD, " + b + ")";
      case 5 -> "(" + a + ") x share";
      case 6 -> "(" + a + ") + (" + new FunctionWriter(random).money() + ")";
      default -> "(" + a + ") x " + percent(1, 90);
    };
  }

  private String cases(String formula) {
    String plain =
        switch (random.nextInt(5)) {
          case 0 -> formula + " when side is long, otherwise " + formula(1);
          case 1 ->
              formula
                  + " when notional is above 20_000 USD and not (kind is spot), "
                  + formula(1)
                  + " when tier is vip or leverage is at least 20x, otherwise fixed";
          case 2 -> formula + " when leverage is missing, otherwise " + formula(1);
          default -> formula;
        };
    boolean rounded = !text.toString().contains("margin up") && random.nextInt(3) == 0;
    return rounded && !text.toString().matches("(?s).*rounding[^\\n]*margin.*")
        ? plain + ", rounded up to " + step() + " USD"
        : plain;
  }

  private void margins() {
    int blocks = 1 + random.nextInt(3);
    for (int i = 0; i < blocks; i++) {
      String where =
          "underlying is "
              + UNDERLYINGS.get(i)
              + one(
                  List.of("", " and kind is one of (perpetual, future)", " and side is not short"));
      margin(" for each position where " + where);
    }
    if (random.nextInt(12) == 0) {
      line("margin for any other position");
      line("  refuse \"not covered\"");
      line("end");
    } else {
      margin(" for any other position");
    }
  }

  private void margin(String heading) {
    int way = random.nextInt(3);
    if (way == 0) {
      line("margin" + heading);
      if (random.nextBoolean()) {
        line("  define base at each level is (" + formula(1) + ") + fixed" + tables.ofLevel());
        line("  level maintenance is base");
      } else {
        line("  level maintenance is " + cases(formula(2)));
      }
      for (String level : levels) {
        if (!level.equals("maintenance")) {
          line(
              "  level "
                  + level
                  + " is margin at maintenance x 1.25 + "
                  + (hasRisk ? "(risk)" : "stretched"));
        }
      }
      line("end");
      return;
    }
    String reading =
        way == 1 ? "each slice of notional pays its own rate" : "the whole notional pays one rate";
    line("margin" + heading + ", " + reading);
    boolean sided = random.nextBoolean();
    line(
        "  | "
            + (sided ? "side | " : "")
            + "notional "
            + edge()
            + " | "
            + String.join(" | ", levels)
            + " |");
    for (String side : sided ? List.of("long", "any other") : List.of("")) {
      int bound = 0;
      int base = 1 + random.nextInt(5);
      for (int i = random.nextInt(4); i >= 0; i--) {
        bound += (1 + random.nextInt(30)) * 1000;
        base += random.nextInt(5);
        List<String> rates = new ArrayList<>();
        for (String level : levels) {
          int rate = level.equals("maintenance") ? base : base + 1 + random.nextInt(9);
          rates.add(level.equals("initial") && random.nextInt(6) == 0 ? "3x" : rate + "%");
        }
        line(
            "  | "
                + (sided ? side + " | " : "")
                + (i == 0 ? "above" : bound + " USD")
                + " | "
                + String.join(" | ", rates)
                + " |");
      }
    }
    if (random.nextInt(4) == 0) {
      line("  exception weekend where side is short, margin is 130% x margin");
    }
    line("end");
  }

  private void offsets() {
    line(
        "offsets hedges of positions by "
            + one(
                random.nextInt(12) == 0
                    ? List.of("expiry, underlying")
                    : List.of("underlying", "underlying, quote", "underlying, expiry-month")));
    line("  consumes " + one(List.of("delta", "quantity", "notional")));
    line("  chooses in the order written");
    line(
        "  ties by "
            + one(
                List.of(
                    "notional, highest first", "kind, lowest first, by mark-price, highest first"))
            + ", by instrument, lowest first");
    line("  form basis");
    line("    leg one takes " + one(List.of("1", "2", "1.5")) + " where kind is perpetual");
    String joined =
        " and (the count of positions where underlying is underlying of this position) is at least 2";
    line(
        "    leg other takes 1 where kind is not perpetual and side is not side of one"
            + one(List.of("", "", joined)));
    line(
        "    define credit at each level is share x (the smaller of margin of one and margin of other)");
    line("    because \"generated\"");
    line("  end");
    if (random.nextBoolean()) {
      line("  form triple");
      line("    leg a takes 1 where side is long");
      line(
          "    leg b takes 1 where side is short and instrument is not instrument of a"
              + one(List.of("", " and notional is at most 10 x notional of a")));
      line("    leg c takes 1 where side is side of b and kind is not kind of b");
      line(
          "    define kept is notional of a x 1% + (abs(quantity of b) x mark-price of c x 1%)"
              + one(
                  List.of(
                      "",
                      " + 1% x (the sum of notional over positions where side is not side of a of"
                          + " this pair and notional is below notional of c of this pair)")));
      line(
          "    define credit at each level is the smallest of margin of a, margin of b, margin of c and kept");
      line("    because \"generated\"");
      line("  end");
    }
    line("end");
  }

  private void requirement() {
    line("requirement");
    line(
        "  define gross at each level is the sum of margin over positions"
            + one(List.of("", " where kind is not spot", " where notional is at least 100 USD")));
    if (hasOffsets) {
      line("  define credits at each level is the sum of credit over hedges");
    }
    line("  define spread is the count of positions where side is long");
    line(
        "  define used is the sum of stretched + notional x rate of terms / leverage"
            + (hasRisk ? " + risk" : "")
            + (hasMarket ? " + dated" : "")
            + " over positions where tier is vip and leverage is not missing");
    tables.use();
    worlds().use();
    line("  define extra is fixed when spread is above 1, otherwise used x 10%");
    if (hasOrders) {
      line(
          "  define reserved is the sum of reserve over orders"
              + one(List.of("", " where kind is not spot", " where quantity is above 1 units")));
      line("  define sides is the sum of worst x multiplier x mark-price over positions");
    }
    if (hasInterest) {
      line(
          "  define crowd is the sum of open-interest x 0.1% over positions where kind is perpetual");
    }
    line(
        "  each level is (the larger of gross and fixed)"
            + (hasOffsets ? " - credits" : "")
            + " + extra"
            + (hasOrders ? " + reserved + sides x 1%" : "")
            + (hasInterest ? " + crowd" : "")
            + tables.ofAccount()
            + worlds().ofAccount()
            + correlations().ofAccount()
            + pairs.ofAccount());
    line("  verdict warning when equity / 2 is below requirement at initial");
    line("  verdict call when equity is below requirement at initial");
    line(
        "  verdict liquidate when equity is "
            + one(List.of("below", "at most"))
            + " requirement at maintenance");
    new ShowWriter(new Random(random.nextLong()), text).write();
    line("end");
  }

  private void isolated() {
    line("equity for each position where mode is isolated");
    line("  define equity is collateral + unrealized-pnl");
    line("end");
    line("requirement for each position where mode is isolated");
    line("  define gap is equity - margin at maintenance");
    line("  each level is margin");
    line(
        "  verdict liquidate when equity is below requirement at maintenance or gap is below 0 USD");
    line("end");
  }
}
