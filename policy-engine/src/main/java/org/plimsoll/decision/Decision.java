package org.plimsoll.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.model.Verdict;
import org.plimsoll.trace.TraceNode;

/**
 * The answer to an evaluation. All amounts are in {@link #currency}; a refused decision has no
 * amounts.
 *
 * <p>An amount without a finite decimal is shown to 18 decimals: requirements rounded up, credits
 * and collateral down, everything else half-even. Verdicts compare the exact values.
 *
 * @param policy the policy that decided
 * @param parametersHash SHA-256 of the parameter file in hexadecimal; empty when none was used
 * @param inputHash SHA-256 of account, market and instant in hexadecimal
 * @param engine the version of the semantics; both engines give the same
 * @param account the account
 * @param asOf the instant for which it was evaluated
 * @param currency the currency of all amounts
 * @param figures the totals; empty when refused
 * @param verdict the verdict
 * @param reasons why
 * @param prices the prices the policy computed: assets by name, then instruments by name
 * @param positions cross positions, by instrument
 * @param isolated isolated positions, each an account of its own
 * @param offsets the pairs that gave a credit
 * @param scenarios what lists of scenarios came to, by list and thing
 * @param charges what is charged on top of margin, by charge and thing
 * @param actions what is to be done because limits are passed
 * @param shown figures the policy shows
 * @param liquidation what would be closed and sold; empty unless the verdict is to liquidate and
 *     the policy says how
 * @param call what is called for; empty unless the verdict is a call or graver and the policy says
 *     what
 * @param trace every figure with its derivation; a list
 */
