package org.plimsoll.benchmarks.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.plimsoll.model.Verdict;

/** The facts of the rule text. */
public final class Facts {
  private Facts() {}

  /** Units of an asset. */
  public record Balance(String asset, BigDecimal quantity) {}

  /** Price of an asset. */
  public record AssetPrice(String asset, BigDecimal price) {}

  /** One band of a collateral table; {@code upper} is below zero when nothing limits it. */
  public record HaircutTier(String asset, BigDecimal lower, BigDecimal upper, BigDecimal haircut) {
    /** What of an amount falls into the band, less the haircut. */
    public BigDecimal counted(BigDecimal amount) {
      return slice(amount, lower, upper).multiply(BigDecimal.ONE.subtract(haircut));
    }
  }

  /** What a balance is worth. */
  public record BalanceValue(String asset, BigDecimal value) {}

  /** What a balance counts for. */
  public record Collateral(String asset, BigDecimal value) {}

  /** Terms and mark price of an instrument. */
  public record Contract(
      String name, String underlying, String kind, BigDecimal multiplier, BigDecimal mark) {}

  /** A lot; {@code paid} is quantity times entry price. */
  public record Lot(String instrument, BigDecimal quantity, BigDecimal paid) {}

  /** All lots in one instrument. */
  public record NetPosition(Contract contract, BigDecimal quantity, BigDecimal paid) {
    /** The name of the instrument. */
    public String instrument() {
      return contract.name();
    }

    /** The asset it follows. */
    public String underlying() {
      return contract.underlying();
    }

    /** Perpetual, future or option. */
    public String kind() {
      return contract.kind();
    }

    /** What it counts for at a price. */
    public BigDecimal notionalAt(BigDecimal price) {
      return quantity.abs().multiply(contract.multiplier()).multiply(price);
    }

    /** Gain or loss since entry. */
    public BigDecimal gain() {
      return quantity.multiply(contract.mark()).subtract(paid).multiply(contract.multiplier());
    }
  }

  /** Notional of a position. */
  public record Notional(NetPosition position, BigDecimal amount) {
    /** The asset it follows. */
    public String underlying() {
      return position.underlying();
    }

    /** Perpetual, future or option. */
    public String kind() {
      return position.kind();
    }

    /** True when it stands before another in the order of pairing. */
    public boolean before(Notional other) {
      int order = other.amount.compareTo(amount);
      int names = position.instrument().compareTo(other.position.instrument());
      return order < 0 || (order == 0 && names < 0);
    }
  }

  /** One band of a margin table. */
  public record MarginTier(
      String underlying,
      String kind,
      BigDecimal lower,
      BigDecimal upper,
      BigDecimal initial,
      BigDecimal maintenance) {
    /** What an amount pays in this band. */
    public BigDecimal initialOf(BigDecimal amount) {
      return slice(amount, lower, upper).multiply(initial);
    }

    /** What an amount pays in this band at the maintenance level. */
    public BigDecimal maintenanceOf(BigDecimal amount) {
      return slice(amount, lower, upper).multiply(maintenance);
    }
  }

  /** Margin of a position at both levels. */
  public record Margin(Notional notional, BigDecimal initial, BigDecimal maintenance) {
    /** The name of the instrument. */
    public String instrument() {
      return notional.position().instrument();
    }
  }

  /** A position as a leg of pairs: its place in the order, and what no pair has used up yet. */
  public static final class Leg {
    private final Margin margin;
    private final int rank;
    private BigDecimal left;

    /** A leg of which nothing is used up. */
    public Leg(Margin margin, int rank) {
      this.margin = margin;
      this.rank = rank;
      this.left = size();
    }

    /** Its margin. */
    public Margin getMargin() {
      return margin;
    }

    /** Its place among the positions in the same underlying. */
    public int getRank() {
      return rank;
    }

    /** Perpetual, future or option. */
    public String getKind() {
      return margin.notional().kind();
    }

    /** The asset it follows. */
    public String getUnderlying() {
      return margin.notional().underlying();
    }

    /** 1 when long, -1 when short. */
    public int getSide() {
      return margin.notional().position().quantity().signum();
    }

    /** Contracts that no pair has used up yet. */
    public BigDecimal getLeft() {
      return left;
    }

    /** Uses up contracts. */
    public void setLeft(BigDecimal left) {
      this.left = left;
    }

    /** Contracts. */
    public BigDecimal size() {
      return margin.notional().position().quantity().abs();
    }
  }

  /** A pair and its credit. */
  public record Credit(
      String form,
      String one,
      String other,
      BigDecimal units,
      BigDecimal initial,
      BigDecimal maintenance) {
    /** The credit of two legs for some contracts. */
    public static Credit of(String form, Leg one, Leg other, BigDecimal units) {
      Margin first = one.getMargin();
      Margin second = other.getMargin();
      return new Credit(
          form,
          first.instrument(),
          second.instrument(),
          units,
          lesser(units, first.initial(), one.size(), second.initial(), other.size()),
          lesser(units, first.maintenance(), one.size(), second.maintenance(), other.size()));
    }

    private static BigDecimal lesser(
        BigDecimal units, BigDecimal one, BigDecimal oneSize, BigDecimal other, BigDecimal size) {
      boolean first = one.multiply(size).compareTo(other.multiply(oneSize)) <= 0;
      return new BigDecimal("0.8")
          .multiply(first ? one : other)
          .multiply(units)
          .divide(first ? oneSize : size, 2, RoundingMode.FLOOR);
    }
  }

  /** What backs the account, and what it counts for before gains. */
  public record Equity(BigDecimal collateral, BigDecimal amount) {}

  /** What the account needs. */
  public record Requirement(BigDecimal initial, BigDecimal maintenance) {}

  /** The verdict. */
  public record Judgement(Verdict verdict) {}

  private static BigDecimal slice(BigDecimal amount, BigDecimal lower, BigDecimal upper) {
    return (upper.signum() < 0 ? amount : amount.min(upper)).subtract(lower);
  }
}
