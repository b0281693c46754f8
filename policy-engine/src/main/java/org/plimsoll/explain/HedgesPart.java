package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/** What hedging gives back: each pair, its smaller leg, its credit and the policy's reason. */
final class HedgesPart {
  private static final String LABEL = "credit of ";

  private final Decision decision;
  private final TraceIndex index;

  HedgesPart(Decision decision, TraceIndex index) {
    this.decision = decision;
    this.index = index;
  }

  Optional<Story.Section> section() {
    if (decision.offsets().isEmpty()) {
      return Optional.empty();
    }
    List<String> pairs = pairs();
    boolean named = pairs.size() == decision.offsets().size();
    List<Story.Part> parts = new ArrayList<>();
    for (int i = 0; i < decision.offsets().size(); i++) {
      Optional<String> pair = named ? Optional.of(pairs.get(i)) : Optional.empty();
      parts.add(pair(decision.offsets().get(i), pair));
    }
    if (parts.size() > 1) {
      Totals.of(LABEL, decision, index).told("All pairs together give back ").ifPresent(parts::add);
    }
    boolean credited = decision.offsets().stream().anyMatch(each -> !each.credit().isEmpty());
    String title = credited ? "What hedging gives back" : "What is paired";
    return Optional.of(new Story.Section(title, parts));
  }

  /** What the trace calls the pairs, in their order: {@code hedges 1}. */
  private List<String> pairs() {
    return index.figures(LABEL).stream()
        .map(figure -> figure.label().substring(LABEL.length()))
        .map(
            label -> label.contains(" at ") ? label.substring(0, label.lastIndexOf(" at ")) : label)
        .distinct()
        .toList();
  }

  private Story.Part pair(Decision.OffsetFigures offset, Optional<String> pair) {
    Prose prose = new Prose(decision.currency());
    for (int i = 0; i < offset.legs().size(); i++) {
      Decision.LegFigures leg = offset.legs().get(i);
      prose.say(i == 0 ? "" : " against ");
      prose.say(Spelled.number(leg.consumed().abs()) + " units of " + leg.instrument());
      pair.flatMap(name -> share(name, leg))
          .ifPresent(part -> prose.say(" (" + part + " of the position)"));
    }
    prose.cite(offset.statement(), offset.line()).say(".");
    if (offset.inPlace()) {
      prose.say(" To look for the least total here would take too long; this pair is the next ");
      prose.say(Decision.OffsetFigures.IN_PLACE + ".");
    }
    for (Map.Entry<String, BigDecimal> credit : offset.credit().entrySet()) {
      level(prose, offset, credit, pair);
    }
    return offset.because().isEmpty()
        ? prose.part()
        : prose.say(" The policy's reason: “" + offset.because() + "”.").part();
  }

  /** The part of a position that the pair uses up, where it is not the whole. */
  private Optional<String> share(String pair, Decision.LegFigures leg) {
    String label = TraceLabels.share(leg.instrument());
    return index.figures(LABEL + pair).stream()
        .flatMap(figure -> TraceIndex.labelled(figure, label).stream())
        .map(node -> Spelled.part(node.value()))
        .findFirst();
  }

  private void level(
      Prose prose,
      Decision.OffsetFigures offset,
      Map.Entry<String, BigDecimal> credit,
      Optional<String> pair) {
    String level = credit.getKey();
    Optional<TraceNode> figure = pair.flatMap(name -> index.figure(LABEL + name + " at " + level));
    Optional<Exact> base = Optional.ofNullable(offset.base().get(level)).map(Exact::of);
    Optional<TraceNode> rate = figure.flatMap(node -> partOf(node, base));
    prose.say(" At " + level);
    base.ifPresent(value -> prose.say(" the smaller leg needs ").money(value));
    if (rate.isPresent()) {
      prose.say(", of which " + Spelled.percent(rate.get().value()) + " (" + rate.get().label());
      prose.say(Derivation.place(rate.get()) + ") is credited: ").money(credit.getValue());
    } else {
      String and = base.isPresent() ? " and" : "";
      prose.say(and + " the credit is ").money(credit.getValue());
      figure.ifPresent(node -> new Derivation(index, prose.say(": ")).tell(node));
    }
    prose.say(".");
  }

  /** The rate of a credit that is simply a part of what the smaller leg needs. */
  private Optional<TraceNode> partOf(TraceNode figure, Optional<Exact> base) {
    List<TraceNode> factors = index.core(figure).children();
    boolean simple =
        index.core(figure).operation() == Operation.PRODUCT
            && factors.size() == 2
            && factors.get(0).unit().equals("rate")
            && base.equals(Optional.of(factors.get(1).value()));
    return simple ? Optional.of(factors.get(0)) : Optional.empty();
  }
}
