package org.plimsoll.liquidate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.plimsoll.facts.Closing;
import org.plimsoll.facts.HeldBalance;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.Liquidation;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.PolicyHeader;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/** What one step of a policy could close of an account, in the order of the policy. */
final class Candidates {
  private final Road road;
  private final Liquidation liquidation;
  private final Liquidation.Step step;
  private final State state;
  private final Map<String, Exact> starting;

  /** {@code starting} holds the sizes with which the liquidation began, by label. */
  Candidates(
      Road road,
      Liquidation liquidation,
      Liquidation.Step step,
      State state,
      Map<String, Exact> starting) {
    this.road = road;
    this.liquidation = liquidation;
    this.step = step;
    this.state = state;
    this.starting = starting;
  }

  /** A member with what it is ranked by. */
  private record Ranked(Thing member, Exact quantity, Exact rank) {}

  /** The members the step takes, the first to go first. */
  List<Candidate> ordered() {
    List<Ranked> ranked = new ArrayList<>();
    for (Thing member : members()) {
      if (state.evaluation().applies(step.statement(), member)) {
        Exact quantity = portion(member, held(member), starting(member));
        Closing closing = closing(member, quantity);
        Exact rank = state.evaluation().figure(step.rank(), closing, "");
        ranked.add(new Ranked(member, quantity, rank));
      }
    }
    Comparator<Ranked> order = Comparator.comparing(Ranked::rank);
    order = step.highestFirst() ? order.reversed() : order;
    for (Offsets.Tie tie : ties()) {
      Comparator<Ranked> next = by(tie.figure());
      order = order.thenComparing(tie.highestFirst() ? next.reversed() : next);
    }
    ranked.sort(order.thenComparing(each -> each.member().label()));
    return ranked.stream().map(each -> of(List.of(trade(each)), each.rank())).toList();
  }

  private static Trade trade(Ranked ranked) {
    return new Trade(ranked.member(), ranked.quantity());
  }

  private List<Thing> members() {
    return step.action() == Liquidation.Action.CLOSE
        ? state.holdings().cross().stream()
            .filter(position -> position.quantity().signum() != 0)
            .map(Thing.class::cast)
            .toList()
        : state.holdings().balances().stream()
            .filter(balance -> balance.quantity().signum() > 0)
            .filter(balance -> !balance.asset().equals(road.currency()))
            .map(Thing.class::cast)
            .toList();
  }

  /** Ties speak of positions; balances that rank alike go by name. */
  private List<Offsets.Tie> ties() {
    return step.action() == Liquidation.Action.CLOSE ? liquidation.ties() : List.of();
  }

  private Comparator<Ranked> by(TypedExpression figure) {
    InputReader inputs = new InputReader(state.holdings(), road.request().asOf());
    return figure.type() instanceof ValueType.Numeric
        ? Comparator.comparing(each -> number(figure, each.member()))
        : Comparator.comparing(each -> new Choice(inputs, each.member(), Map.of()).name(figure));
  }

  private Exact number(TypedExpression figure, Thing member) {
    if (figure instanceof TypedExpression.FigureValue value) {
      return state.evaluation().figure(value.figure(), member, value.level().orElse(""));
    }
    if (figure instanceof TypedExpression.InputValue value) {
      return new InputReader(state.holdings(), road.request().asOf()).number(value.input(), member);
    }
    return ((TypedExpression.AttributeValue) figure).attribute().number(member);
  }

  /** The same candidate with another quantity of its member. */
  Candidate resized(Candidate candidate, Exact quantity) {
    return resized(candidate, quantity, candidate.trades().size() > 1);
  }

  private Candidate resized(Candidate candidate, Exact quantity, boolean paired) {
    Trade first = new Trade(candidate.first().of(), quantity);
    List<Trade> trades = new ArrayList<>(List.of(first));
    if (paired) {
      trades.addAll(others(first));
    }
    return of(trades, candidate.rank());
  }

  /** The candidate with the legs its member is paired with, when it is paired. */
  Optional<Candidate> together(Candidate alone) {
    Trade first = alone.first();
    Optional<Pair.Leg> own = leg(first.of());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Exact paired = Rounding.round(size(own.get()), RoundingDirection.UP, lot(first.of()));
    Exact quantity = first.quantity().min(paired).min(held(first.of()));
    return Optional.of(resized(alone, quantity, true));
  }

