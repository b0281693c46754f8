package org.plimsoll.compile;

import org.plimsoll.model.Figure;

/**
 * What a figure is where one statement applies.
 *
 * @param node what it is the plan of
 * @param statement the number of its statement
 * @param formula what the figure is
 * @param origin the statement and line that refusals name
 */
record DefinitionPlan(Figure.Definition node, int statement, NumberPlan formula, Origin origin) {

  /** The plan of a definition. */
  static DefinitionPlan of(Figure.Definition node, int statement, NumberPlan formula) {
    Origin origin = new Origin(node.statement().id(), node.line());
    return new DefinitionPlan(node, statement, formula, origin);
  }
}
