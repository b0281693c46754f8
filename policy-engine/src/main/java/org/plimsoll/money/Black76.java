package org.plimsoll.money;

/**
 * An option on a forward by the formula of F. Black (The pricing of commodity contracts, 1976), for
 * one unit, in the unit of the two prices and not discounted.
 *
 * <p>Of a call and a put with the same terms the one out of the money is computed; the other is
 * worth the difference of forward and strike more, so that put-call parity holds exactly.
 *
 * @param forward the forward price, at least 0
 * @param strike the price agreed on, at least 0, in the same unit
 * @param volatility the volatility of a year, at least 0: 60% is 0.6
 * @param years what is left, in years, at least 0
 * @param call true for a call, false for a put
 */
public record Black76(Exact forward, Exact strike, Exact volatility, Exact years, boolean call) {

  /**
   * Looks whether nothing is below 0.
   *
   * @throws OutOfDomain when something is
   */
  public Black76 {
    require("forward", forward);
    require("strike", strike);
    require("volatility", volatility);
    require("time left", years);
  }

  private static void require(String what, Exact value) {
    if (value.signum() < 0) {
      throw new OutOfDomain("the " + what + " " + value + " is below 0");
    }
  }

  /**
   * What the option is worth: exactly its intrinsic value when no time or no volatility is left, or
   * when forward or strike is 0.
   */
  public Exact price() {
    Exact gain = call ? forward.minus(strike) : strike.minus(forward);
    Exact intrinsic = gain.max(Exact.ZERO);
    return isCertain() ? intrinsic : intrinsic.plus(hope());
  }

  /** The price of the one of the two options that is out of the money. */
  private Exact hope() {
    double f = Transcendental.binary(forward);
    double k = Transcendental.binary(strike);
    double upper = distance();
    double lower = upper - spread();
    double worth =
        forward.compareTo(strike) < 0
            ? f * below(upper) - k * below(lower)
            : k * below(-lower) - f * below(-upper);
    return Transcendental.rounded(StrictMath.max(0, worth));
  }

  /**
   * How the price moves with the forward: from 0 to 1 for a call, from -1 to 0 for a put; the
   * call's is the put's and 1, exactly. Where the outcome is certain it is 0 or 1, at the strike
   * one half.
   */
  public Exact delta() {
    Exact exercised = isCertain() ? certain() : Transcendental.normal(distance());
    return call ? exercised : exercised.minus(Exact.ONE);
  }

  private Exact certain() {
    if (strike.signum() == 0) {
      return Exact.ONE;
    }
    int side = forward.compareTo(strike);
    return side == 0 ? Exact.ONE.dividedBy(Exact.of(2)) : side > 0 ? Exact.ONE : Exact.ZERO;
  }

  /**
   * How the delta moves with the forward, in one over the unit of the forward; at least 0.
   *
   * @throws OutOfDomain at the strike when no time or no volatility is left: the delta jumps there
   */
  public Exact gamma() {
    if (isCertain()) {
      requireNoEdge("gamma");
      return Exact.ZERO;
    }
    double f = Transcendental.binary(forward);
    return Transcendental.rounded(NormalCurve.density(distance()) / (f * spread()));
  }

  /** How the price moves with the volatility, for 1, which is 100 points; at least 0. */
  public Exact vega() {
    if (isCertain() && (isOver() || !forward.equals(strike))) {
      return Exact.ZERO;
    }
    double f = Transcendental.binary(forward);
    double height = NormalCurve.density(isCertain() ? 0 : distance());
    return Transcendental.rounded(f * height * root());
  }

  /**
   * How the price moves as time passes, for a year; at most 0.
   *
   * @throws OutOfDomain at the strike when no time but volatility is left: the loss has no bound
   */
  public Exact theta() {
    if (isCertain()) {
      if (isOver() && volatility.signum() > 0 && forward.signum() > 0) {
        requireNoEdge("theta");
      }
      return Exact.ZERO;
    }
    double f = Transcendental.binary(forward);
    double v = Transcendental.binary(volatility);
    return Transcendental.rounded(-f * NormalCurve.density(distance()) * v / (2 * root()));
  }

  private void requireNoEdge(String what) {
    if (forward.equals(strike)) {
      throw new OutOfDomain(
          "an option at its strike has no " + what + " when no time or no volatility is left");
    }
  }

  private boolean isOver() {
    return years.signum() == 0;
  }

  /** True when nothing is left to chance. */
  private boolean isCertain() {
    return forward.signum() == 0 || strike.signum() == 0 || spread() == 0;
  }

  /** The standard deviation of the logarithm of the forward at the end. */
  private double spread() {
    return Transcendental.binary(volatility) * root();
  }

  private double root() {
    return StrictMath.sqrt(Transcendental.binary(years));
  }

  /** How many standard deviations the forward is above the strike, as the delta counts them. */
  private double distance() {
    double s = spread();
    return Transcendental.logarithm(forward.dividedBy(strike)) / s + s / 2;
  }

  private static double below(double x) {
    return x > 0 ? 1 - NormalCurve.below(-x) : NormalCurve.below(x);
  }
}
