package org.plimsoll.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plimsoll.model.Input;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.TypedExpression.AttributeValue;
import org.plimsoll.model.TypedExpression.GroupKey;
import org.plimsoll.model.TypedExpression.InputValue;
import org.plimsoll.model.TypedExpression.Lookup;

/**
 * The names that the conditions of some rules look at, gathered while those conditions are lowered.
 * They make up the match key of the things the rules speak of.
 */
final class KeyVocabulary {
  private static final Source SELF = new Source(Optional.empty(), false);

  private final String kind;
  private final ConditionLowering plans;
  private final Map<String, KeyPart> parts = new LinkedHashMap<>();
  private boolean readable = true;

  /** An empty vocabulary for keys of {@code kind}. */
  KeyVocabulary(String kind, ConditionLowering plans) {
    this.kind = kind;
    this.plans = plans;
  }

  /** The kind of its keys. */
  String kind() {
    return kind;
  }

  /** Notes a name that is looked at; says what keys call it. Its leg, if any, does not matter. */
  String note(TypedExpression name) {
    if (name instanceof AttributeValue value) {
      NamePlan plan = new NamePlan.OfAttribute(value.attribute(), SELF);
      return note(value.attribute().word(), value.attribute(), plan::name);
    }
    if (name instanceof InputValue value) {
      NamePlan plan = new NamePlan.OfInput(value.input(), SELF);
      return note(value.input().name(), value.input(), plan::name);
    }
    if (name instanceof GroupKey key) {
      NamePlan plan = new NamePlan.OfGroup(key.set(), key.key());
      return note(key.text() + " of " + key.set(), key, plan::name);
    }
    if (name instanceof Lookup cell) {
      readable &= cell.band().filter(TypedExpression.FigureValue.class::isInstance).isEmpty();
      readable &= cell.second().filter(TypedExpression.FigureValue.class::isInstance).isEmpty();
      return note(cell.text(), cell, plans.names().lowered(cell)::name);
    }
    if (name instanceof TypedExpression.OfPair value
        && value.what() instanceof PairValue.OfLeg leg) {
      return note(leg.inner());
    }
    throw new IllegalArgumentException("`" + name.text() + "` cannot be part of a match key");
  }

  /** Notes that it is looked at whether an input is given. */
  String noteMissing(Input input) {
    ConditionPlan plan = new ConditionPlan.MissingTest(input, SELF);
    String label = input.name() + " is missing";
    return note(label, label, frame -> String.valueOf(plan.holds(frame)));
  }

  private String note(String label, Object meaning, Function<Frame, String> reading) {
    KeyPart known = parts.putIfAbsent(label, new KeyPart(label, meaning, reading));
    if (known != null && !known.meaning().equals(meaning)) {
      throw new IllegalStateException("`" + label + "` has two meanings for a " + kind);
    }
    return label;
  }

  /** The reader of all names noted. */
  KeyReader reader() {
    List<KeyPart> all = new ArrayList<>(parts.values());
    return new KeyReader(kind, all, readable);
  }
}
