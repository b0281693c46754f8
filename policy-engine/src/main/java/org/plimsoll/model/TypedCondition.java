package org.plimsoll.model;

import java.util.List;

/** A condition whose sides have been judged to fit. */
public sealed interface TypedCondition {

  /** How the policy writes it. */
  String text();

  /** Hands this node to the method of {@code visitor} made for it. */
  <R> R accept(Visitor<R> visitor);

  /** How two numbers are compared; always on exact values, before any rounding. */
  enum Relation {
    /** Equal. */
    EQUAL,
    /** Greater. */
    ABOVE,
    /** Less. */
    BELOW,
    /** Greater or equal. */
    AT_LEAST,
    /** Less or equal. */
    AT_MOST;

    /** Judges the sign of {@code left - right}. */
    public boolean holds(int sign) {
      return switch (this) {
        case EQUAL -> sign == 0;
        case ABOVE -> sign > 0;
        case BELOW -> sign < 0;
        case AT_LEAST -> sign >= 0;
        case AT_MOST -> sign <= 0;
      };
    }
  }

  /** A comparison of two numbers. */
  record NumberTest(String text, TypedExpression left, Relation relation, TypedExpression right)
      implements TypedCondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNumberTest(this);
    }
  }

  /** A name that is one of some names. */
  record NameTest(String text, TypedExpression left, List<TypedExpression> names)
      implements TypedCondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNameTest(this);
    }
  }

  /**
   * An input or a price that is not given.
   *
   * @param value an {@link TypedExpression.InputValue} or an {@link
   *     TypedExpression.AttributeValue}, or one of the two inside an {@link TypedExpression.OfThis}
   */
  record MissingTest(String text, TypedExpression value) implements TypedCondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMissingTest(this);
    }
  }

  /** All or any of some conditions, judged from the left until the answer is known. */
  record Joined(String text, boolean all, List<TypedCondition> parts) implements TypedCondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitJoined(this);
    }
  }

  /** A condition that must not hold. */
  record Not(String text, TypedCondition inner) implements TypedCondition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNot(this);
    }
  }

  /**
   * One method for each kind of condition.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** A comparison of numbers. */
    R visitNumberTest(NumberTest node);

    /** A comparison of names. */
    R visitNameTest(NameTest node);

    /** Whether an input is missing. */
    R visitMissingTest(MissingTest node);

    /** Conditions joined. */
    R visitJoined(Joined node);

    /** A condition turned round. */
    R visitNot(Not node);
  }
}
