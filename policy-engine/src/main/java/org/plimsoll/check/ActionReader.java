package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.model.Action;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;

/** Reads {@code action NAME for each THING, when CONDITION}. */
final class ActionReader {
  private final Declared declared;
  private final StatementReader statements;

  ActionReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** The action of a block; nothing when it is about nothing known. */
  Optional<Action> read(Block.Action block) {
    Optional<StatementReader.Of> of = statements.of(block.applies().thing());
    if (of.isEmpty()) {
      return Optional.empty();
    }
    if (block.applies().others()) {
      declared
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              block.applies().span(),
              "an action is not for any other thing: several actions may be taken for one",
              "write `for each " + block.applies().thing() + "`");
    }
    Optional<TypedCondition> where = statements.choice(of.get(), block.applies().where());
    Owner owner = of.get().owner();
    Statement statement =
        statements.add(
            "action " + block.name(),
            Statement.Kind.ACTION,
            block.heading().line(),
            new Statement.Where(owner, where));
    Scope scope = Scope.of(owner).inSet(of.get().set());
    Map<String, Figure> locals = statements.locals(block.lines(), owner, of.get().set());
    Scope inside = scope.withLocals(locals);
    statements.define(block.lines(), locals, inside, statement);
    Figure needed = needed(block, statement, inside, of.get());
    return Optional.of(
        new Action(
            block.name().text(),
            statement,
            owner,
            of.get().set(),
            needed,
            trade(block, statement, inside, of.get())));
  }

  /** A figure that says in a number whether the condition holds, so that traces tell it. */
  private Figure needed(
      Block.Action block, Statement statement, Scope scope, StatementReader.Of of) {
    FigureTable figures = declared.names().figures();
    Figure needed = figures.local("needed " + statement.id(), of.owner(), of.set(), false);
    figures.define(
        needed,
        statement,
        block.heading().line(),
        Optional.empty(),
        () -> Holding.number(declared.expressions(scope).conditions().type(block.when())));
    return needed;
  }

  private Optional<Action.Trade> trade(
      Block.Action block, Statement statement, Scope scope, StatementReader.Of of) {
    List<Line.Trade> trades = new ArrayList<>();
    block
        .lines()
        .forEach(
            line -> {
              if (line instanceof Line.Trade trade) {
                trades.add(trade);
              }
            });
    if (trades.isEmpty()) {
      return Optional.empty();
    }
    if (trades.size() > 1) {
      declared
          .findings()
          .error(
              DiagnosticCode.DUPLICATE_NAME,
              trades.get(1).span(),
              "an action proposes one trade",
              "write a second action");
    }
    Line.Trade line = trades.get(0);
    FigureTable figures = declared.names().figures();
    Figure quantity = figures.local("trade " + statement.id(), of.owner(), of.set(), false);
    figures.define(
        quantity,
        statement,
        line.span().line(),
        Optional.empty(),
        () ->
            declared
                .expressions(scope)
                .formulas()
                .type(line.quantity(), ValueTypes.QUANTITY, "the size of a trade"));
    return Optional.of(new Action.Trade(instrument(line.instrument(), scope), quantity));
  }

  /** A name that the thing has, or else the name of an instrument as it stands. */
  private TypedExpression instrument(Expression.Reference node, Scope scope) {
    ExpressionTyper expressions = declared.expressions(scope);
    Optional<TypedExpression> known =
        new ReferenceTyper(declared.names(), declared.findings(), scope, expressions).find(node);
    ValueType named = new ValueType.Named("instrument", List.of());
    if (known.isEmpty() && node.path().size() == 1) {
      return new TypedExpression.NameConstant(named, node.head().text());
    }
    TypedExpression found = known.orElseGet(() -> expressions.type(node));
    if (found.type() instanceof ValueType.Numeric) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              node.span(),
              "`" + found.text() + "` is " + found.type().words() + ", and no instrument",
              "write the name of an instrument, or a name such as `instrument of TABLE`");
    }
    return found;
  }
}
