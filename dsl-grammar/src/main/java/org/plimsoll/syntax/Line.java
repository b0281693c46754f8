package org.plimsoll.syntax;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** A line inside a block. */
public sealed interface Line extends SyntaxNode {

  /**
   * {@code define NAME [at each level] [in each scenario of LIST] is FORMULA}.
   *
   * @param span where it stands
   * @param name the figure
   * @param eachLevel true when the figure has a value for each level
   * @param scenarios the list of scenarios, when the figure has a value in each of them
   * @param formula what it is
   */
  record Define(
      SourceSpan span, Word name, boolean eachLevel, Optional<Word> scenarios, Formula formula)
      implements Line {}

  /**
   * {@code define NAME at LEVEL is FORMULA}: what a figure is at one level.
   *
   * @param span where it stands
   * @param name the figure
   * @param level the level
   * @param formula what it is there
   */
  record DefineAt(SourceSpan span, Word name, Word level, Formula formula) implements Line {}

  /**
   * {@code move ATTRIBUTE of SET to FORMULA}.
   *
   * @param span where it stands
   * @param what what is moved
   * @param set of which things
   * @param to where to; in the formula the name means the value before the move
   */
  record Move(SourceSpan span, Word what, Word set, Formula to) implements Line {}

  /**
   * {@code point 0 USD} or {@code point each strike over its positions}.
   *
   * @param span where it stands
   * @param at one value; absent when the values are taken of a set
   * @param over the values of a set's members, a gathering whose word is {@code each}
   */
  record Point(SourceSpan span, Optional<Amount> at, Optional<Expression.Gathering> over)
      implements Line {}

  /**
   * {@code grid COLUMN over a, b, c}: with other grids of the block, all combinations.
   *
   * @param span where it stands
   * @param column the name of the value
   * @param values its values
   */
  record Grid(SourceSpan span, Word column, List<Amount> values) implements Line {}

  /**
   * {@code trade BTC-PERP, FORMULA}: what an action proposes.
   *
   * @param span where it stands
   * @param instrument the instrument, or a name of the thing at hand that names it
   * @param quantity contracts to buy, or to sell when negative
   */
  record Trade(SourceSpan span, Expression.Reference instrument, Formula quantity)
      implements Line {}

  /**
   * {@code show FIGURE, FIGURE of positions when CONDITION}: figures that decisions tell.
   *
   * @param span where it stands
   * @param figures the figures
   * @param when where they have a meaning; empty when everywhere
   */
  record Show(SourceSpan span, List<Expression.Reference> figures, Optional<Condition> when)
      implements Line {}

  /**
   * {@code numbered 1 to 16}: scenarios that are known by their place in a list.
   *
   * @param span where it stands
   * @param first the first number
   * @param last the last number
   */
  record Numbered(SourceSpan span, Amount first, Amount last) implements Line {}

  /**
   * {@code define NAME is SET where CONDITION}: some members of a set under a name of their own.
   *
   * @param span where it stands
   * @param name the name of the new set
   * @param set the set it is taken from
   * @param where which members belong to it
   */
  record DefineSet(SourceSpan span, Word name, Word set, Condition where) implements Line {}

  /**
   * {@code exception NAME where CONDITION, FIGURE is FORMULA}: where the condition holds, one
   * figure is another.
   *
   * @param span where it stands
   * @param name the exception
   * @param where what it applies to
   * @param figure the figure it changes; in the formula this name means the value without it
   * @param formula what the figure is instead
   */
  record Exceptional(SourceSpan span, Word name, Condition where, Word figure, Formula formula)
      implements Line {}

  /**
   * {@code call for FORMULA, at least AMOUNT, due within DURATION}.
   *
   * @param span where it stands
   * @param amount what is called for
   * @param least the minimum transfer: less is not called for
   * @param within how long the account has
   */
  record Call(SourceSpan span, Formula amount, Expression least, Expression within)
      implements Line {}

  /**
   * {@code first close positions where CONDITION by FORMULA, highest first, size 25% of the
   * starting size, rounded up to lot}.
   *
   * @param span where it stands
   * @param action {@code close}, {@code sell} or {@code cancel}
   * @param set what is closed, sold or cancelled
   * @param where which members
   * @param by what members are ordered by; absent when they go all at once
   * @param highestFirst the direction
   * @param portion how much of a member goes in one step; all of it when absent
   */
  record Step(
      SourceSpan span,
      Word action,
      Word set,
      Optional<Condition> where,
      Optional<Expression> by,
      boolean highestFirst,
      Optional<Portion> portion)
      implements Line {}

