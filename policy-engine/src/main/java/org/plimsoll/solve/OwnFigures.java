package org.plimsoll.solve;

import java.util.HashMap;
import java.util.Map;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TypedExpression;

/**
 * Which figures look at nothing but the thing they belong to, so that no other thing moves them.
 */
final class OwnFigures {
  private final Map<Figure, Boolean> known = new HashMap<>();

  boolean isOwn(Figure figure) {
    Boolean found = known.get(figure);
    if (found == null) {
      // a figure that is being looked at counts as its own: only another look can find out
      known.put(figure, true);
      found = figure.owner() != Owner.ACCOUNT && figure.owner() != Owner.PAIR && looks(figure);
      known.put(figure, found);
    }
    return found;
  }

  private boolean looks(Figure figure) {
    for (Figure.Definition definition : figure.definitions()) {
      for (TypedExpression part : Parts.all(definition.formula())) {
        boolean outside =
            part instanceof TypedExpression.Gathering
                || part instanceof TypedExpression.Solving
                || part instanceof TypedExpression.Unmoved
                || part instanceof TypedExpression.InScenario
                || (part instanceof TypedExpression.FigureValue value && !isOwn(value.figure()));
        if (outside) {
          return false;
        }
      }
    }
    return true;
  }
}
