package org.plimsoll.compile;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;

/**
 * How an offsets block forms its pairs.
 *
 * @param block the block
 * @param keys the names that the legs of a pair have in common
 * @param measure what a pair uses up
 * @param ties the order in which members are taken
 * @param forms the forms, in the order in which they are tried
 * @param admissions which keys may be legs together
 * @param origin the block and its line, which refusals name while pairs are formed
 */
record PairingPlan(
    Offsets block,
    List<NamePlan> keys,
    NumberPlan measure,
    List<TiePlan> ties,
    List<FormPlan> forms,
    Admissions admissions,
    Origin origin) {

  /** One form; {@code binding} says that its own statement gives figures to its pairs. */
  record FormPlan(String name, Binding binding, List<LegPlan> legs, Optional<Offsets.Rows> rows) {

    /** The plan of a form whose statement has that number. */
    static FormPlan of(Offsets.Form form, int statement, List<LegPlan> legs) {
      BitSet one = new BitSet();
      one.set(statement);
      return new FormPlan(form.name(), new Binding.Fired(one), List.copyOf(legs), form.rows());
    }
  }

  /**
   * One leg: what of the measure it takes, and what it asks of the names and numbers of a thing.
   */
  record LegPlan(String name, Takes takes, ConditionPlan where, ConditionPlan fits) {}

  /** What of the measure a leg takes: a number, or a column of the row that is tried. */
  record Takes(Exact number, Optional<PairValue.Column> column) {
    /** Units of the measure in one pair-unit. */
    Exact of(LookupTable.@Nullable Row row) {
      return column.isPresent() ? column.get().number(Objects.requireNonNull(row)) : number;
    }

    /** What a leg takes by a rule. */
    static Takes of(Offsets.LegRule leg) {
      return leg.takes() instanceof TypedExpression.Constant constant
          ? new Takes(constant.value(), Optional.empty())
          : new Takes(Exact.ZERO, Optional.of(PairValue.column(leg.takes())));
    }
  }

  /** Copies the lists. */
  PairingPlan {
    keys = List.copyOf(keys);
    ties = List.copyOf(ties);
    forms = List.copyOf(forms);
  }

  /** The statements that apply to pairs of the form with that name. */
  Binding binding(String form) {
    for (FormPlan each : forms) {
      if (each.name.equals(form)) {
        return each.binding;
      }
    }
    throw new IllegalArgumentException("`" + block.name() + "` has no form `" + form + "`");
  }
}