  /**
   * How much of a member goes in one step.
   *
   * @param span where it stands
   * @param words the words {@code size}, {@code starting}, {@code size}
   * @param share the share of what was held when the liquidation began
   * @param direction the word for the direction of rounding
   * @param lot the word {@code lot}, when sizes are whole lots of the instrument
   * @param step what sizes are multiples of, when it is written as a number
   */
  record Portion(
      SourceSpan span,
      List<Word> words,
      Amount share,
      Word direction,
      Optional<Word> lot,
      Optional<Amount> step)
      implements SyntaxNode {}

  /**
   * {@code stop when CONDITION}.
   *
   * @param span where it stands
   * @param when when a liquidation has reached its aim
   */
  record StopWhen(SourceSpan span, Condition when) implements Line {}

  /**
   * {@code pause when CONDITION}.
   *
   * @param span where it stands
   * @param when when no step may be taken
   */
  record PauseWhen(SourceSpan span, Condition when) implements Line {}

  /**
   * {@code level NAME is FORMULA} or {@code each level is FORMULA}.
   *
   * @param span where it stands
   * @param level the level; absent when the formula serves each
   * @param formula what it is
   */
  record Level(SourceSpan span, Optional<Word> level, Formula formula) implements Line {}

  /**
   * {@code verdict NAME when CONDITION}.
   *
   * @param span where it stands
   * @param verdict the verdict
   * @param when when it holds
   */
  record Verdict(SourceSpan span, Word verdict, Condition when) implements Line {}

  /**
   * {@code refuse "text"}.
   *
   * @param span where it stands
   * @param reason the author's words
   */
  record Refuse(SourceSpan span, String reason) implements Line {}

  /**
   * {@code linked a, b}.
   *
   * @param span where it stands
   * @param parameters the parameters that change together
   */
  record Linked(SourceSpan span, List<Word> parameters) implements Line {}

  /**
   * {@code consumes MEASURE}.
   *
   * @param span where it stands
   * @param measure what a pair uses up of its legs
   */
  record Consumes(SourceSpan span, Expression.Reference measure) implements Line {}

  /**
   * {@code chooses in the order written}.
   *
   * @param span where it stands
   * @param words the words that name the way
   */
  record Chooses(SourceSpan span, List<Word> words) implements Line {}

  /**
   * {@code chooses the least total FIGURE at LEVEL, or in the order written}.
   *
   * @param span where it stands
   * @param words the words that name the way
   * @param figure the figure of the pairs that is added up
   * @param level the level it is taken at, when it has levels
   * @param otherwise the words that name the way when the search would be too long; empty for none
   */
  record ChoosesLeast(
      SourceSpan span, List<Word> words, Word figure, Optional<Word> level, List<Word> otherwise)
      implements Line {}

  /**
   * {@code ties by A, highest first, by B, lowest first}.
   *
   * @param span where it stands
   * @param keys the keys in order
   */
  record Ties(SourceSpan span, List<TieKey> keys) implements Line {}

  /**
   * One key of a {@code ties} line.
   *
   * @param span where it stands
   * @param figure what members are ordered by
   * @param highestFirst the direction
   */
  record TieKey(SourceSpan span, Expression.Reference figure, boolean highestFirst)
      implements SyntaxNode {}

  /**
   * {@code leg NAME takes N where CONDITION}.
   *
   * @param span where it stands
   * @param name the leg
   * @param takes units of the measure in one pair: a number, or a column of the row at hand
   * @param where which members it takes
   */
  record Leg(SourceSpan span, Word name, Expression takes, Condition where) implements Line {}

  /**
   * {@code because "text"}.
   *
   * @param span where it stands
   * @param reason the author's words
   */
  record Because(SourceSpan span, String reason) implements Line {}

  /**
   * {@code given FACT, FACT}.
   *
   * @param span where it stands
   * @param facts what is given
   */
  record Given(SourceSpan span, List<Fact> facts) implements Line {}

  /**
   * {@code expect FIGURE is VALUE}.
   *
   * @param span where it stands
   * @param expectations what is expected
   */
  record Expect(SourceSpan span, List<Expectation> expectations) implements Line {}

  /**
   * One expectation of a test.
   *
   * @param span where it stands
   * @param without the offsets left out, when the line says {@code without}
   * @param figure the figure or action looked at
   * @param value what it must be
   */
  record Expectation(SourceSpan span, Optional<Word> without, Sought figure, Table.Cell value)
      implements SyntaxNode {}
}
