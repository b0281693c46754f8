package org.plimsoll.syntax;

import java.util.List;
import org.plimsoll.source.SourceSpan;

/** Something that holds or does not. Conditions are not figures and have no name. */
public sealed interface Condition extends SyntaxNode
    permits Condition.Comparison, Condition.Joined, Condition.Negation {

  /** Hands this node to the method of {@code visitor} made for it. */
  <R> R accept(Visitor<R> visitor);

  /** How two values are compared. */
  enum Relation {
    /** {@code is}. */
    IS("is"),
    /** {@code is above}: greater, the edge out. */
    ABOVE("is above"),
    /** {@code is below}: less, the edge out. */
    BELOW("is below"),
    /** {@code is at least}: the edge in. */
    AT_LEAST("is at least"),
    /** {@code is at most}: the edge in. */
    AT_MOST("is at most"),
    /** {@code is between A and B}: both edges in. */
    BETWEEN("is between"),
    /** {@code is one of (a, b)}. */
    ONE_OF("is one of"),
    /** {@code is missing}. */
    MISSING("is missing");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    /** The words as written in a policy. */
    public String words() {
      return words;
    }
  }

  /**
   * A comparison.
   *
   * @param span where it stands
   * @param left the value judged
   * @param relation how
   * @param negated true behind {@code is not}
   * @param right what it is compared with: none for {@code missing}, two for {@code between}
   */
  record Comparison(
      SourceSpan span, Expression left, Relation relation, boolean negated, List<Expression> right)
      implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitComparison(this);
    }
  }

  /**
   * Conditions joined by {@code and} or {@code or}.
   *
   * @param span where it stands
   * @param all true for {@code and}
   * @param parts at least two conditions
   */
  record Joined(SourceSpan span, boolean all, List<Condition> parts) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitJoined(this);
    }
  }

  /**
   * A condition that must not hold.
   *
   * @param span where it stands
   * @param inner the condition
   */
  record Negation(SourceSpan span, Condition inner) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNegation(this);
    }
  }

  /**
   * One method for each kind of condition.
   *
   * @param <R> what a visit gives
   */
  interface Visitor<R> {
    /** A comparison. */
    R visitComparison(Comparison node);

    /** Conditions joined. */
    R visitJoined(Joined node);

    /** A condition turned round. */
    R visitNegation(Negation node);
  }
}
