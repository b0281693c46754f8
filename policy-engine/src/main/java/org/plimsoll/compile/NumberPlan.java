package org.plimsoll.compile;

import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * How a number is computed: a lowered {@link org.plimsoll.model.TypedExpression}, immutable and
 * shared by all evaluations.
 *
 * <p>Computing and telling are apart, so that an evaluation whose trace nobody asks for builds
 * none.
 */
sealed interface NumberPlan
    permits ArithmeticPlan,
        AttributePlan,
        CasesPlan,
        ClampedPlan,
        ConstantPlan,
        ExtremePlan,
        FigurePlan,
        FunctionPlan,
        GatheringPlan,
        InputPlan,
        LookupPlan,
        PairPlans.OfLeg,
        PairPlans.OfMatched,
        PairPlans.OfRow,
        StraightPlan,
        ThisPlans.OfNumber,
        ParameterPlan,
        PricePlan,
        RefusedPlan,
        RoundedPlan,
        RowRatePlan,
        SignPlan,
        SlicesPlan,
        SolvingPlan,
        WorldPlans.InScenario,
        WorldPlans.OfRiskArray,
        WorldPlans.OfScenario,
        WorldPlans.Supposed,
        WorldPlans.Unmoved {

  /**
   * The number, in the unit of the expression.
   *
   * @throws org.plimsoll.decision.Refused when it cannot be given
   * @throws org.plimsoll.facts.MissingFact when a fact is missing; who asked adds its statement
   */
  Exact compute(Frame frame);

  /** How the number came to be; only for a frame in which it has been computed before. */
  TraceNode trace(Frame frame);
}
