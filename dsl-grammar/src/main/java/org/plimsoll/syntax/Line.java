package org.plimsoll.syntax;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** A line inside a block. */
public sealed interface Line extends SyntaxNode {

  /**
   * {@code define NAME [at each level] is FORMULA}.
   *
   * @param span where it stands
   * @param name the figure
   * @param eachLevel true when the figure has a value for each level
   * @param formula what it is
   */
  record Define(SourceSpan span, Word name, boolean eachLevel, Formula formula) implements Line {}

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
   * @param takes units of the measure in one pair
   * @param where which members it takes
   */
  record Leg(SourceSpan span, Word name, Amount takes, Condition where) implements Line {}

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
   * @param figure the figure looked at
   * @param value what it must be
   */
  record Expectation(
      SourceSpan span, Optional<Word> without, Expression.Reference figure, Table.Cell value)
      implements SyntaxNode {}
}
