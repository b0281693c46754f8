package org.plimsoll.syntax;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * What stands behind {@code is} in a define or level line: cases, an outcome, perhaps a rounding.
 *
 * @param span where it stands
 * @param cases values with the condition under which each counts, the first that holds wins
 * @param otherwise the value when no case holds; the only one of a formula without cases
 * @param rounding how the result is rounded, at the very end
 */
public record Formula(
    SourceSpan span, List<Case> cases, Outcome otherwise, Optional<Rounding> rounding)
    implements SyntaxNode {

  /**
   * A value that counts under a condition.
   *
   * @param span where it stands
   * @param value the value
   * @param when the condition
   */
  public record Case(SourceSpan span, Expression value, Condition when) implements SyntaxNode {}

  /** A value or a refusal. */
  public sealed interface Outcome extends SyntaxNode permits Value, Refusal, Worthless {}

  /**
   * A value.
   *
   * @param span where it stands
   * @param expression the value
   */
  public record Value(SourceSpan span, Expression expression) implements Outcome {}

  /**
   * A refusal to give a figure.
   *
   * @param span where it stands
   * @param reason the author's words
   */
  public record Refusal(SourceSpan span, String reason) implements Outcome {}

  /**
   * {@code worth nothing}: a price nobody knows counts 0, and a debt at it is refused.
   *
   * @param span where it stands
   */
  public record Worthless(SourceSpan span) implements Outcome {}

  /**
   * {@code rounded DIRECTION to STEP}.
   *
   * @param span where it stands
   * @param direction the word for the direction
   * @param step what the result is a multiple of
   */
  public record Rounding(SourceSpan span, Word direction, Expression step) implements SyntaxNode {}
}
