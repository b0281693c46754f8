package org.plimsoll.trace;

import java.util.List;
import org.plimsoll.money.Black76;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Transcendental;

/** The value of a function for its arguments: once for both engines and for {@link Reapplied}. */
public final class Applied {
  private Applied() {}

  /**
   * The value.
   *
   * @param function the operation of a function
   * @param arguments in the order the function takes them; the right of an option is 1 or -1
   * @throws org.plimsoll.money.OutOfDomain when the function has none for these arguments
   * @throws IllegalArgumentException when the operation is no function, or takes other arguments
   */
  public static Exact value(Operation function, List<Exact> arguments) {
    return switch (function) {
      case SQRT -> Transcendental.sqrt(only(arguments));
      case EXP -> Transcendental.exp(only(arguments));
      case LN -> Transcendental.ln(only(arguments));
      case NORMAL -> Transcendental.normal(only(arguments));
      case POWER -> Transcendental.power(some(2, arguments).get(0), arguments.get(1));
      case BLACK_76 -> option(arguments).price();
      case BLACK_76_DELTA -> option(arguments).delta();
      case BLACK_76_GAMMA -> option(arguments).gamma();
      case BLACK_76_VEGA -> option(arguments).vega();
      case BLACK_76_THETA -> option(arguments).theta();
      default -> throw new IllegalArgumentException(function.word() + " is no function");
    };
  }

  private static Black76 option(List<Exact> arguments) {
    List<Exact> all = some(5, arguments);
    return new Black76(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4).signum() > 0);
  }

  private static Exact only(List<Exact> arguments) {
    return some(1, arguments).get(0);
  }

  private static List<Exact> some(int wanted, List<Exact> arguments) {
    if (arguments.size() != wanted) {
      throw new IllegalArgumentException(wanted + " expected, found " + arguments.size());
    }
    return arguments;
  }
}
