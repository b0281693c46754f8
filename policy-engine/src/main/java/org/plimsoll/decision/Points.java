package org.plimsoll.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.money.Exact;

/** Makes scenarios out of the points of a list. */
public final class Points {
  private Points() {}

  /**
   * The scenarios of a list for one thing: those written, then one for each point, lowest first,
   * equal points once.
   *
   * @param parameters may have given the list other rows
   * @param values the points as they are for the thing
   */
  public static List<ScenarioList.Row> rows(
      ScenarioList list, ParameterSet parameters, List<Exact> values) {
    List<ScenarioList.Row> rows = new ArrayList<>(list.rows(parameters));
    for (Exact value : new TreeSet<>(values)) {
      String name = ScenarioList.POINT + " " + value;
      Map<String, Exact> numbers = Map.of(ScenarioList.POINT, value);
      int number = rows.size() + 1;
      rows.add(new ScenarioList.Row(name, number, list.statement().line(), numbers, Map.of()));
    }
    return rows;
  }
}
