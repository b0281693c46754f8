package org.plimsoll.liquidate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Prices;
import org.plimsoll.liquidate.LiquidationPlan.Closed;
import org.plimsoll.liquidate.LiquidationPlan.Result;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Liquidation;
import org.plimsoll.money.Exact;
import org.plimsoll.money.Rounding;
import org.plimsoll.money.RoundingDirection;

/**
 * Plans a liquidation: takes the steps of the policy in their order and of each step the members in
 * theirs, until the policy says stop.
 *
 * <p>A member goes only if its going widens the cushion of equity above the maintenance margin; one
 * that does not do so alone goes together with the legs it is paired with, or not at all. Of the
 * last member no more goes than the aim needs. Open orders are cancelled all at once, whether that
 * helps or not.
 */
public final class LiquidationPlanner {
  private static final int MOST_STEPS = 1_000;

  private final Road road;
  private final Liquidation liquidation;
  private final List<Closed> closings = new ArrayList<>();
  private int steps;

  /** A planner for one evaluation; {@code prices} are those at which the account was valued. */
  public LiquidationPlanner(
      CheckedPolicy policy,
      Liquidation liquidation,
      EvaluationRequest request,
      Prices prices,
      BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    this.road = new Road(policy, request, prices, engine);
    this.liquidation = liquidation;
  }

  /** The plan for the account of the request; what cannot be told ends it with a refusal. */
  public LiquidationPlan plan() {
    State state = road.state(road.request().account());
    try {
      return walk(state);
    } catch (MissingFact missing) {
      return refused(missing.sentence());
    } catch (Refused refused) {
      return refused(refused.sentence());
    }
  }

  private LiquidationPlan refused(String sentence) {
    return new LiquidationPlan(closings, Result.REFUSED, Exact.ZERO, sentence);
  }

  private LiquidationPlan walk(State start) {
    Map<String, Exact> sizes = Candidates.sizes(start);
    State state = start;
    for (Liquidation.Step step : liquidation.steps()) {
      while (true) {
        if (state.holds(liquidation.stop())) {
          return ended(state, Result.RESTORED, "the aim of the liquidation is reached");
        }
        if (liquidation.pause().isPresent() && state.holds(liquidation.pause().get())) {
          return ended(state, Result.PAUSED, "the policy pauses liquidations");
        }
        if (steps >= MOST_STEPS) {
          return ended(state, Result.REFUSED, "the plan has more than 1,000 steps");
        }
        Optional<State> next = take(step, state, sizes);
        if (next.isEmpty()) {
          break;
        }
        state = next.get();
      }
    }
    return ended(state, Result.EXHAUSTED, "nothing is left whose closing would help");
  }

  private LiquidationPlan ended(State state, Result result, String words) {
    Exact deficit = state.cushion(road.policy()).negated().max(Exact.ZERO);
    return new LiquidationPlan(closings, result, deficit, words);
  }

  /** Takes the first member of a step that helps; nothing when none does. */
  private Optional<State> take(Liquidation.Step step, State state, Map<String, Exact> sizes) {
    if (step.action() == Liquidation.Action.CANCEL) {
      return cancel(step, state);
    }
    Candidates candidates = new Candidates(road, liquidation, step, state, sizes);
    for (Candidate alone : candidates.ordered()) {
      Optional<Candidate> helping =
          helps(state, alone)
              ? Optional.of(alone)
              : candidates.together(alone).filter(each -> helps(state, each));
      if (helping.isPresent()) {
        Candidate taken = trimmed(candidates, helping.get(), state);
        State after = road.after(state, taken);
        note(step, taken, state, after);
        return Optional.of(after);
      }
    }
    return Optional.empty();
  }

  /** Cancels the orders of a step all at once; nothing when none is open. */
  private Optional<State> cancel(Liquidation.Step step, State state) {
    List<HeldOrder> orders =
        state.holdings().orders().stream()
            .filter(order -> state.evaluation().applies(step.statement(), order))
            .toList();
    if (orders.isEmpty()) {
      return Optional.empty();
    }
    State after =
        road.state(
            state
                .account()
                .without(orders.stream().map(HeldOrder::label).collect(Collectors.toSet())));
    List<Trade> cancelled =
        orders.stream().map(order -> new Trade(order, order.quantity())).toList();
    List<Exact> costs = Collections.nCopies(orders.size(), Exact.ZERO);
    note(step, new Candidate(cancelled, costs, Exact.ZERO, Exact.ZERO), state, after);
    return Optional.of(after);
  }

  private boolean helps(State state, Candidate candidate) {
    Exact before = state.cushion(road.policy());
    return road.after(state, candidate).cushion(road.policy()).compareTo(before) > 0;
  }

  /** As few lots as reach the aim, when the candidate reaches it at all. */
  private Candidate trimmed(Candidates candidates, Candidate whole, State state) {
    if (whole.lot().signum() == 0 || !reaches(state, whole)) {
      return whole;
    }
    Exact lots =
        Rounding.round(
            whole.first().quantity().dividedBy(whole.lot()), RoundingDirection.UP, Exact.ONE);
    Exact enough = lots;
    Exact tooFew = Exact.ZERO;
    Candidate best = whole;
    while (enough.minus(tooFew).compareTo(Exact.ONE) > 0) {
      Exact middle =
          Rounding.round(
              enough.plus(tooFew).dividedBy(Exact.of(2)), RoundingDirection.DOWN, Exact.ONE);
      Candidate smaller = candidates.resized(whole, middle.times(whole.lot()));
      if (reaches(state, smaller)) {
        enough = middle;
        best = smaller;
      } else {
        tooFew = middle;
      }
    }
    return best;
  }

  private boolean reaches(State state, Candidate candidate) {
    return road.after(state, candidate).holds(liquidation.stop());
  }

  private void note(Liquidation.Step step, Candidate taken, State before, State after) {
    steps++;
    Exact releases = before.maintenance(road.policy()).minus(after.maintenance(road.policy()));
    for (int i = 0; i < taken.trades().size(); i++) {
      Trade trade = taken.trades().get(i);
      closings.add(
          new Closed(
              steps,
              step.action(),
              trade.subject(),
              trade.quantity(),
              trade.price(),
              releases,
              taken.costs().get(i),
              after.equity(road.policy()),
              after.maintenance(road.policy()),
              step.statement().id(),
              step.statement().line(),
              taken.rank()));
    }
  }
}