  /** The first pair's leg that a position is. */
  private Optional<Pair.Leg> leg(Thing member) {
    return pair(member)
        .flatMap(pair -> pair.legs().stream().filter(leg -> isOf(leg, member)).findFirst());
  }

  private Optional<Pair> pair(Thing member) {
    for (Offsets offsets : road.policy().offsets()) {
      for (Pair pair : state.evaluation().pairs(offsets)) {
        if (pair.legs().stream().anyMatch(leg -> isOf(leg, member))) {
          return Optional.of(pair);
        }
      }
    }
    return Optional.empty();
  }

  /** How much of the other legs goes with a trade: as much as the pair holds for it. */
  private List<Trade> others(Trade trade) {
    Pair pair = pair(trade.of()).orElseThrow();
    Pair.Leg own = leg(trade.of()).orElseThrow();
    Exact part = trade.quantity().min(size(own)).dividedBy(size(own));
    return pair.legs().stream()
        .filter(leg -> !leg.name().equals(own.name()))
        .map(leg -> leg(leg, part))
        .toList();
  }

  /** True when a leg is that member; legs that are groups are no one's. */
  private static boolean isOf(Pair.Leg leg, Thing member) {
    return leg.thing() instanceof HeldPosition && leg.thing().label().equals(member.label());
  }

  private static HeldPosition position(Pair.Leg leg) {
    return (HeldPosition) leg.thing();
  }

  private static Exact size(Pair.Leg leg) {
    return position(leg).quantity().abs().times(leg.share());
  }

  private Trade leg(Pair.Leg leg, Exact part) {
    Exact wanted = size(leg).times(part);
    Exact lots = Rounding.round(wanted, RoundingDirection.UP, lot(position(leg)));
    return new Trade(position(leg), lots.min(position(leg).quantity().abs()));
  }

  private Candidate of(List<Trade> trades, Exact rank) {
    List<Exact> costs = trades.stream().map(this::cost).toList();
    Exact lot = step.inLots() ? lot(trades.get(0).of()) : Exact.ZERO;
    return new Candidate(trades, costs, rank, lot);
  }

  private Exact cost(Trade trade) {
    Closing closing = closing(trade.of(), trade.quantity());
    return part(liquidation.cost(), closing).plus(part(liquidation.penalty(), closing));
  }

  private Exact part(Optional<Figure> figure, Closing closing) {
    return figure.map(each -> state.evaluation().figure(each, closing, "")).orElse(Exact.ZERO);
  }

  private Closing closing(Thing member, Exact quantity) {
    Trade trade = new Trade(member, quantity);
    return new Closing(
        "closing " + quantity + " of " + member.label(),
        member,
        quantity,
        released(trade, PolicyHeader.INITIAL),
        released(trade, PolicyHeader.MAINTENANCE));
  }

  private Supplier<Exact> released(Trade trade, String level) {
    return () ->
        state
            .required(road.policy(), level)
            .minus(road.before(state, List.of(trade)).required(road.policy(), level));
  }

  private Exact portion(Thing member, Exact held, Exact start) {
    if (!step.inLots()) {
      return held;
    }
    return Rounding.round(start.times(step.share()), RoundingDirection.UP, lot(member)).min(held);
  }

  private Exact lot(Thing member) {
    if (step.lot().isPresent()) {
      return step.lot().get();
    }
    String instrument = ((HeldPosition) member).instrument();
    BigDecimal lot = ((HeldPosition) member).terms().lot();
    if (lot == null) {
      throw new MissingFact(
          "instruments." + instrument + ".lot",
          "the market gives no lot of " + instrument + ", so no size can be told to close");
    }
    return Exact.of(lot);
  }

  static Exact held(Thing member) {
    return member instanceof HeldPosition position
        ? position.quantity().abs()
        : ((HeldBalance) member).quantity();
  }

  private Exact starting(Thing member) {
    return Objects.requireNonNullElse(starting.get(member.label()), held(member));
  }

  /** The sizes of everything an account holds, by label. */
  static Map<String, Exact> sizes(State state) {
    Map<String, Exact> sizes = new HashMap<>();
    state.holdings().cross().forEach(each -> sizes.put(each.label(), held(each)));
    state.holdings().balances().forEach(each -> sizes.put(each.label(), held(each)));
    return sizes;
  }
}
