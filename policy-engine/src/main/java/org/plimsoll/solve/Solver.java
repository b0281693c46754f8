package org.plimsoll.solve;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Moves;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;

/**
 * Finds the price at which two amounts meet: from the present price outwards, stretch by stretch,
 * on each of which both amounts are straight lines.
 *
 * <p>Sources of the closed form it generalises: the liquidation prices that exchanges publish, for
 * which the gap between equity and requirement is one straight line.
 */
public final class Solver {
  private static final int MOST_STRETCHES = 500;

  /** Roots at which other pairs are formed than on the way there: after so many it is given up. */
  private static final int MOST_MISSES = 3;

  private final CheckedPolicy policy;
  private final EvaluationRequest request;
  private final Holdings holdings;
  private final BiFunction<EvaluationRequest, Holdings, Evaluation> engine;
  private final OwnFigures own = new OwnFigures();
  private final IdentityHashMap<TypedExpression.Solving, Map<String, Solution>> known =
      new IdentityHashMap<>();

  /** A solver for one evaluation; {@code engine} evaluates the account at other prices. */
  public Solver(
      CheckedPolicy policy,
      EvaluationRequest request,
      Holdings holdings,
      BiFunction<EvaluationRequest, Holdings, Evaluation> engine) {
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.engine = engine;
  }

  /** What is solved: two amounts of one position, on behalf of a definition. */
  private record Question(
      TypedExpression.Solving node,
      HeldPosition position,
      String level,
      Asker asker,
      @Nullable HeldRows rows) {
    TypedExpression left() {
      return position.isolated() ? node.isolatedLeft().orElse(node.left()) : node.left();
    }

    TypedExpression right() {
      return position.isolated() ? node.isolatedRight().orElse(node.right()) : node.right();
    }
  }

  /**
   * The mark price of a position at which the two amounts of {@code node} meet.
   *
   * @throws Unsolved when they meet at no price above 0, or an amount is no straight line in the
   *     price
   * @throws org.plimsoll.decision.Refused when an amount cannot be given
   */
  public Solution solve(TypedExpression.Solving node, Thing thing, String level, Asker asker) {
    Map<String, Solution> ofNode = known.computeIfAbsent(node, key -> new HashMap<>());
    String key = thing.label() + " " + level;
    Solution found = ofNode.get(key);
    if (found == null) {
      found = solved(node, thing, level, asker);
      ofNode.put(key, found);
    }
    return found;
  }

  private Solution solved(TypedExpression.Solving node, Thing thing, String level, Asker asker) {
    HeldPosition position = (HeldPosition) thing.home();
    if (holdings.prices().moves() != Moves.NONE) {
      String sentence = "`" + node.text() + "` cannot be solved in a scenario";
      throw new Unsolved(Unsolved.UNKNOWN, asker, sentence);
    }
    Question question =
        new Question(node, position, level, asker, node.heldRows() ? new HeldRows() : null);
    Exact present = position.markPrice();
    Optional<Solution> lower = scan(question, present, Exact.ONE.negated());
    Optional<Solution> higher = scan(question, present, Exact.ONE);
    if (lower.isPresent() && higher.isPresent()) {
      Exact down = present.minus(lower.get().price());
      Exact up = higher.get().price().minus(present);
      return down.compareTo(up) <= 0 ? lower.get() : higher.get();
    }
    return lower
        .or(() -> higher)
        .orElseThrow(
            () ->
                new Unsolved(
                    Unsolved.NONE,
                    asker,
                    "there is no price of "
                        + position.instrument()
                        + " at which "
                        + node.left().text()
                        + " is "
                        + node.right().text()));
  }

  private Optional<Solution> scan(Question question, Exact present, Exact direction) {
    Exact price = present;
    int before = 0;
    int misses = 0;
    for (int stretches = 0; stretches < MOST_STRETCHES && misses < MOST_MISSES; stretches++) {
      Stretch stretch = new Stretch(direction);
      Along along = along(question, price, stretch);
      Linear gap = gap(question, along);
      int sign = gap.value().signum();
      if (sign == 0) {
        return Optional.of(new Solution(price, gap.value(), gap.slope(), price, false));
      }
      if (before != 0 && sign != before) {
        return Optional.of(new Solution(price, gap.value(), gap.slope(), price, true));
      }
      before = sign;
      Exact reach = stretch.reach();
      Optional<Exact> root = root(gap, price, stretch);
      if (root.isPresent() && (!along.paired() || meets(question, root.get(), direction))) {
        return Optional.of(new Solution(root.get(), gap.value(), gap.slope(), price, false));
      }
      if (root.isPresent()) {
        misses++;
        price = root.get();
      } else if (reach == null) {
        return Optional.empty();
      } else {
        price = price.plus(direction.times(reach));
      }
      if (price.signum() <= 0) {
        return Optional.empty();
      }
    }
    throw new Unsolved(
        Unsolved.UNKNOWN,
        question.asker(),
        "`"
            + question.node().text()
            + "` changes its course with the price in a way that cannot be solved exactly");
  }

  /** Where the gap closes on the stretch, if it does so above 0. */
  private static Optional<Exact> root(Linear gap, Exact price, Stretch stretch) {
    Exact change = gap.slope().times(stretch.direction());
    if (change.signum() != -gap.value().signum()) {
      return Optional.empty();
    }
    Exact distance = gap.value().abs().dividedBy(change.abs());
    Exact reach = stretch.reach();
    Exact root = price.plus(stretch.direction().times(distance));
    boolean inside = reach == null || distance.compareTo(reach) <= 0;
    return inside && root.signum() > 0 ? Optional.of(root) : Optional.empty();
  }

  /** True when the amounts meet there with the pairs that are formed at that price. */
  private boolean meets(Question question, Exact price, Exact direction) {
    return gap(question, along(question, price, new Stretch(direction))).value().signum() == 0;
  }

  private Linear gap(Question question, Along along) {
    Thing thing =
        along.holdings().positions().stream()
            .filter(each -> each.label().equals(question.position().label()))
            .findFirst()
            .orElseThrow();
    Linear left = along.value(question.left(), thing, question.level(), question.asker());
    Linear right = along.value(question.right(), thing, question.level(), question.asker());
    return left.minus(right);
  }

  private Along along(Question question, Exact price, Stretch stretch) {
    String instrument = question.position().instrument();
    Holdings there = holdings.at(holdings.prices().moving(instrument, price));
    return new Along(
        policy,
        request,
        there,
        engine.apply(request, there),
        instrument,
        stretch,
        question.rows(),
        own);
  }
}
