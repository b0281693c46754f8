package org.plimsoll.solve;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Evaluation;
import org.plimsoll.decision.EvaluationRequest;
import org.plimsoll.decision.FigureKey;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Listing;
import org.plimsoll.facts.MissingFact;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.CheckedPolicy;
import org.plimsoll.model.Figure;
import org.plimsoll.model.InputReader;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Parts;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;

/**
 * Figures along the price of one instrument, on one stretch. What cannot depend on the price is
 * asked of the engine.
 */
final class Along {
  private static final Set<Attribute> MOVING =
      EnumSet.of(
          Attribute.NOTIONAL,
          Attribute.MARKET_VALUE,
          Attribute.MARK_PRICE,
          Attribute.UNREALIZED_PNL);

  private final CheckedPolicy policy;
  private final EvaluationRequest request;
  private final Holdings holdings;
  private final Evaluation evaluation;
  private final String instrument;
  private final Stretch stretch;
  private final @Nullable HeldRows rows;
  private final OwnFigures own;
  private final Map<FigureKey, Linear> figures = new HashMap<>();
  private boolean paired;

  /**
   * The figures of an account where the stretch begins.
   *
   * @param evaluation an evaluation of {@code holdings}, by either engine
   * @param instrument the instrument whose mark price moves
   * @param rows the rows that are kept; null when rows are chosen anew
   */
  Along(
      CheckedPolicy policy,
      EvaluationRequest request,
      Holdings holdings,
      Evaluation evaluation,
      String instrument,
      Stretch stretch,
      @Nullable HeldRows rows,
      OwnFigures own) {
    this.policy = policy;
    this.request = request;
    this.holdings = holdings;
    this.evaluation = evaluation;
    this.instrument = instrument;
    this.stretch = stretch;
    this.rows = rows;
    this.own = own;
  }

  Stretch stretch() {
    return stretch;
  }

  @Nullable HeldRows rows() {
    return rows;
  }

  EvaluationRequest request() {
    return request;
  }

  Holdings holdings() {
    return holdings;
  }

  InputReader inputs() {
    return new InputReader(holdings, request.asOf());
  }

  /** True when pairs were looked at: others may be formed elsewhere on the stretch. */
  boolean paired() {
    return paired;
  }

  /** True when the mark price of {@code thing} moves. */
  boolean moves(Thing thing) {
    return (thing.home() instanceof HeldPosition position
            && position.instrument().equals(instrument))
        || (thing instanceof HeldOrder order && order.instrument().equals(instrument));
  }

  /** The value of an expression about {@code thing}. */
  Linear value(TypedExpression expression, Thing thing, String level, Asker asker) {
    return expression.accept(new LinearWalk(this, thing, level, asker));
  }

  Linear figure(Figure figure, Thing thing, String level) {
    if (!moves(thing) && own.isOwn(figure)) {
      return Linear.constant(evaluation.figure(figure, thing, level));
    }
    FigureKey key = new FigureKey(figure, thing, level);
    Linear known = figures.get(key);
    if (known == null) {
      Figure.Definition definition = evaluation.definition(figure, thing, level);
      try {
        Asker asker = new Asker(definition.statement().id(), definition.line());
        known = value(definition.formula(), thing, level, asker);
      } catch (MissingFact missing) {
        throw new Refused(
            missing.field(), definition.statement().id(), definition.line(), missing.sentence());
      }
      figures.put(key, known);
    }
    return known;
  }

  /** The group of a set in which a thing lies. */
  Thing group(String set, Thing thing, Asker asker) {
    return thing instanceof Group group && group.set().equals(set)
        ? thing
        : evaluation.groups(set).stream()
            .filter(each -> each.holds(thing.home()))
            .findFirst()
            .orElseThrow(() -> asker.refused(TraceLabels.noGroup(thing, set)));
  }

  List<? extends Thing> members(TypedExpression.Gathering node, Thing thing, Asker asker) {
    List<? extends Thing> all = all(node, thing, asker);
    return node.set().its()
        ? all.stream().filter(each -> isIts(each, (Group) thing.home(), node.set())).toList()
        : all;
  }

  private static boolean isIts(Thing member, Group group, TypedExpression.MemberSet set) {
    return member instanceof Pair pair ? pair.isIn(group, set.leg()) : group.holds(member);
  }

  private List<? extends Thing> all(TypedExpression.Gathering node, Thing thing, Asker asker) {
    return switch (node.set().kind()) {
      case GROUPS -> evaluation.groups(node.set().name());
      case SCENARIOS ->
          throw new Unsolved(
              Unsolved.UNKNOWN, asker, "`" + node.text() + "` goes through scenarios");
      case BALANCES -> holdings.balances();
      case POSITIONS -> holdings.cross();
      case ORDERS -> holdings.orders();
      case QUOTES -> ((Listing) thing.home()).quotes();
      case PAIRS -> {
        paired = true;
        Offsets offsets = policy.offsets(node.set().name());
        requireSteady(offsets, asker);
        yield new ArrayList<>(evaluation.pairs(offsets));
      }
    };
  }

  /** What legs use up must not move with the price: their shares would be no straight lines. */
  private void requireSteady(Offsets offsets, Asker asker) {
    List<TypedExpression> parts = new ArrayList<>(Parts.all(offsets.measure()));
    for (Offsets.Form form : offsets.forms()) {
      form.legs().forEach(leg -> leg.fits().ifPresent(fits -> parts.addAll(Parts.all(fits))));
    }
    for (TypedExpression part : parts) {
      boolean steady =
          offsets.least().isEmpty()
              && !(part instanceof TypedExpression.FigureValue)
              && !(part instanceof TypedExpression.AttributeValue value
                  && isMoving(value.attribute()));
      if (!steady) {
        throw new Unsolved(
            Unsolved.UNKNOWN,
            asker,
            "the pairs of `" + offsets.name() + "` change with the price they are solved for");
      }
    }
  }

  /** The delta of an inverse contract moves with its price as well. */
  private boolean isMoving(Attribute attribute) {
    return MOVING.contains(attribute)
        || (attribute == Attribute.DELTA && holdings.prices().terms(instrument).inverse());
  }

  Exact price(String asset) {
    return holdings.prices().ofAsset(asset);
  }
}
