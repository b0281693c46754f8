package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.Stage;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;

/** Asks an engine for the figures of a decision and shows them as decimals. */
final class Figures {
  private final CheckedPolicy policy;
  private final Evaluation evaluation;

  Figures(CheckedPolicy policy, Evaluation evaluation) {
    this.policy = policy;
    this.evaluation = evaluation;
  }

  private BigDecimal shown(String figure, Exact value, RoundingDirection otherwise) {
    PolicyHeader.RoundingClause clause = policy.header().roundings().get(figure);
    return clause == null
        ? Shown.amount(value, otherwise)
        : Shown.amount(value, otherwise, clause.step());
  }

  Decision.PositionFigures position(HeldPosition position) {
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    for (String level : policy.header().levels()) {
      Exact margin = evaluation.figure(policy.margin(), position, level);
      levels.put(level, shown("margin", margin, RoundingDirection.UP));
    }
    Optional<BigDecimal> pnl =
        position.entryValue().isEmpty()
            ? Optional.empty()
            : Optional.of(Shown.amount(position.unrealizedPnl(), RoundingDirection.HALF_EVEN));
    return new Decision.PositionFigures(
        position.instrument(),
        Shown.amount(position.quantity(), RoundingDirection.HALF_EVEN),
        Shown.amount(position.markPrice(), RoundingDirection.HALF_EVEN),
        Shown.amount(position.notional(), RoundingDirection.HALF_EVEN),
        pnl,
        levels);
  }

  Decision.Totals totals(Stage stage, Thing thing, Exact collateral) {
    Exact equity = evaluation.figure(stage.equity(), thing, "");
    Map<String, BigDecimal> levels = new LinkedHashMap<>();
    Map<String, Exact> exact = new LinkedHashMap<>();
    for (String level : policy.header().levels()) {
      Exact requirement = evaluation.figure(stage.requirement(), thing, level);
      exact.put(level, requirement);
      levels.put(level, shown("requirement", requirement, RoundingDirection.UP));
    }
    Exact initial = exact.getOrDefault(PolicyHeader.INITIAL, Exact.ZERO);
    Exact maintenance = exact.getOrDefault(PolicyHeader.MAINTENANCE, Exact.ZERO);
    return new Decision.Totals(
        shown("collateral", collateral, RoundingDirection.DOWN),
        shown("requirement", equity, RoundingDirection.DOWN),
        levels,
        Shown.marginRatio(maintenance, equity),
        shown("requirement", equity.minus(initial), RoundingDirection.DOWN),
        shown("requirement", maintenance.minus(equity).max(Exact.ZERO), RoundingDirection.UP));
  }

  List<Decision.OffsetFigures> offsets() {
    List<Decision.OffsetFigures> shown = new ArrayList<>();
    for (Offsets offsets : policy.offsets()) {
      for (Pair pair : evaluation.pairs(offsets)) {
        shown.add(pair(offsets, pair));
      }
    }
    return shown;
  }

  private Decision.OffsetFigures pair(Offsets offsets, Pair pair) {
    Offsets.Form form =
        offsets.forms().stream()
            .filter(each -> each.name().equals(pair.form()))
            .findFirst()
            .orElseThrow();
    Figure credit = credit(offsets);
    Map<String, BigDecimal> credits = new LinkedHashMap<>();
    Map<String, BigDecimal> bases = new LinkedHashMap<>();
    for (String level : policy.header().levels()) {
      Exact base =
          pair.legs().stream()
              .map(
                  leg ->
                      evaluation.figure(policy.margin(), leg.position(), level).times(leg.share()))
              .reduce(Exact::min)
              .orElse(Exact.ZERO);
      bases.put(level, Shown.amount(base, RoundingDirection.DOWN));
      credits.put(
          level, shown("credit", evaluation.figure(credit, pair, level), RoundingDirection.DOWN));
    }
    List<Decision.LegFigures> legs =
        pair.legs().stream()
            .map(
                leg ->
                    new Decision.LegFigures(
                        leg.name(),
                        leg.position().instrument(),
                        Shown.amount(leg.consumed(), RoundingDirection.HALF_EVEN)))
            .toList();
    return new Decision.OffsetFigures(
        form.statement().id(), form.statement().line(), form.reason(), legs, bases, credits);
  }

  private Figure credit(Offsets offsets) {
    return policy.figures().stream()
        .filter(
            figure ->
                figure.owner() == Owner.PAIR
                    && figure.set().equals(offsets.name())
                    && figure.name().equals("credit"))
        .findFirst()
        .orElseThrow();
  }
}
