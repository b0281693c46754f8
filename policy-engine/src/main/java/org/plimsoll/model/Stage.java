package org.plimsoll.model;

import java.util.List;
import java.util.Optional;

/**
 * What decides about the account, or about one isolated position.
 *
 * @param owner {@link Owner#ACCOUNT} or {@link Owner#ISOLATED}
 * @param equity the figure of what backs it
 * @param requirement the figure of what it needs, for each level
 * @param verdicts the verdict statements, in the order written
 */
public record Stage(Owner owner, Figure equity, Figure requirement, List<VerdictRule> verdicts) {

  /**
   * One verdict statement.
   *
   * @param verdict the verdict it gives
   * @param statement the statement
   * @param condition when it holds
   * @param figures the figures its condition looks at, in order, without repetition
   */
  public record VerdictRule(
      Verdict verdict,
      Statement statement,
      TypedCondition condition,
      List<TypedExpression.FigureValue> figures) {}

  /** The gravest of some verdicts, if there is one. */
  public static Optional<Verdict> gravest(List<VerdictRule> holding) {
    return holding.stream().map(VerdictRule::verdict).max(Enum::compareTo);
  }
}
