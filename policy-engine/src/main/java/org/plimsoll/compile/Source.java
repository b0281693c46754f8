package org.plimsoll.compile;

import java.util.List;
import java.util.Optional;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Whose value is read: that of the thing at hand, or of a leg.
 *
 * @param leg the leg; empty for the thing at hand
 * @param shared true when a leg's value is its share of the whole: money and quantities
 */
record Source(Optional<String> leg, boolean shared) {

  /** The source of a value of that type. */
  static Source of(Optional<String> leg, ValueType type) {
    return new Source(leg, leg.isPresent() && type.isAdditive());
  }

  /** The thing whose value is read; of a leg it is the whole of it. */
  Thing thing(Frame frame) {
    return leg.isPresent() ? frame.leg(leg.get()).thing() : frame.thing();
  }

  /** The same thing with what is known of it. */
  Subject subject(Frame frame) {
    return leg.isPresent()
        ? frame.run().subjects().of(frame.leg(leg.get()).thing())
        : frame.subject();
  }

  /** What of the {@code whole} value counts. */
  Exact shareOf(Exact whole, Frame frame) {
    return shared ? whole.times(share(frame)) : whole;
  }

  /** The node of a value, with the leg's share spelled out where it is not all of it. */
  TraceNode tellShare(String text, TraceNode whole, Frame frame) {
    if (!shared || share(frame).equals(Exact.ONE)) {
      return whole;
    }
    Pair.Leg taken = frame.leg(leg.orElseThrow());
    String label = TraceLabels.share(taken.held());
    TraceNode share = TraceNode.leaf(label, Operation.GIVEN, taken.share(), "");
    Exact value = whole.value().times(taken.share());
    return TraceNode.of(text, Operation.PRODUCT, value, whole.unit(), List.of(whole, share));
  }

  private Exact share(Frame frame) {
    return frame.leg(leg.orElseThrow()).share();
  }
}
