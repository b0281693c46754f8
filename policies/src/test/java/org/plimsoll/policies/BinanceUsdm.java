package org.plimsoll.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.Policy;
import org.plimsoll.facts.Instrument;
import org.plimsoll.facts.Mode;
import org.plimsoll.facts.Position;
import org.plimsoll.money.Exact;

/**
 * Puts the published brackets into the parameters of both policies and asks for margins.
 *
 * <p>The cumulative amounts are never taken from the answers: they are what the rate on the whole
 * notional exceeds the margin by slices, and then go into the policy with deductions, which must
 * give the same margin.
 */
final class BinanceUsdm implements Regime {
  private static final String SYMBOL = "CONTRACT";

  private final Policy whole = Setting.policy("binance-usdm/policy.margin");
  private final Policy slices = Setting.policy("binance-usdm/by-slices.margin");

  private record Bracket(
      BigDecimal floor, BigDecimal cap, BigDecimal rate, String leverage, BigDecimal amount) {}

  @Override
  public String name() {
    return "binance_usdm";
  }

  @Override
  public Found found(Case of) {
    if (of.asks("maintenance_amounts")) {
      return amounts(of);
    }
    return of.asks("liquidation_price") ? liquidationPrice(of) : lookup(of);
  }

  // ---- bracket tables ---------------------------------------------------------------------------

  private Found amounts(Case of) {
    List<Bracket> brackets = brackets(of);
    Found found = new Found();
    for (int i = 0; i < brackets.size(); i++) {
      Bracket bracket = brackets.get(i);
      found.give("maintenance_amounts " + (i + 1), bracket.amount());
      BigDecimal middle = bracket.floor().add(bracket.cap()).divide(BigDecimal.valueOf(2));
      BigDecimal almost = bracket.cap().subtract(new BigDecimal("0.01"));
      List.of(bracket.floor(), middle, almost).forEach(each -> agreed(brackets, each));
    }
    return found;
  }

  private Found lookup(Case of) {
    List<Bracket> brackets = brackets(of.other(of.params().get("brackets_from").asText()));
    Answer answer = agreed(brackets, Case.decimal(of.position().get("notional")));
    return new Found()
        .give("maintenance_margin", answer.figure("margin of " + SYMBOL + " at maintenance"))
        .give("maintenance_rate", answer.figure("rate of brackets"))
        .give("maintenance_amount", answer.figure("deduction of brackets"));
  }

  /** The answer of the policy with deductions, which must be that of the policy by slices. */
  private Answer agreed(List<Bracket> brackets, BigDecimal notional) {
    Answer one = decide(whole, rows(brackets, true), notional);
    Exact first = one.figure("requirement at maintenance");
    Exact other =
        decide(slices, rows(brackets, false), notional).figure("requirement at maintenance");
    if (!first.equals(other)) {
      throw new AssertionError(
          "at " + notional + " the whole gives " + first + ", slices give " + other);
    }
    return one;
  }

  // ---- liquidation prices -----------------------------------------------------------------------

  /**
   * The first position is asked for; where no mark price is published, the entry price stands in.
   */
  private Found liquidationPrice(Case of) {
    JsonNode inputs = of.inputs();
    boolean isolated = inputs.get("margin_mode").asText().equals("isolated");
    BigDecimal wallet = Case.decimal(inputs.get("collateral").get("USDT"));
    Setting setting = Setting.of(whole).balance("USDT", isolated ? BigDecimal.ZERO : wallet);
    List<Map<String, String>> rows = new ArrayList<>();
    for (JsonNode each : of.positions()) {
      String symbol = each.get("instrument").asText();
      BigDecimal entry = Case.decimal(each.get("entry_price"));
      JsonNode mark = inputs.get("prices").get(symbol);
      rows.add(row(symbol, of.params()));
      setting.instrument(
          symbol,
          Instrument.of("perpetual", symbol.substring(0, 3), "USDT")
              .markPrice(mark == null ? entry : Case.decimal(mark))
              .build());
      setting.position(
          new Position(
              symbol,
              Case.decimal(each.get("size")),
              entry,
              isolated ? Mode.ISOLATED : Mode.CROSS,
              isolated ? wallet : null,
              null,
              null,
              new TreeMap<>()));
    }
    Answer answer = setting.table("brackets", rows).decide();
    String price = answer.liquidationPrice(of.position().get("instrument").asText());
    return price.equals("none")
        ? new Found().give("liquidation_price", price)
        : new Found().rounded("liquidation_price", Exact.parse(price));
  }

  /** One bracket without bounds: the published cases give the rate of today's bracket alone. */
  private static Map<String, String> row(String symbol, JsonNode params) {
    JsonNode own = params.has(symbol) ? params.get(symbol) : params;
    Map<String, String> row = new LinkedHashMap<>();
    row.put("instrument", symbol);
    row.put("notional below", "above");
    row.put("rate", Case.percent(Case.decimal(own.get("maintenance_rate"))));
    row.put("deduction", Case.decimal(own.get("maintenance_amount")).toPlainString() + " USDT");
    row.put("most-leverage", "125x");
    return row;
  }

  /** The brackets of a case; each amount comes from the margin by slices in its bracket. */
  private List<Bracket> brackets(Case of) {
    List<Bracket> plain = new ArrayList<>();
    for (JsonNode row : of.params().get("brackets")) {
      plain.add(
          new Bracket(
              Case.decimal(row.get("notional_floor")),
              Case.decimal(row.get("notional_cap")),
              Case.decimal(row.get("maintenance_rate")),
              row.get("max_leverage").asText() + "x",
              BigDecimal.ZERO));
    }
    List<Bracket> complete = new ArrayList<>();
    for (Bracket bracket : plain) {
      BigDecimal inside = bracket.floor().add(bracket.cap()).divide(BigDecimal.valueOf(2));
      BigDecimal margin =
          decide(slices, rows(plain, false), inside)
              .figure("requirement at maintenance")
              .decimal()
              .orElseThrow();
      BigDecimal amount = inside.multiply(bracket.rate()).subtract(margin);
      complete.add(
          new Bracket(bracket.floor(), bracket.cap(), bracket.rate(), bracket.leverage(), amount));
    }
    return complete;
  }

  private static List<Map<String, String>> rows(List<Bracket> brackets, boolean deductions) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < brackets.size(); i++) {
      Bracket bracket = brackets.get(i);
      String rate = Case.percent(bracket.rate());
      Map<String, String> row = new LinkedHashMap<>();
      row.put("instrument", SYMBOL);
      row.put(
          "notional below",
          i == brackets.size() - 1 ? "above" : bracket.cap().toPlainString() + " USDT");
      row.put(deductions ? "rate" : "maintenance", rate);
      if (deductions) {
        row.put("deduction", bracket.amount().toPlainString() + " USDT");
      }
      row.put("most-leverage", bracket.leverage());
      rows.add(row);
    }
    return rows;
  }

  /** One contract whose mark price is the notional, with plenty of collateral. */
  private static Answer decide(Policy policy, List<Map<String, String>> rows, BigDecimal notional) {
    return Setting.of(policy)
        .table("brackets", rows)
        .instrument(SYMBOL, Instrument.of("perpetual", "COIN", "USDT").markPrice(notional).build())
        .balance("USDT", new BigDecimal("1000000000"))
        .position(Position.cross(SYMBOL, BigDecimal.ONE, notional))
        .decide();
  }
}
