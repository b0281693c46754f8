package org.plimsoll.model;

import java.util.List;
import java.util.Optional;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;

/**
 * A value with its type. {@code text} is how the policy writes it, one space between words; traces
 * use it as a label.
 */
public sealed interface TypedExpression {

  /** Its type. */
  ValueType type();

  /** How the policy writes it. */
  String text();

  /** Hands this node to the method of {@code visitor} made for it. */
  <R> R accept(Visitor<R> visitor);

  /** A number written in the policy, rates as fractions of one. */
  record Constant(ValueType type, String text, Exact value) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /** A name written in the policy. */
  record NameConstant(ValueType type, String text) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNameConstant(this);
    }
  }

  /** The value in force of a parameter. */
  record ParameterValue(ValueType type, String text, Parameter parameter)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitParameter(this);
    }
  }

  /** An attribute of the thing at hand, or of a leg. */
  record AttributeValue(ValueType type, String text, Attribute attribute, Optional<String> leg)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAttribute(this);
    }
  }

  /** A declared input of the thing at hand, or of a leg. */
  record InputValue(ValueType type, String text, Input input, Optional<String> leg)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInput(this);
    }
  }

  /**
   * A figure of the thing at hand, of the account, or of a leg.
   *
   * @param figure the figure
   * @param level the level written behind {@code at}; empty for the level at hand or none at all
   * @param leg the leg it is taken of
   */
  record FigureValue(
      ValueType type, String text, Figure figure, Optional<String> level, Optional<String> leg)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFigure(this);
    }
  }

  /** The name of the level at hand; only where one is. */
  record LevelAtHand(ValueType type, String text) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLevelAtHand(this);
    }
  }

  /**
   * The cell of a table in the one row that fits the thing at hand, or the value on the straight
   * line between two rows.
   *
   * @param table the table as the policy has it; parameters may replace its rows
   * @param column the value column
   * @param keys what the match columns are compared with, in their order
   * @param band what the first band column is compared with, when there is one
   * @param second what the second band column is compared with, when there is one
   */
  record Lookup(
      ValueType type,
      String text,
      LookupTable table,
      int column,
      List<TypedExpression> keys,
      Optional<TypedExpression> band,
      Optional<TypedExpression> second)
      implements TypedExpression {

    /** A look-up with one band at most. */
    public Lookup(
        ValueType type,
        String text,
        LookupTable table,
        int column,
        List<TypedExpression> keys,
        Optional<TypedExpression> band) {
      this(type, text, table, column, keys, band, Optional.empty());
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLookup(this);
    }
  }

  /**
   * Each slice of the band figure pays its own rate: the sum over the bands of slice times rate.
   *
   * @param table a table with a band column
   * @param column the column of rates
   * @param keys what the match columns are compared with
   * @param paying the figure that is sliced, at least 0
   * @param rate the rate of a row where an exception changes it; empty for the rate of the table
   */
  record Slices(
      ValueType type,
      String text,
      LookupTable table,
      int column,
      List<TypedExpression> keys,
      TypedExpression paying,
      Optional<TypedExpression> rate)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSlices(this);
    }
  }

  /** The rate of the row at hand; only inside the {@code rate} of {@link Slices}. */
  record RowRate(ValueType type, String text, int column) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRowRate(this);
    }
  }

  /**
   * The name that the members of the group at hand share.
   *
   * @param set the set of groups
   * @param key its place among the keys of the group
   */
  record GroupKey(ValueType type, String text, String set, int key) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGroupKey(this);
    }
  }

  /**
   * A value of the scenario at hand: a cell of its row, its name, or its place in the list.
   *
   * @param list the list of scenarios
   * @param column the column, or {@link ScenarioList#NAME}, {@link ScenarioList#NUMBER}
   */
  record ScenarioValue(ValueType type, String text, String list, String column)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitScenario(this);
    }
  }

  /**
   * The value of the risk array of the position's instrument for the scenario at hand, in the
   * policy currency per contract.
   *
   * @param list the list of scenarios
   */
  record RiskArrayValue(ValueType type, String text, String list) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRiskArray(this);
    }
  }

  /** A value of a pair, or of a member that may become a leg. */
  record OfPair(ValueType type, String text, PairValue what) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOfPair(this);
    }
  }

  /**
   * A value of the thing that the line is about, looked at from a member of some set.
   *
   * @param inner the value, as that thing sees it
   */
  record OfThis(ValueType type, String text, TypedExpression inner) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOfThis(this);
    }
  }

  /** A value as it is before any scenario or supposition. */
  record Unmoved(ValueType type, String text, TypedExpression inner) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnmoved(this);
    }
  }

  /**
   * A value in one scenario of a list.
   *
   * @param list the list
   * @param scenario the name of the scenario
   */
  record InScenario(
      ValueType type, String text, TypedExpression inner, String list, String scenario)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInScenario(this);
    }
  }

  /**
   * A value as it would be, were numbers of the thing at hand, or of the members of the group at
   * hand, others.
   *
   * @param inner the value
   * @param suppositions what is supposed
   */
  record Supposed(
      ValueType type, String text, TypedExpression inner, List<Supposition> suppositions)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSupposed(this);
    }
  }

  /**
   * One number that is supposed.
   *
   * @param owner the kind of thing that has it
   * @param number the attribute, input or figure, as policies call it
   * @param value what it is supposed to be
   */
  record Supposition(Owner owner, String number, TypedExpression value) {}

  /** The price of a named asset, in the policy currency per unit. */
  record PriceOf(ValueType type, String text, String asset) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitPriceOf(this);
    }
  }

  /**
   * The mark price of the position at hand at which two amounts meet, both before any rounding; the
   * one nearest to the present price, and of two equally near the lower. An isolated position is
   * solved for the amounts of its own stage.
   *
   * @param heldRows true when the rows of all tables stay those of the present price
   * @param left the one amount
   * @param right the other
   * @param isolatedLeft the one amount of an isolated position, when the policy has any
   * @param isolatedRight the other
   */
  record Solving(
      ValueType type,
      String text,
      boolean heldRows,
      TypedExpression left,
      TypedExpression right,
      Optional<TypedExpression> isolatedLeft,
      Optional<TypedExpression> isolatedRight)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSolving(this);
    }
  }

  /** The four operations. */
  enum Operator {
    /** Sum. */
    PLUS,
    /** Difference. */
    MINUS,
    /** Product. */
    TIMES,
    /** Quotient. */
    DIVIDE
  }

  /** Two values joined. */
  record Arithmetic(
      ValueType type, String text, Operator operator, TypedExpression left, TypedExpression right)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitArithmetic(this);
    }
  }

  /** A value with its sign turned. */
  record Negated(ValueType type, String text, TypedExpression inner) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNegated(this);
    }
  }

  /** A value without its sign. */
  record Absolute(ValueType type, String text, TypedExpression inner) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAbsolute(this);
    }
  }

  /** A value kept between two bounds; the upper bound wins when they cross. */
  record Clamped(
      ValueType type,
      String text,
      TypedExpression inner,
      TypedExpression lowest,
      TypedExpression highest)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitClamped(this);
    }
  }

  /**
   * The value of a function.
   *
   * @param function which one
   * @param arguments in the order the function takes them; the right of an option is a name
   */
  record FunctionCall(
      ValueType type, String text, Function function, List<TypedExpression> arguments)
      implements TypedExpression {
    /** The arguments that are numbers: all, or all but the right of an option. */
    public List<TypedExpression> numbers() {
      return function.isOfOption() ? arguments.subList(0, arguments.size() - 1) : arguments;
    }

    /** The right of an option, when the function takes one. */
    public Optional<TypedExpression> right() {
      return function.isOfOption()
          ? Optional.of(arguments.get(arguments.size() - 1))
          : Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFunction(this);
    }
  }

  /** The largest or smallest of some values. */
  record Extreme(ValueType type, String text, boolean largest, List<TypedExpression> items)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExtreme(this);
    }
  }

  /** What is made of the values of a set's members. */
  enum Gather {
    /** Their sum; 0 over nothing. */
    SUM,
    /** Their product; 1 over nothing. */
    PRODUCT,
    /** How many members there are. */
    COUNT,
    /** The largest; over nothing it refuses. */
    LARGEST,
    /** The smallest; over nothing it refuses. */
    SMALLEST,
    /** The sum divided by the count; over nothing it refuses. */
    AVERAGE,
    /** The middle one, or half the sum of the two in the middle; over nothing it refuses. */
    MEDIAN,
    /** The value that all share; over nothing, or where they differ, it refuses. */
    SHARED,
    /** The smallest value that so many of the members do not exceed; over nothing it refuses. */
    VALUE_AT_RISK,
    /** The average of the largest values behind that; over nothing it refuses. */
    EXPECTED_SHORTFALL,
    /** The root of the sum of all products of two, each times their correlation. */
    CORRELATED_SUM
  }

  /** The members gathered over. */
  enum SetKind {
    /** The account's balances. */
    BALANCES,
    /** The account's cross positions. */
    POSITIONS,
    /** The account's open orders. */
    ORDERS,
    /** The pairs of an offsets block. */
    PAIRS,
    /** What venues quote for the asset or instrument at hand. */
    QUOTES,
    /** The groups of a set. */
    GROUPS,
    /** The scenarios of a list, the thing at hand in each. */
    SCENARIOS
  }

  /**
   * What is gathered over.
   *
   * @param kind the kind of members
   * @param name the offsets block, the set of groups or the list of scenarios; else empty
   * @param its true when only members count that lie in the thing at hand
   * @param leg of pairs the one leg that must lie in it; absent when all legs must
   */
  record MemberSet(SetKind kind, String name, boolean its, Optional<String> leg) {

    /** A set that asks for no leg. */
    public MemberSet(SetKind kind, String name, boolean its) {
      this(kind, name, its, Optional.empty());
    }
  }

  /**
   * The correlation of two members, looked up by a name of each.
   *
   * @param table a table with two match columns, one for each of the two
   * @param column the column of correlations
   * @param key the name that a member is looked up by
   */
  record Correlation(LookupTable table, int column, TypedExpression key) {}

  /**
   * One value from a set.
   *
   * @param gather what is made of the members' values
   * @param set the members
   * @param each the value of each member; absent for a count
   * @param where which members count; absent for all
   * @param confidence the part of the members that lies within, for values at risk
   * @param joined the correlation of two members, for correlated sums
   */
  record Gathering(
      ValueType type,
      String text,
      Gather gather,
      MemberSet set,
      Optional<TypedExpression> each,
      Optional<TypedCondition> where,
      Optional<Exact> confidence,
      Optional<Correlation> joined)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGathering(this);
    }
  }

  /** A value that counts under a condition. */
  record Case(TypedExpression value, TypedCondition when) {}

  /**
   * The value of the first case that holds, else the last.
   *
   * @param cases at least one
   * @param otherwise the value when none holds
   */
  record Cases(ValueType type, String text, List<Case> cases, TypedExpression otherwise)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCases(this);
    }
  }

  /** No value: the evaluation is refused with the author's words. */
  record Refused(ValueType type, String text, String reason) implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRefused(this);
    }
  }

  /** A value rounded to a multiple of a step. */
  record Rounded(
      ValueType type,
      String text,
      TypedExpression inner,
      RoundingDirection direction,
      TypedExpression step)
      implements TypedExpression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitRounded(this);
    }
  }

  /**
   * One method for each kind of expression, none with a default.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** A number written in the policy. */
    R visitConstant(Constant node);

    /** A name written in the policy. */
    R visitNameConstant(NameConstant node);

    /** A parameter. */
    R visitParameter(ParameterValue node);

    /** An attribute. */
    R visitAttribute(AttributeValue node);

    /** An input. */
    R visitInput(InputValue node);

    /** A figure. */
    R visitFigure(FigureValue node);

    /** The level at hand. */
    R visitLevelAtHand(LevelAtHand node);

    /** A table cell. */
    R visitLookup(Lookup node);

    /** Slices of a figure. */
    R visitSlices(Slices node);

    /** The rate of the row at hand. */
    R visitRowRate(RowRate node);

    /** A key of a group. */
    R visitGroupKey(GroupKey node);

    /** A value of the scenario at hand. */
    R visitScenario(ScenarioValue node);

    /** A value of a risk array. */
    R visitRiskArray(RiskArrayValue node);

    /** A value of a pair. */
    R visitOfPair(OfPair node);

    /** A value of the thing the line is about. */
    R visitOfThis(OfThis node);

    /** A value without scenarios. */
    R visitUnmoved(Unmoved node);

    /** A value in one scenario. */
    R visitInScenario(InScenario node);

    /** A value under suppositions. */
    R visitSupposed(Supposed node);

    /** The price of an asset. */
    R visitPriceOf(PriceOf node);

    /** The price at which two amounts meet. */
    R visitSolving(Solving node);

    /** Two values joined. */
    R visitArithmetic(Arithmetic node);

    /** A value with its sign turned. */
    R visitNegated(Negated node);

    /** A value without its sign. */
    R visitAbsolute(Absolute node);

    /** A value between bounds. */
    R visitClamped(Clamped node);

    /** A function. */
    R visitFunction(FunctionCall node);

    /** The largest or smallest of some values. */
    R visitExtreme(Extreme node);

    /** One value from a set. */
    R visitGathering(Gathering node);

    /** Cases. */
    R visitCases(Cases node);

    /** A refusal. */
    R visitRefused(Refused node);

    /** A rounding. */
    R visitRounded(Rounded node);
  }
}
