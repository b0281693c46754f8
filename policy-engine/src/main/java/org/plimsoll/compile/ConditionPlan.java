package org.plimsoll.compile;

import java.util.List;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.TypedCondition.Relation;
import org.plimsoll.money.Exact;

/** How a condition is judged: a lowered {@link org.plimsoll.model.TypedCondition}. */
sealed interface ConditionPlan {

  /**
   * True when the condition holds.
   *
   * @throws org.plimsoll.decision.Refused when a number it looks at cannot be given
   * @throws org.plimsoll.facts.MissingFact when a fact is missing; who asked adds its statement
   */
  boolean holds(Frame frame);

  /** Holds for every thing. */
  record Always() implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      return true;
    }
  }

  /** Two numbers compared, exactly and before any rounding. */
  record NumberTest(NumberPlan left, Relation relation, NumberPlan right) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      Exact first = left.compute(frame);
      return relation.holds(first.compareTo(right.compute(frame)));
    }
  }

  /** A name that is one of some names, which are read in order until one fits. */
  record NameTest(NamePlan left, List<NamePlan> names) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      String name = left.name(frame);
      for (NamePlan other : names) {
        if (other.name(frame).equals(name)) {
          return true;
        }
      }
      return false;
    }
  }

  /** An input that is not given. */
  record MissingTest(Input input, Source source) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      return !frame.run().reader().isGiven(input, source.thing(frame));
    }
  }

  /** A price that the market does not give. */
  record PriceMissing(Attribute attribute, Source source) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      return !attribute.isGiven(source.thing(frame));
    }
  }

  /** A condition on the thing that the line is about. */
  record OfThis(ConditionPlan inner) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      return inner.holds(frame.ofLine());
    }
  }

  /** All or any of some conditions, from the left until the answer is known. */
  record Joined(boolean all, List<ConditionPlan> parts) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      for (ConditionPlan part : parts) {
        if (part.holds(frame) != all) {
          return !all;
        }
      }
      return all;
    }
  }

  /** A condition that must not hold. */
  record Not(ConditionPlan inner) implements ConditionPlan {
    @Override
    public boolean holds(Frame frame) {
      return !inner.holds(frame);
    }
  }
}
