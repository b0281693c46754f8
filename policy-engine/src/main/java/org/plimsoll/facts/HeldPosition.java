package org.plimsoll.facts;

import java.math.BigDecimal;
import java.util.Collections;
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
 *     lot has an entry price; of an inverse contract the sum of quantity divided by entry price
 * @param mode cross or isolated
 * @param collateral what backs an isolated position, in the policy currency
 * @param leverage the leverage set for the position
 * @param attributes free attributes
 * @param orders what the open orders on it buy and sell; none for an isolated position
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
    OpenOrders orders,
    Prices prices)
    implements Thing {

  /** Nothing held of an instrument, as when there are open orders on it alone. */
  static HeldPosition flat(String instrument, OpenOrders orders, Prices prices) {
    return new HeldPosition(
        instrument,
        instrument,
        Exact.ZERO,
        Optional.of(Exact.ZERO),
        Mode.CROSS,
        Optional.empty(),
        Optional.empty(),
        Collections.emptySortedMap(),
        orders,
        prices);
  }

  /** Contracts, positive long, negative short. */
  @Override
  public Exact quantity() {
    return moved("quantity").orElse(quantity);
  }

  /** Contracts that are held, whatever a scenario or a supposition says. */
  public Exact held() {
    return quantity;
  }

  private Optional<Exact> moved(String number) {
    return prices.moves().of(number, this);
  }

  /** The contract's terms. */
  public Instrument terms() {
    return prices.terms(instrument);
  }

  /** What the market says of its instrument. */
  public Traded traded() {
    return new Traded(instrument, prices);
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
        label,
        instrument,
        quantity,
        entryValue,
        mode,
        collateral,
        leverage,
        attributes,
        orders,
        others);
  }

  /** True when only its own collateral backs it. */
  public boolean isolated() {
    return mode == Mode.ISOLATED;
  }

  /** Its figures as an inverse contract, when it is one. */
  public Optional<InverseContract> inverse() {
    return InverseContract.of(this);
  }

  /** Units of the underlying per contract; of the quote currency when the contract is inverse. */
  public Exact multiplier() {
    return moved("multiplier").orElseGet(this::givenMultiplier);
  }

  private Exact givenMultiplier() {
    return inverse()
        .map(InverseContract::multiplier)
        .orElseGet(() -> Exact.of(terms().multiplier()));
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
    if (quantity.signum() == 0) {
      throw new MissingFact("positions." + instrument, instrument + " is flat: no entry price");
    }
    Exact entered = givenEntryValue();
    return inverse()
        .map(contract -> contract.entry(entered))
        .orElseGet(() -> entered.dividedBy(quantity))
        .times(quoteRate());
  }

  /**
   * Size times price in the policy currency, at least 0. Options count at the price of their
   * underlying, inverse contracts at the price of their quote currency, everything else at its own
   * mark price.
   */
  public Exact notional() {
    if (terms().inverse()) {
      return marketValue().abs();
    }
    Exact price = terms().kind().equals("option") ? underlyingPrice() : markPrice();
    return quantity().abs().times(multiplier()).times(price);
  }

  /**
   * Quantity times multiplier times mark price in the policy currency; negative when short. The
   * price of the quote currency stands for the mark price when the contract is inverse.
   */
  public Exact marketValue() {
    Optional<InverseContract> contract = inverse();
    if (contract.isPresent()) {
      return contract.get().quoteValue().times(contract.get().quotePrice());
    }
    return quantity().times(multiplier()).times(markPrice());
  }

  /** Gain (positive) or loss (negative) since entry at the mark price, in the policy currency. */
  public Exact unrealizedPnl() {
    Optional<InverseContract> contract = inverse();
    if (contract.isPresent()) {
      return contract.get().gain(requiredEntryValue()).times(contract.get().coinPrice());
    }
    Exact paid = requiredEntryValue().times(quoteRate());
    return quantity().times(markPrice()).minus(paid).times(multiplier());
  }

  /** Units of the underlying a position other than an option moves with; negative when short. */
  public Exact delta() {
    return inverse().map(InverseContract::delta).orElseGet(() -> quantity().times(multiplier()));
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
    if (quantity.signum() == 0 && supposed.signum() != 0) {
      throw new MissingFact("positions." + instrument, instrument + " is flat: no entry price");
    }
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
