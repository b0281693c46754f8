package org.plimsoll.data;

import static org.plimsoll.data.Containers.byName;
import static org.plimsoll.data.Containers.cells;
import static org.plimsoll.data.Containers.judged;
import static org.plimsoll.data.Containers.list;
import static org.plimsoll.data.Containers.object;

import java.util.Collections;
import org.plimsoll.facts.DatedRows;
import org.plimsoll.facts.DatedValue;
import org.plimsoll.facts.ParameterFile;

/** The keys of a parameter file. */
final class ParameterBinder {
  private ParameterBinder() {}

  static ParameterFile parameters(Fields in) {
    return in.checked(
        new ParameterFile(
            in.text("policy"),
            in.get("values", byName(judged(Piece.DATED, list(object(ParameterBinder::value))))),
            in.get(
                "tables",
                byName(judged(Piece.DATED, list(object(ParameterBinder::rows)))),
                Collections.emptySortedMap())));
  }

  private static DatedValue value(Fields in) {
    return in.checked(new DatedValue(in.instant("from"), in.text("value"), in.text("source")));
  }

  private static DatedRows rows(Fields in) {
    return in.checked(
        new DatedRows(in.instant("from"), in.get("rows", list(cells())), in.text("source")));
  }
}
