package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.ValueType;

/**
 * What a table may be, besides its columns.
 *
 * @param named true for a table with a name, which may have a column {@code level} and two columns
 *     of bands
 * @param replaceable true when parameters may replace its rows
 * @param straight true when values lie on straight lines between its rows
 * @param file the CSV file it stands in; empty for none
 * @param levels the levels of the policy
 * @param inputs the types of the declared inputs, by name
 */
record TableForm(
    boolean named,
    boolean replaceable,
    boolean straight,
    String file,
    List<String> levels,
    Function<String, Optional<ValueType>> inputs) {

  /** The table of a collateral or margin block. */
  static TableForm rated(Declared declared) {
    return new TableForm(false, false, false, "", List.of(), inputs(declared));
  }

  /** The types of the inputs declared. */
  static Function<String, Optional<ValueType>> inputs(Declared declared) {
    return name ->
        Optional.ofNullable(declared.names().inputs().get(name)).map(input -> input.type());
  }
}
