package org.plimsoll.syntax;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** Something that has a value. Parentheses are not kept: the tree says what belongs together. */
public sealed interface Expression extends SyntaxNode
    permits Amount,
        Expression.Reference,
        Expression.Lookup,
        Expression.Binary,
        Expression.Negated,
        Expression.Call,
        Expression.Choice,
        Expression.Gathering,
        Expression.Supposed,
        Expression.Solving {

  /** Hands this node to the method of {@code visitor} made for it. */
  <R> R accept(ExpressionVisitor<R> visitor);

  /**
   * A figure, attribute, parameter or name: {@code notional}, {@code margin of near at initial}.
   *
   * @param span where it stands
   * @param path the words joined by {@code of}, the figure first; {@code this book} is one of them
   * @param level the level behind {@code at}
   */
  record Reference(SourceSpan span, List<Word> path, Optional<Word> level) implements Expression {
    private static final String THIS = "this ";

    /** The word at the end of a path that stands for the thing a line is about. */
    public static Word ofThis(SourceSpan span, String thing) {
      return new Word(span, THIS + thing);
    }

    /** The kind of thing behind {@code of this}, when that is how the path ends. */
    public Optional<String> ofThis() {
      String last = path.get(path.size() - 1).text();
      return path.size() > 1 && last.startsWith(THIS)
          ? Optional.of(last.substring(THIS.length()))
          : Optional.empty();
    }

    /** The same without {@code of this THING}. */
    public Reference withoutThis() {
      return new Reference(span, path.subList(0, path.size() - 1), level);
    }

    /** The word that names the figure. */
    public Word head() {
      return path.get(0);
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitReference(this);
    }
  }

  /**
   * A cell of a table in a row that is told: {@code rate of weights where (asset is BTC, side is
   * side)}.
   *
   * @param span where it stands
   * @param cell the column and the table
   * @param keys what match columns are compared with, at least one
   */
  record Lookup(SourceSpan span, Reference cell, List<Key> keys) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitLookup(this);
    }
  }

  /**
   * What one match column of a table is compared with.
   *
   * @param span where it stands
   * @param column the match column
   * @param name a name
   */
  record Key(SourceSpan span, Word column, Reference name) implements SyntaxNode {}

  /** The four operations of arithmetic. */
  enum Operator {
    /** Written {@code +}. */
    PLUS("+"),
    /** Written {@code -} with spaces. */
    MINUS("-"),
    /** Written {@code x} with spaces. */
    TIMES("x"),
    /** Written {@code /}. */
    DIVIDE("/");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The sign as written in a policy. */
    public String sign() {
      return sign;
    }
  }

  /**
   * Two values joined by an operator.
   *
   * @param span where it stands
   * @param operator the operation
   * @param left the first value
   * @param right the second value
   */
  record Binary(SourceSpan span, Operator operator, Expression left, Expression right)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitBinary(this);
    }
  }

  /**
   * A value with its sign turned.
   *
   * @param span where it stands
   * @param inner the value
   */
  record Negated(SourceSpan span, Expression inner) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitNegated(this);
    }
  }

  /**
   * A function with its arguments: {@code clamp(a, b, c)}.
   *
   * @param span where it stands
   * @param function its name
   * @param arguments at least one value
   */
  record Call(SourceSpan span, Word function, List<Expression> arguments) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /**
   * One of several values: {@code the larger of a and b}.
   *
   * @param span where it stands
   * @param word {@code larger}, {@code smaller}, {@code largest} or {@code smallest}
   * @param items at least two values
   */
  record Choice(SourceSpan span, Word word, List<Expression> items) implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitChoice(this);
    }
  }

  /**
   * One value from a set of things: {@code the sum of margin over positions where kind is option}.
   *
   * @param span where it stands
   * @param word {@code sum}, {@code count}, {@code largest} ...
   * @param confidence the part of the members that lie within: {@code at 99%}
   * @param each the value taken of each member; absent for a count
   * @param set the words that name the set
   * @param where which members count
   * @param using what joins two members: {@code with CORRELATION of TABLE}
   */
  record Gathering(
      SourceSpan span,
      Word word,
      Optional<Amount> confidence,
      Optional<Expression> each,
      List<Word> set,
      Optional<Condition> where,
      Optional<Reference> using)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitGathering(this);
    }
  }

  /**
   * A value as it would be, were some facts others: {@code margin at initial with (quantity is 0
   * units)}.
   *
   * @param span where it stands
   * @param inner the value
   * @param suppositions what is supposed
   */
  record Supposed(SourceSpan span, Expression inner, List<Supposition> suppositions)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitSupposed(this);
    }
  }

  /**
   * One fact that is supposed.
   *
   * @param span where it stands
   * @param what the attribute, input or figure
   * @param value what it is supposed to be
   */
  record Supposition(SourceSpan span, Word what, Expression value) implements SyntaxNode {}

  /**
   * The value of one thing at which two others meet: {@code the mark-price at which equity is
   * requirement at maintenance}.
   *
   * @param span where it stands
   * @param sought what is moved
   * @param left the one value
   * @param right the other
   * @param held the words behind {@code with}: {@code rows held}, or none
   */
  record Solving(SourceSpan span, Word sought, Expression left, Expression right, List<Word> held)
      implements Expression {
    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
      return visitor.visitSolving(this);
    }
  }
}
