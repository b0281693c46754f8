package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;

/** The columns of a table that weigh collateral: one for all levels, or one for each. */
final class CollateralColumns {
  private final Declared declared;
  private final Block.Rated block;
  private final LookupTable table;

  CollateralColumns(Declared declared, Block.Rated block, LookupTable table) {
    this.declared = declared;
    this.block = block;
    this.table = table;
  }

  /** True when the table has a column of the weight, be it right or wrong. */
  boolean speakOf(CollateralWeight weight) {
    return names().stream().anyMatch(weight::isColumn);
  }

  private List<String> names() {
    return table.values().stream().map(LookupTable.Column::name).toList();
  }

  /** The columns of a weight by level, an empty level for all; nothing when they are wrong. */
  Map<Optional<String>, Integer> of(CollateralWeight weight) {
    Map<Optional<String>, Integer> columns = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    for (String level : declared.header().levels()) {
      int column = table.column(weight.at(level));
      if (column >= 0) {
        columns.put(Optional.of(level), column);
      } else {
        missing.add(level);
      }
    }
    boolean good = areKnown(weight);
    int whole = table.column(weight.word());
    if (!columns.isEmpty() && whole >= 0) {
      String message = "the table has a column `" + weight.word() + "` and columns for levels";
      report(DiagnosticCode.OVERLAP, message, "keep the one or the others");
      good = false;
    } else if (good && !columns.isEmpty() && !missing.isEmpty()) {
      report(
          DiagnosticCode.MISSING_RESULT,
          "the table does not say the " + weight.word() + " at " + String.join(", ", missing),
          "add a column `" + weight.at(missing.get(0)) + "`");
      good = false;
    } else if (whole >= 0) {
      columns.put(Optional.empty(), whole);
    }
    for (int column : columns.values()) {
      good &= isRate(weight, column);
    }
    return good ? columns : Map.of();
  }

  private boolean areKnown(CollateralWeight weight) {
    boolean known = true;
    for (String name : names()) {
      String level = weight.isOfLevel(name) ? name.substring(weight.at("").length()) : "";
      if (!level.isEmpty() && !declared.header().levels().contains(level)) {
        String nearest = Nearest.hint(level, declared.header().levels());
        report(
            DiagnosticCode.UNKNOWN_NAME,
            "there is no level called `" + level + "` for the column `" + name + "`",
            nearest.isEmpty()
                ? "the levels of this policy are " + String.join(", ", declared.header().levels())
                : nearest);
        known = false;
      }
    }
    return known;
  }

  private boolean isRate(CollateralWeight weight, int column) {
    ValueType type = table.values().get(column).type();
    boolean rate =
        type instanceof ValueType.Numeric number
            && number.unit().equals(((ValueType.Numeric) ValueTypes.RATE).unit());
    if (!rate) {
      report(
          DiagnosticCode.UNIT,
          weight.noun()
              + " is a rate; `"
              + table.values().get(column).name()
              + "` of `"
              + table.name()
              + "` is "
              + (type instanceof ValueType.Numeric ? type.words() : "a name"),
          "write rates such as `10%`");
    }
    return rate;
  }

  private void report(DiagnosticCode code, String message, String hint) {
    declared.findings().error(code, block.heading(), message, hint);
  }
}
