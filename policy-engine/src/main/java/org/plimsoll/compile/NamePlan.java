package org.plimsoll.compile;

import java.util.Objects;
import org.plimsoll.facts.Group;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Input;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.TypedExpression;

/** How a name is read: a lowered name-valued {@link org.plimsoll.model.TypedExpression}. */
sealed interface NamePlan
    permits NamePlan.Written,
        NamePlan.OfAttribute,
        NamePlan.OfInput,
        NamePlan.OfNumber,
        NamePlan.OfGroup,
        NamePlan.OfScenario,
        NamePlan.OfLevel,
        NamePlan.OfTable,
        PairPlans.NameOfRow,
        PairPlans.SideOfGroup,
        PairPlans.NameOfLeg,
        ThisPlans.OfName {

  /**
   * The name.
   *
   * @throws org.plimsoll.decision.Refused when a table has no row for it
   * @throws org.plimsoll.facts.MissingFact when a fact is missing; who asked adds its statement
   */
  String name(Frame frame);

  /** A name written in the policy. */
  record Written(String text) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return text;
    }
  }

  /** An attribute. */
  record OfAttribute(Attribute attribute, Source source) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return attribute.name(source.thing(frame));
    }
  }

  /** The digits of a number, by which groups can be made. */
  record OfNumber(Attribute attribute, Source source) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return attribute.number(source.thing(frame)).toString();
    }
  }

  /** An input. */
  record OfInput(Input input, Source source) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return frame.run().reader().name(input, source.thing(frame));
    }
  }

  /** A key of a group; empty for a group of another set. */
  record OfGroup(String set, int key) implements NamePlan {
    @Override
    public String name(Frame frame) {
      Group group = (Group) frame.thing();
      return group.set().equals(set) ? group.keys().get(key) : "";
    }
  }

  /** A name of the scenario at hand. */
  record OfScenario(TypedExpression.ScenarioValue node) implements NamePlan {
    @Override
    public String name(Frame frame) {
      ScenarioList.Row row = frame.scenarioOf(node.list());
      return node.column().equals(ScenarioList.NAME)
          ? row.name()
          : Objects.requireNonNull(row.names().get(node.column()));
    }
  }

  /** The level at hand. */
  record OfLevel() implements NamePlan {
    @Override
    public String name(Frame frame) {
      return frame.run().levels().name(frame.level());
    }
  }

  /** A table cell that holds a name. */
  record OfTable(LookupPlan cell) implements NamePlan {
    @Override
    public String name(Frame frame) {
      return cell.row(frame).names().get(cell.node().column());
    }
  }
}
