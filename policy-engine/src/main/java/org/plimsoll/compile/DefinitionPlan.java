package org.plimsoll.compile;

import java.util.Optional;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueTypes;

/**
 * What a figure is where one statement applies.
 *
 * @param node what it is the plan of
 * @param statement the number of its statement
 * @param formula what the figure is
 * @param origin the statement and line that refusals name
 */
record DefinitionPlan(Figure.Definition node, int statement, NumberPlan formula, Origin origin) {

  /** Stands for the definition of a figure that the world at hand supposes. */
  static final DefinitionPlan SUPPOSED =
      of(
          new Figure.Definition(
              new Statement("", Statement.Kind.FIGURES, 0, new Statement.Always()),
              0,
              Optional.empty(),
              new TypedExpression.Refused(ValueTypes.NUMBER, "", "")),
          0,
          new RefusedPlan(""));

  /** The plan of a definition. */
  static DefinitionPlan of(Figure.Definition node, int statement, NumberPlan formula) {
    Origin origin = new Origin(node.statement().id(), node.line());
    return new DefinitionPlan(node, statement, formula, origin);
  }
}
