package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.ParameterSet;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;

/** Parameters replace the rows of the tables that may be replaced, and of no others. */
class TablesInForceTest {

  @Test
  void aReplacedTableHoldsWhereThePolicyAllowsIt() {
    ParameterSet parameters =
        new ParameterSet(new TreeMap<>(), new TreeMap<>(Map.of("t", table(true, "2"))), "");
    TablesInForce tables = TablesInForce.of(parameters);
    assertThat(rate(tables, table(true, "1"))).isEqualTo(Exact.of(2));
    assertThat(rate(tables, table(false, "1"))).isEqualTo(Exact.of(1));
    assertThat(tables.areOf(parameters)).isTrue();
  }

  @Test
  void thePolicysOwnTableHoldsOtherwise() {
    ParameterSet none = new ParameterSet(new TreeMap<>(), new TreeMap<>(), "");
    assertThat(rate(TablesInForce.of(none), table(true, "1"))).isEqualTo(Exact.of(1));
  }

  private static Exact rate(TablesInForce tables, LookupTable own) {
    return tables.inForce(TableSource.of(own)).fitting(List.of()).rows().get(0).numbers().get(0);
  }

  private static LookupTable table(boolean replaceable, String rate) {
    LookupTable.Row row =
        new LookupTable.Row(
            1, 1, List.of(), Optional.empty(), List.of(Exact.parse(rate)), List.of(""));
    LookupTable.Column column = new LookupTable.Column("rate", ValueTypes.RATE);
    return new LookupTable(
        "t", List.of(), Optional.empty(), List.of(column), List.of(row), replaceable);
  }
}
