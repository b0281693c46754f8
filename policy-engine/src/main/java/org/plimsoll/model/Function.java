package org.plimsoll.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;
import org.plimsoll.trace.Applied;
import org.plimsoll.trace.Operation;

/** The functions whose values mostly have no finite decimal. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are of List.of
public enum Function {
  /** The square root. */
  SQRT(Operation.SQRT, List.of("value")),
  /** The number e raised to a value. */
  EXP(Operation.EXP, List.of("value")),
  /** The natural logarithm. */
  LN(Operation.LN, List.of("value")),
  /** A value raised to another. */
  POWER(Operation.POWER, List.of("base", "exponent")),
  /** The cumulative standard normal distribution. */
  NORMAL(Operation.NORMAL, List.of("value")),
  /** What an option on a forward is worth, not discounted. */
  BLACK_76(Operation.BLACK_76, Terms.OF_OPTION),
  /** How that moves with the forward. */
  BLACK_76_DELTA(Operation.BLACK_76_DELTA, Terms.OF_OPTION),
  /** How the delta moves with the forward. */
  BLACK_76_GAMMA(Operation.BLACK_76_GAMMA, Terms.OF_OPTION),
  /** How the price moves with the volatility. */
  BLACK_76_VEGA(Operation.BLACK_76_VEGA, Terms.OF_OPTION),
  /** How the price moves in a year. */
  BLACK_76_THETA(Operation.BLACK_76_THETA, Terms.OF_OPTION);

  private static final class Terms {
    private static final String RIGHT = "right";
    private static final List<String> OF_OPTION =
        List.of("forward", "strike", "volatility", "years", RIGHT);
  }

  private final Operation operation;
  private final List<String> takes;

  Function(Operation operation, List<String> takes) {
    this.operation = operation;
    this.takes = takes;
  }

  /** The function with that word. */
  public static Optional<Function> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /** The words of all functions, in the order of this list. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Function::word).toList();
  }

  /** The word as written in a policy. */
  public String word() {
    return operation.word();
  }

  /** How a trace calls it. */
  public Operation operation() {
    return operation;
  }

  /** What its arguments are called, in their order. */
  public List<String> takes() {
    return takes;
  }

  /** True when the last argument is a name: the right of an option. */
  public boolean isOfOption() {
    return takes.contains(Terms.RIGHT);
  }

  /**
   * The value.
   *
   * @param arguments in their order; the right as {@link #right} gives it
   * @throws OutOfDomain when there is none for these arguments
   */
  public Exact value(List<Exact> arguments) {
    return Applied.value(operation, arguments);
  }

  /**
   * The right of an option as a number: 1 for a call, -1 for a put.
   *
   * @throws OutOfDomain for any other name
   */
  public static Exact right(String name) {
    return switch (name) {
      case "call" -> Exact.ONE;
      case "put" -> Exact.ONE.negated();
      default ->
          throw new OutOfDomain("the right is `" + name + "`, and an option is a call or a put");
    };
  }
}