public record Decision(
    PolicyStamp policy,
    String parametersHash,
    String inputHash,
    String engine,
    String account,
    Instant asOf,
    String currency,
    Optional<Totals> figures,
    Verdict verdict,
    List<Reason> reasons,
    List<PriceFigures> prices,
    List<PositionFigures> positions,
    List<IsolatedFigures> isolated,
    List<OffsetFigures> offsets,
    List<ScenarioFigures> scenarios,
    List<ChargeFigures> charges,
    List<ActionFigures> actions,
    List<ShownFigure> shown,
    Optional<LiquidationFigures> liquidation,
    Optional<CallFigures> call,
    TraceNode trace) {

  /** The version of the semantics of this release; changes whenever any figure may. */
  public static final String ENGINE = "plimsoll-1";

  /** Copies the lists. */
  public Decision {
    reasons = List.copyOf(reasons);
    prices = List.copyOf(prices);
    positions = List.copyOf(positions);
    isolated = List.copyOf(isolated);
    offsets = List.copyOf(offsets);
    scenarios = List.copyOf(scenarios);
    charges = List.copyOf(charges);
    actions = List.copyOf(actions);
    shown = List.copyOf(shown);
  }

  /**
   * Which policy decided.
   *
   * @param name its name
   * @param version its version
   * @param hash SHA-256 of its text in hexadecimal
   */
  public record PolicyStamp(String name, String version, String hash) {}

  /**
   * The totals of an account or of an isolated position.
   *
   * @param collateralValue what the balances count for, at maintenance; for an isolated position
   *     its collateral
   * @param equity what backs the positions, at maintenance; signed
   * @param collateralAtLevels what the balances count for at each level, in the order of the
   *     policy; empty when that is the same at all
   * @param equityAtLevels equity at each level likewise
   * @param levels the requirement at each level, in the order of the policy
   * @param marginRatio maintenance margin divided by equity, 6 decimals, rounded up; {@code none}
   *     when equity is not above zero
   * @param excess equity at initial less initial margin; signed
   * @param shortfall what equity lacks at maintenance to the maintenance margin; at least 0
   */
  public record Totals(
      BigDecimal collateralValue,
      BigDecimal equity,
      Map<String, BigDecimal> collateralAtLevels,
      Map<String, BigDecimal> equityAtLevels,
      Map<String, BigDecimal> levels,
      String marginRatio,
      BigDecimal excess,
      BigDecimal shortfall) {

    /** Totals of a policy to which collateral and equity are the same at all levels. */
    public Totals(
        BigDecimal collateralValue,
        BigDecimal equity,
        Map<String, BigDecimal> levels,
        String marginRatio,
        BigDecimal excess,
        BigDecimal shortfall) {
      this(collateralValue, equity, Map.of(), Map.of(), levels, marginRatio, excess, shortfall);
    }

    /** Equity at a level, the one equity there is where it has no levels. */
    public BigDecimal equityAt(String level) {
      return equityAtLevels.getOrDefault(level, equity);
    }

    /** What the balances count for at a level, the one amount there is where it has no levels. */
    public BigDecimal collateralAt(String level) {
      return collateralAtLevels.getOrDefault(level, collateralValue);
    }

    /** The requirement at the level {@code initial}. */
    public BigDecimal initialMargin() {
      return Objects.requireNonNull(levels.get("initial"));
    }

    /** The requirement at the level {@code maintenance}. */
    public BigDecimal maintenanceMargin() {
      return Objects.requireNonNull(levels.get("maintenance"));
    }
  }

  /**
   * Why a verdict was given, or a figure refused.
   *
   * @param statement the statement; empty when none of the policy's
   * @param line its line in the policy; 0 when none
   * @param text one sentence
   * @param amounts the figures it speaks of, by name, in the order of the sentence
   */
  public record Reason(String statement, int line, String text, Map<String, String> amounts) {}

  /**
   * The figures of a position.
   *
   * @param instrument the instrument
   * @param quantity contracts, negative when short
   * @param markPrice mark price per unit
   * @param notional size times price, at least 0
   * @param unrealizedPnl gain or loss since entry; absent when there is no entry price
   * @param levels its own margin at each level, before offsets
   * @param liquidationPrice the mark price at which it is liquidated, {@code none} when there is no
   *     such price, {@code unsolved} when it cannot be told exactly; empty when the policy does not
   *     say how it is found
   */
  public record PositionFigures(
      String instrument,
      BigDecimal quantity,
      BigDecimal markPrice,
      BigDecimal notional,
      Optional<BigDecimal> unrealizedPnl,
      Map<String, BigDecimal> levels,
      Optional<String> liquidationPrice) {}

  /**
   * A price that the policy computed.
   *
   * @param traded true for an instrument, false for an asset
   * @param name the asset or instrument
   * @param price in the policy currency per unit
   * @param source where it comes from: a word of {@link org.plimsoll.facts.Price}
   * @param statement the statement that gave it
   * @param line its line in the policy
   */
  public record PriceFigures(
      boolean traded, String name, BigDecimal price, String source, String statement, int line) {}

  /**
   * The plan of a liquidation.
   *
   * @param steps what is closed and sold, in order
   * @param result {@code RESTORED}, {@code EXHAUSTED}, {@code PAUSED} or {@code REFUSED}
   * @param deficit what equity lacks to the maintenance margin at its end; at least 0
   * @param words why it ends, in one sentence
   */
  public record LiquidationFigures(
      List<LiquidationStep> steps, String result, BigDecimal deficit, String words) {
    /** Copies the list. */
    public LiquidationFigures {
      steps = List.copyOf(steps);
    }
  }

  /**
   * Something closed or sold. What bears one step number goes together, and the figures behind it
   * are those behind the whole step.
   *
   * @param step counts the steps from 1
   * @param action {@code close}, {@code sell} or {@code cancel}
   * @param subject the instrument or asset
   * @param quantity contracts or units that go, above 0
   * @param price the price at which they go, per unit
   * @param releases by how much the step lowers the maintenance margin
   * @param cost cost and penalty of this closing
   * @param equityAfter equity behind the step
   * @param maintenanceAfter maintenance margin behind the step
   * @param statement the step of the policy
   * @param line its line
   * @param rank what it was ranked by, as a plain number
   */
  public record LiquidationStep(
      int step,
      String action,
      String subject,
      BigDecimal quantity,
      BigDecimal price,
      BigDecimal releases,
      BigDecimal cost,
      BigDecimal equityAfter,
      BigDecimal maintenanceAfter,
      String statement,
      int line,
      BigDecimal rank) {}

  /**
   * What is called for.
   *
   * @param statement the statement
   * @param line its line in the policy
   * @param amount what must be transferred; 0 when less than the minimum is lacking
   * @param minimumTransfer less than this is not called for
   * @param due until when
   */
  public record CallFigures(
      String statement, int line, BigDecimal amount, BigDecimal minimumTransfer, Instant due) {}

  /**
   * An isolated position with what decides about it.
   *
   * @param position its figures
   * @param totals its totals
   * @param verdict its verdict
   * @param reasons why
   */
  public record IsolatedFigures(
      PositionFigures position, Totals totals, Verdict verdict, List<Reason> reasons) {}

  /**
   * A pair of hedged legs.
   *
   * @param statement the form that made it
   * @param line its line in the policy
   * @param because the policy's reason for the credit
   * @param legs instruments and the quantity of the measure used up, in the order of the legs
   * @param base at each level the smallest margin among the legs' shares, which bounds the credit
   * @param credit the credit at each level
   * @param inPlace true when it was formed in the order written, because the search for the least
   *     total would have been too long
   */
  public record OffsetFigures(
      String statement,
      int line,
      String because,
      List<LegFigures> legs,
      Map<String, BigDecimal> base,
      Map<String, BigDecimal> credit,
      boolean inPlace) {

    /** What a decision says of a pair that was formed in place of one with the least total. */
    public static final String IN_PLACE = "in the order written";
  }

  /**
   * One leg of a pair.
   *
   * @param leg its name in the form
   * @param instrument its instrument
   * @param consumed units of the measure used up
   */
  public record LegFigures(String leg, String instrument, BigDecimal consumed) {}
}
