package org.plimsoll.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.plimsoll.decision.Refused;
import org.plimsoll.facts.HeldOrder;
import org.plimsoll.facts.HeldPosition;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Choice;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Function;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.PairValue;
import org.plimsoll.model.StraightLine;
import org.plimsoll.model.TraceLabels;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.money.Exact;
import org.plimsoll.money.OutOfDomain;

/** Walks one formula for one thing; every value is a line along the price that moves. */
final class LinearWalk implements TypedExpression.Visitor<Linear>, TypedCondition.Visitor<Boolean> {
  private final Along along;
  private final Thing thing;
  private final String level;
  private final Asker asker;
  private final Optional<Exact> rowRate;

  /** The thing that the line is about; members of sets are looked at from there. */
  private final Thing about;

  LinearWalk(Along along, Thing thing, String level, Asker asker) {
    this(along, thing, level, asker, Optional.empty(), thing);
  }

  private LinearWalk(
      Along along, Thing thing, String level, Asker asker, Optional<Exact> rowRate, Thing about) {
    this.about = about;
    this.along = along;
    this.thing = thing;
    this.level = level;
    this.asker = asker;
    this.rowRate = rowRate;
  }

  /** The same walk from another thing, such as a member of a set. */
  private LinearWalk at(Thing other) {
    return new LinearWalk(along, other, level, asker, Optional.empty(), about);
  }

  private Linear value(TypedExpression node) {
    return node.accept(this);
  }

  private boolean holds(TypedCondition condition) {
    return condition.accept(this);
  }

  private Refused refuse(String sentence) {
    return asker.refused(sentence);
  }

  private Stretch stretch() {
    return along.stretch();
  }

  // ---- leaves -----------------------------------------------------------------------------------

  @Override
  public Linear visitConstant(TypedExpression.Constant node) {
    return Linear.constant(node.value());
  }

