package org.plimsoll.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.plimsoll.money.Exact;

/**
 * A position as it is valued: all lots of one instrument, netted when cross.
 *
 * @param label the instrument, with mode and side where they tell two positions apart
 * @param instrument the instrument
 * @param quantity contracts, positive long, negative short
 * @param entryValue sum of quantity times entry price over the lots, in quote currency, when every
 *     lot has an entry price
 * @param mode cross or isolated
 * @param collateral what backs an isolated position, in the policy currency
 * @param leverage the leverage set for the position
 * @param attributes free attributes
 * @param prices where prices and terms are looked up
 */
public record HeldPosition(
    String label,
    String instrument,
    Exact quantity,
    Optional<Exact> entryValue,
    Mode mode,
    Optional<Exact> collateral,
    Optional<Exact> leverage,
    SortedMap<String, String> attributes,
    Prices prices)
    implements Thing {

  /** Contracts, positive long, negative short. */
  @Override
  public Exact quantity() {
    return moved("quantity").orElse(quantity);
  }

  private Optional<Exact> moved(String number) {
    return prices.moves().of(number, this);
  }

  /** The contract's terms. */
  public Instrument terms() {
    return prices.terms(instrument);
  }

  /** {@code long}, {@code short}, or {@code flat} when lots of both sides cancel. */
  public String side() {
    return quantity().signum() > 0 ? "long" : quantity().signum() < 0 ? "short" : "flat";
  }

  /** Where its mark price comes from. */
  public String priceSource() {
    return prices.sourceOfInstrument(instrument);
  }

  /** The same position at other prices. */
  public HeldPosition at(Prices others) {
    return new HeldPosition(
        label, instrument, quantity, entryValue, mode, collateral, leverage, attributes, others);
  }

  /** True when only its own collateral backs it. */
  public boolean isolated() {
    return mode == Mode.ISOLATED;
  }

  /** Units of the underlying per contract. */
  public Exact multiplier() {
    return moved("multiplier").orElseGet(this::givenMultiplier);
  }

  private Exact givenMultiplier() {
    Instrument terms = terms();
    if (terms.inverse()) {
      throw new MissingFact(
          "instruments." + instrument + ".inverse", "inverse contracts cannot be valued yet");
    }
    return Exact.of(terms.multiplier());
  }

  /** Mark price in the policy currency per unit of the underlying. */
  public Exact markPrice() {
    return moved("mark-price").orElseGet(this::givenMarkPrice);
  }

  private Exact givenMarkPrice() {
    return prices.markPrice(instrument);
  }

  /** Average price paid, in the policy currency per unit of the underlying. */
  public Exact entryPrice() {
    return moved("entry-price").orElseGet(this::givenEntryPrice);
  }

  private Exact givenEntryPrice() {
    if (quantity.signum() == 0) {
      throw new MissingFact("positions." + instrument, instrument + " is flat: no entry price");
    }
    return givenEntryValue().dividedBy(quantity).times(quoteRate());
  }

  /**
   * Size times price in the policy currency, at least 0. Options count at the price of their
   * underlying, everything else at its own mark price.
   */
  public Exact notional() {
    return moved("notional").orElseGet(this::givenNotional);
  }

  private Exact givenNotional() {
    Exact price = terms().kind().equals("option") ? underlyingPrice() : markPrice();
    return quantity().abs().times(multiplier()).times(price);
  }

  /** Quantity times multiplier times mark price in the policy currency; negative when short. */
  public Exact marketValue() {
    return moved("market-value").orElseGet(this::givenMarketValue);
  }

  private Exact givenMarketValue() {
    return quantity().times(multiplier()).times(markPrice());
  }

  /** Gain (positive) or loss (negative) since entry at the mark price, in the policy currency. */
  public Exact unrealizedPnl() {
    return moved("unrealized-pnl").orElseGet(this::givenUnrealizedPnl);
  }

  private Exact givenUnrealizedPnl() {
    Exact paid = requiredEntryValue().times(quoteRate());
    return quantity().times(markPrice()).minus(paid).times(multiplier());
  }

  /** Units of the underlying the position moves with; negative when short. */
  public Exact delta() {
    return moved("delta").orElseGet(this::givenDelta);
  }

  private Exact givenDelta() {
    if (terms().kind().equals("option")) {
      throw new MissingFact(
          "instruments." + instrument + ".kind", "the delta of an option cannot be given yet");
    }
    return quantity().times(multiplier());
  }

  /** Price of the underlying in the policy currency. */
  public Exact underlyingPrice() {
    return moved("underlying-price").orElseGet(this::givenUnderlyingPrice);
  }

  private Exact givenUnderlyingPrice() {
    return prices.ofAsset(terms().underlying());
  }

  /** Strike in the policy currency per unit of the underlying. */
  public Exact strike() {
    return moved("strike").orElseGet(this::givenStrike);
  }

  private Exact givenStrike() {
    return Prices.given(
            terms().strike(),
            "instruments." + instrument + ".strike",
            instrument + " has no strike")
        .times(quoteRate());
  }

  /**
   * The value of the instrument's risk array for a scenario, in the policy currency per contract.
   *
   * @param number the place of the scenario in its list, from 1
   */
  public Exact riskArray(int number) {
    List<BigDecimal> array = terms().riskArray();
    if (number < 1 || number > array.size()) {
      throw new MissingFact(
          "instruments." + instrument + ".riskArray",
          "the risk array of "
              + instrument
              + " has "
              + array.size()
              + " values; scenario "
              + number
              + " needs one more");
    }
    return Exact.of(array.get(number - 1)).times(quoteRate());
  }

  private Exact quoteRate() {
    return prices.ofCurrency(terms().quote());
  }

  /** What was paid; for another quantity than the one held, at the same average price. */
  private Exact requiredEntryValue() {
    Exact paid = givenEntryValue();
    Exact supposed = quantity();
    return quantity.signum() == 0 || supposed.equals(quantity)
        ? paid
        : paid.times(supposed).dividedBy(quantity);
  }

  private Exact givenEntryValue() {
    return entryValue.orElseThrow(
        () ->
            new MissingFact(
                "positions." + instrument + ".entryPrice",
                "the position in " + instrument + " has no entry price"));
  }
}
