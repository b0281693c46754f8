package org.plimsoll.syntax;

/**
 * One method for each kind of {@link Expression}, none with a default: a new kind breaks the build
 * wherever it matters.
 *
 * @param <R> what a visit gives
 */
public interface ExpressionVisitor<R> {
  /** A number with its unit. */
  R visitAmount(Amount node);

  /** A figure, attribute, parameter or name. */
  R visitReference(Expression.Reference node);

  /** Two values joined by an operator. */
  R visitBinary(Expression.Binary node);

  /** A cell of a table in a row that is told. */
  R visitLookup(Expression.Lookup node);

  /** A value with its sign turned. */
  R visitNegated(Expression.Negated node);

  /** A function call. */
  R visitCall(Expression.Call node);

  /** One of several values. */
  R visitChoice(Expression.Choice node);

  /** One value from a set. */
  R visitGathering(Expression.Gathering node);

  /** A value under suppositions. */
  R visitSupposed(Expression.Supposed node);

  /** The value at which two others meet. */
  R visitSolving(Expression.Solving node);
}
