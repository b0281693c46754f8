package org.plimsoll.solve;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.TypedExpression;

/** The rows that apply at the present price, kept while the price moves. */
final class HeldRows {
  private final IdentityHashMap<TypedExpression, Map<String, List<LookupTable.Row>>> rows =
      new IdentityHashMap<>();

  /** The rows of a look-up for {@code whom}: those found the first time it is asked. */
  List<LookupTable.Row> of(
      TypedExpression node, String whom, Supplier<List<LookupTable.Row>> find) {
    Map<String, List<LookupTable.Row>> ofNode = rows.computeIfAbsent(node, key -> new HashMap<>());
    List<LookupTable.Row> known = ofNode.get(whom);
    if (known == null) {
      known = find.get();
      ofNode.put(whom, known);
    }
    return known;
  }
}