  @Override
  public Linear visitNameConstant(TypedExpression.NameConstant node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  @Override
  public Linear visitParameter(TypedExpression.ParameterValue node) {
    return Linear.constant(along.request().parameters().value(node.parameter()));
  }

  @Override
  public Linear visitAttribute(TypedExpression.AttributeValue node) {
    Thing of = subject(node.leg());
    Linear whole = new Linear(node.attribute().number(of), slope(node.attribute(), of));
    return shared(node, node.leg(), whole);
  }

  /** How an attribute changes with the mark price of its position. */
  private Exact slope(Attribute attribute, Thing of) {
    if (!along.moves(of)) {
      return Exact.ZERO;
    }
    if (of instanceof HeldOrder) {
      return attribute == Attribute.ORDER_MARK_PRICE ? Exact.ONE : Exact.ZERO;
    }
    HeldPosition position = (HeldPosition) of.home();
    if (position.terms().inverse() && attribute != Attribute.MARK_PRICE) {
      return inverseSlope(attribute);
    }
    boolean option = position.terms().kind().equals("option");
    return switch (attribute) {
      case MARK_PRICE -> Exact.ONE;
      case NOTIONAL -> option ? Exact.ZERO : position.quantity().abs().times(position.multiplier());
      case MARKET_VALUE, UNREALIZED_PNL -> position.quantity().times(position.multiplier());
      case CLOSED_NOTIONAL, INITIAL_RELEASED, MAINTENANCE_RELEASED ->
          throw refuse("`" + attribute.word() + "` cannot be solved along a price");
      default -> Exact.ZERO;
    };
  }

  /** Inverse contracts are worth the same in quote currency at every price, and gain by 1/price. */
  private Exact inverseSlope(Attribute attribute) {
    return switch (attribute) {
      case UNREALIZED_PNL, DELTA -> throw bent(attribute.word() + " of an inverse contract");
      case CLOSED_NOTIONAL, INITIAL_RELEASED, MAINTENANCE_RELEASED ->
          throw refuse("`" + attribute.word() + "` cannot be solved along a price");
      default -> Exact.ZERO;
    };
  }

  @Override
  public Linear visitInput(TypedExpression.InputValue node) {
    return Linear.constant(along.inputs().number(node.input(), subject(node.leg())));
  }

  @Override
  public Linear visitFigure(TypedExpression.FigureValue node) {
    Figure figure = node.figure();
    Thing of =
        figure.owner() == Owner.ACCOUNT && node.leg().isEmpty()
            ? along.holdings().account()
            : figure.owner() == Owner.GROUP
                ? along.group(figure.set(), subject(node.leg()), asker)
                : figure.owner().in(subject(node.leg()));
    String at = node.level().orElse(figure.perLevel() ? level : "");
    return shared(node, node.leg(), along.figure(figure, of, at));
  }

  @Override
  public Linear visitPriceOf(TypedExpression.PriceOf node) {
    return Linear.constant(along.price(node.asset()));
  }

  @Override
  public Linear visitRowRate(TypedExpression.RowRate node) {
    return Linear.constant(rowRate.orElseThrow());
  }

  @Override
  public Linear visitSolving(TypedExpression.Solving node) {
    throw refuse("`" + node.text() + "` cannot be solved along another price");
  }

  @Override
  public Linear visitGroupKey(TypedExpression.GroupKey node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  @Override
  public Linear visitScenario(TypedExpression.ScenarioValue node) {
    throw otherworldly(node);
  }

  @Override
  public Linear visitRiskArray(TypedExpression.RiskArrayValue node) {
    throw otherworldly(node);
  }

  /** The row of the table in force that the pair is formed for. */
  private LookupTable.Row row(PairValue.Column column) {
    LookupTable table = along.request().parameters().table(column.table());
    return table.rows().get(((Pair) thing).row() - 1);
  }

  @Override
  public Linear visitOfPair(TypedExpression.OfPair node) {
    Pair pair = (Pair) thing;
    if (node.what() instanceof PairValue.Matched) {
      return Linear.constant(pair.matched());
    }
    if (node.what() instanceof PairValue.Column column) {
      return Linear.constant(column.number(row(column)));
    }
    throw new Unsolved(
        Unsolved.UNKNOWN,
        asker,
        "`" + node.text() + "` is a figure of a group, which is not followed along a price");
  }

  @Override
  public Linear visitOfThis(TypedExpression.OfThis node) {
    return at(about).value(node.inner());
  }

  /** What rows are held for: what is looked up of one thing may rest on that the line is about. */
  private String seen() {
    return TraceLabels.seen(thing, about);
  }

  @Override
  public Linear visitUnmoved(TypedExpression.Unmoved node) {
    throw otherworldly(node);
  }

  @Override
  public Linear visitInScenario(TypedExpression.InScenario node) {
    throw otherworldly(node);
  }

  @Override
  public Linear visitSupposed(TypedExpression.Supposed node) {
    throw otherworldly(node);
  }

  /** What is computed in other states of affairs is no straight line in a price of this one. */
  private Unsolved otherworldly(TypedExpression node) {
    return new Unsolved(
        Unsolved.UNKNOWN, asker, "`" + node.text() + "` cannot be followed along a price");
  }

  private Thing subject(Optional<String> leg) {
    return leg.isPresent() ? ((Pair) thing).leg(leg.get()).thing() : thing;
  }

  private Linear shared(TypedExpression node, Optional<String> leg, Linear whole) {
    return leg.isEmpty() || !node.type().isAdditive()
        ? whole
        : whole.times(((Pair) thing).leg(leg.get()).share());
  }

  // ---- tables -----------------------------------------------------------------------------------

  @Override
  public Linear visitLevelAtHand(TypedExpression.LevelAtHand node) {
    throw new IllegalStateException("a name is no number: " + node.text());
  }

  @Override
  public Linear visitLookup(TypedExpression.Lookup node) {
    List<LookupTable.Row> found = found(node);
    if (found.size() == 1) {
      return Linear.constant(found.get(0).numbers().get(node.column()));
    }
    StraightLine line = new StraightLine(found.get(0), found.get(1));
    Linear gone = value(node.band().orElseThrow()).minus(Linear.constant(line.start()));
    Linear from = Linear.constant(line.lower().numbers().get(node.column()));
    return from.plus(gone.times(line.slope(node.column())));
  }

  /** The one row of a look-up, or the two rows its straight line runs between. */
  private List<LookupTable.Row> found(TypedExpression.Lookup node) {
    return along.rows() == null ? find(node) : along.rows().of(node, seen(), () -> find(node));
  }

  private List<LookupTable.Row> find(TypedExpression.Lookup node) {
    LookupTable table = along.request().parameters().table(node.table());
    List<LookupTable.Row> rows = fitting(table, node.keys());
    if (node.band().isEmpty()) {
      return List.of(rows.get(0));
    }
    BandSearch search = new BandSearch(this::compare);
    Linear first = value(node.band().get());
    if (table.straight()) {
      return search.line(rows, first);
    }
    Optional<Linear> second = node.second().map(this::value);
    return List.of(
        search
            .row(table, rows, first, second)
            .orElseThrow(
                () -> refuse(TraceLabels.noBand(node, first.value(), second.map(Linear::value)))));
  }

  /** Rows that are held are those of the very price where the stretch begins. */
  private int compare(Linear left, Linear right) {
    return along.rows() == null
        ? stretch().compare(left, right)
        : left.value().compareTo(right.value());
  }

  private List<LookupTable.Row> fitting(LookupTable table, List<TypedExpression> keys) {
    List<String> names = keys.stream().map(this::name).toList();
    List<LookupTable.Row> rows = table.fitting(names);
    if (rows.isEmpty()) {
      throw refuse(TraceLabels.noRow(table.name(), String.join(", ", names)));
    }
    return rows;
  }

  @Override
  public Linear visitSlices(TypedExpression.Slices node) {
    Linear paying = value(node.paying());
    List<LookupTable.Row> rows =
        along.rows() == null
            ? paying(node, paying)
            : along.rows().of(node, seen(), () -> paying(node, paying));
    Linear sum = Linear.constant(Exact.ZERO);
    Exact lower = Exact.ZERO;
    for (int i = 0; i < rows.size(); i++) {
      LookupTable.Row row = rows.get(i);
      boolean last = i == rows.size() - 1;
      Linear upper = last ? paying : Linear.constant(row.bound().orElseThrow());
      sum = sum.plus(upper.minus(Linear.constant(lower)).times(rate(node, row)));
      lower = row.bound().orElse(lower);
    }
    return sum;
  }

  /** The rows that the paying figure reaches; all but the last are full. */
  private List<LookupTable.Row> paying(TypedExpression.Slices node, Linear paying) {
    LookupTable table = along.request().parameters().table(node.table());
    List<LookupTable.Row> reached = new ArrayList<>();
    for (LookupTable.Row row : fitting(table, node.keys())) {
      reached.add(row);
      if (row.bound().isEmpty() || compare(paying, Linear.constant(row.bound().get())) <= 0) {
        break;
      }
    }
    return reached;
  }

  private Exact rate(TypedExpression.Slices node, LookupTable.Row row) {
    Exact own = row.numbers().get(node.column());
    if (node.rate().isEmpty()) {
      return own;
    }
    Linear changed =
        node.rate()
            .get()
            .accept(new LinearWalk(along, thing, level, asker, Optional.of(own), about));
    if (!changed.isConstant()) {
      throw bent(node.text());
    }
    return changed.value();
  }

  // ---- arithmetic -------------------------------------------------------------------------------

  private Unsolved bent(String text) {
    return new Unsolved(
        Unsolved.UNKNOWN,
        asker,
        "`" + text + "` is no straight line in the price, so no exact price is found");
  }

  @Override
  public Linear visitArithmetic(TypedExpression.Arithmetic node) {
    Linear left = value(node.left());
    Linear right = value(node.right());
    return switch (node.operator()) {
      case PLUS -> left.plus(right);
      case MINUS -> left.minus(right);
      case TIMES -> product(node.text(), left, right);
      case DIVIDE -> {
        if (right.value().signum() == 0) {
          throw refuse(TraceLabels.zeroDivisor(node));
        }
        if (!right.isConstant()) {
          throw bent(node.text());
        }
        yield left.times(Exact.ONE.dividedBy(right.value()));
      }
    };
  }

  private Linear product(String text, Linear left, Linear right) {
    if (!left.isConstant() && !right.isConstant()) {
      throw bent(text);
    }
    return left.isConstant() ? right.times(left.value()) : left.times(right.value());
  }

  @Override
  public Linear visitNegated(TypedExpression.Negated node) {
    return value(node.inner()).negated();
  }

  @Override
  public Linear visitAbsolute(TypedExpression.Absolute node) {
    Linear inner = value(node.inner());
    return stretch().compare(inner, Linear.constant(Exact.ZERO)) < 0 ? inner.negated() : inner;
  }

  @Override
  public Linear visitClamped(TypedExpression.Clamped node) {
    Linear lifted = stretch().larger(value(node.inner()), value(node.lowest()));
    return stretch().smaller(lifted, value(node.highest()));
  }

  /** Only where nothing moves with the price: the functions bend. */
  @Override
  public Linear visitFunction(TypedExpression.FunctionCall node) {
    List<Exact> values = new ArrayList<>();
    for (TypedExpression number : node.numbers()) {
      Linear value = value(number);
      if (!value.isConstant()) {
        throw bent(node.text());
      }
      values.add(value.value());
    }
    try {
      node.right().map(right -> Function.right(name(right))).ifPresent(values::add);
      return Linear.constant(node.function().value(values));
    } catch (OutOfDomain none) {
      throw refuse(TraceLabels.noValue(node, none));
    }
  }

  @Override
  public Linear visitExtreme(TypedExpression.Extreme node) {
    BinaryOperator<Linear> wins = node.largest() ? stretch()::larger : stretch()::smaller;
    return node.items().stream().map(this::value).reduce(wins).orElseThrow();
  }

  /** Prices are solved for amounts before any rounding. */
  @Override
  public Linear visitRounded(TypedExpression.Rounded node) {
    return value(node.inner());
  }

  @Override
  public Linear visitCases(TypedExpression.Cases node) {
    for (TypedExpression.Case each : node.cases()) {
      if (holds(each.when())) {
        return value(each.value());
      }
    }
    return value(node.otherwise());
  }

  @Override
  public Linear visitRefused(TypedExpression.Refused node) {
    throw refuse(node.reason());
  }

  // ---- sets -------------------------------------------------------------------------------------

  @Override
  public Linear visitGathering(TypedExpression.Gathering node) {
    List<Linear> values = new ArrayList<>();
    for (Thing member : along.members(node, thing, asker)) {
      LinearWalk inside = at(member);
      if (node.where().map(inside::holds).orElse(true)) {
        values.add(node.each().map(inside::value).orElse(Linear.constant(Exact.ONE)));
      }
    }
    return switch (node.gather()) {
      case SUM, COUNT -> values.stream().reduce(Linear.constant(Exact.ZERO), Linear::plus);
      case PRODUCT ->
          values.stream().reduce(Linear.constant(Exact.ONE), (l, r) -> product(node.text(), l, r));
      case LARGEST -> some(node, values).stream().reduce(stretch()::larger).orElseThrow();
      case SMALLEST -> some(node, values).stream().reduce(stretch()::smaller).orElseThrow();
      case AVERAGE ->
          some(node, values).stream()
              .reduce(Linear::plus)
              .orElseThrow()
              .times(Exact.ONE.dividedBy(Exact.of(values.size())));
      case MEDIAN -> median(some(node, values));
      case SHARED -> values.get(0);
      case VALUE_AT_RISK, EXPECTED_SHORTFALL, CORRELATED_SUM -> throw otherworldly(node);
    };
  }

  private List<Linear> some(TypedExpression.Gathering node, List<Linear> values) {
    if (values.isEmpty()) {
      throw refuse(TraceLabels.emptySet(node));
    }
    return values;
  }

  private Linear median(List<Linear> values) {
    List<Linear> sorted = new ArrayList<>(values);
    sorted.sort(stretch()::compare);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).plus(sorted.get(half)).times(Exact.ONE.dividedBy(Exact.of(2)));
  }

  // ---- conditions -------------------------------------------------------------------------------

  @Override
  public Boolean visitNumberTest(TypedCondition.NumberTest node) {
    return stretch().holds(value(node.left()), node.relation(), value(node.right()));
  }

  @Override
  public Boolean visitNameTest(TypedCondition.NameTest node) {
    String left = name(node.left());
    return node.names().stream().anyMatch(each -> name(each).equals(left));
  }

  @Override
  public Boolean visitMissingTest(TypedCondition.MissingTest node) {
    if (node.value() instanceof TypedExpression.OfThis value) {
      return at(about).holds(new TypedCondition.MissingTest(node.text(), value.inner()));
    }
    if (node.value() instanceof TypedExpression.AttributeValue value) {
      return !value.attribute().isGiven(subject(value.leg()));
    }
    TypedExpression.InputValue input = (TypedExpression.InputValue) node.value();
    return !along.inputs().isGiven(input.input(), subject(input.leg()));
  }

  @Override
  public Boolean visitJoined(TypedCondition.Joined node) {
    return node.all()
        ? node.parts().stream().allMatch(this::holds)
        : node.parts().stream().anyMatch(this::holds);
  }

  @Override
  public Boolean visitNot(TypedCondition.Not node) {
    return !holds(node.inner());
  }

  private String name(TypedExpression expression) {
    if (expression instanceof TypedExpression.OfThis value) {
      return at(about).name(value.inner());
    }
    if (expression instanceof TypedExpression.Lookup lookup) {
      return found(lookup).get(0).names().get(lookup.column());
    }
    if (expression instanceof TypedExpression.LevelAtHand) {
      return level;
    }
    if (expression instanceof TypedExpression.OfPair value
        && value.what() instanceof PairValue.Column column) {
      return column.name(row(column));
    }
    Map<String, Thing> legs = thing instanceof Pair pair ? pair.things() : Map.of();
    return new Choice(along.inputs(), thing, legs).name(expression);
  }
}
