package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;

/**
 * What the formulas of an offsets block can see.
 *
 * @param block the name of the block
 * @param groups the set of groups that is paired; empty for positions
 * @param measure what a pair uses up of its legs
 */
record PairScope(String block, Optional<String> groups, Optional<TypedExpression> measure) {
  /** The word for the row that a form is tried for. */
  static final String ROW = "row";

  private static final String MATCHED = "matched";
  private static final String SIDE = "side";

  /** A member, before any leg is chosen. */
  Scope ofMember() {
    return groups.isPresent()
        ? Scope.of(Owner.GROUP).inSet(groups.get())
        : Scope.of(Owner.POSITION);
  }

  /** A member that may become the leg behind {@code earlier} ones. */
  Scope ofLeg(List<String> earlier, Optional<Offsets.Rows> rows) {
    Scope scope = seeing(rows, ofMember().withLegs(List.copyOf(earlier)));
    if (groups.isPresent() && measure.isPresent()) {
      scope = scope.giving(SIDE, side(SIDE));
      scope = sides(scope, earlier);
    }
    return scope;
  }

  /** A pair with such legs. */
  Scope ofPair(List<String> legs, Optional<Offsets.Rows> rows) {
    Scope scope = seeing(rows, Scope.of(Owner.PAIR).inSet(block).withLegs(legs));
    if (measure.isPresent()) {
      ValueType type = measure.get().type();
      PairValue matched = new PairValue.Matched();
      scope = scope.giving(MATCHED, new TypedExpression.OfPair(type, MATCHED, matched));
    }
    return groups.isPresent() && measure.isPresent() ? sides(scope, legs) : scope;
  }

  private Scope sides(Scope scope, List<String> legs) {
    Scope seeing = scope;
    for (String leg : legs) {
      String text = SIDE + " of " + leg;
      TypedExpression side = side(text);
      PairValue of = new PairValue.OfLeg(leg, side);
      seeing = seeing.giving(text, new TypedExpression.OfPair(side.type(), text, of));
    }
    return seeing;
  }

  private TypedExpression side(String text) {
    ValueType type = Attribute.SIDE.type("");
    return new TypedExpression.OfPair(type, text, new PairValue.Side(measure.orElseThrow()));
  }

  /** The columns of the row at hand, as {@code COLUMN of row}. */
  private static Scope seeing(Optional<Offsets.Rows> rows, Scope scope) {
    if (rows.isEmpty()) {
      return scope;
    }
    LookupTable table = rows.get().table();
    Scope seeing = scope;
    for (int i = 0; i < table.matches().size(); i++) {
      String name = table.matches().get(i);
      ValueType type = new ValueType.Named(name, List.of());
      seeing = seeing(seeing, name, type, new PairValue.Column(table, i, true));
    }
    for (int i = 0; i < table.values().size(); i++) {
      LookupTable.Column column = table.values().get(i);
      seeing = seeing(seeing, column.name(), column.type(), new PairValue.Column(table, i, false));
    }
    return seeing;
  }

  private static Scope seeing(Scope scope, String name, ValueType type, PairValue value) {
    String text = name + " of " + ROW;
    return scope.giving(text, new TypedExpression.OfPair(type, text, value));
  }
}
