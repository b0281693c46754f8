package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parts;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads {@code scenarios NAME}: rows, grids, points and numbers first, moves at the end. */
final class ScenarioReader {
  private static final Map<String, Owner> SETS =
      Map.of("balances", Owner.BALANCE, "positions", Owner.POSITION, "account", Owner.ACCOUNT);

  private final Declared declared;
  private final StatementReader statements;
  private final Map<Block.Scenarios, ScenarioList> read = new HashMap<>();

  ScenarioReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** Declares the list with its rows, before any formula is judged. */
  void declare(Block.Scenarios block) {
    String name = block.name().text();
    Names names = declared.names();
    if (names.scenarios().containsKey(name)
        || names.groups().containsKey(name)
        || names.offsets().contains(name)) {
      declared.taken(block.name(), "a set");
      return;
    }
    ScenarioRows rows = new ScenarioRows(declared, block);
    List<ScenarioList.Row> written = rows.read();
    Map<String, ValueType> columns = new LinkedHashMap<>(rows.columns());
    boolean points = block.lines().stream().anyMatch(Line.Point.class::isInstance);
    if (points) {
      columns.put(ScenarioList.POINT, ValueTypes.price(declared.amounts().currency()));
    }
    if (written.isEmpty() && !points && !rows.failed()) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "the list `" + name + "` has no scenarios",
              "write a table with a column `scenario`, or `grid`, `point` or `numbered` lines");
    }
    Statement statement =
        statements.add(
            "scenarios " + name,
            Statement.Kind.SCENARIOS,
            block.heading().line(),
            new Statement.Always());
    ScenarioList list =
        new ScenarioList(
            name,
            columns,
            written,
            rows.table(),
            List.of(),
            block.of().map(Word::text).orElse(""),
            List.of(),
            statement);
    names.scenarios().put(name, list);
    read.put(block, list);
  }

  /** Reads what a list moves and where its points come from, when all figures are declared. */
  void complete(Block.Scenarios block) {
    ScenarioList list = read.get(block);
    if (list == null) {
      return;
    }
    List<ScenarioList.Move> moves = new ArrayList<>();
    List<ScenarioList.Point> points = new ArrayList<>();
    Set<String> moved = new HashSet<>();
    for (Line line : block.lines()) {
      if (line instanceof Line.Move move) {
        if (!moved.add(move.what() + " of " + move.set())) {
          declared.taken(move.what(), "moved");
        }
        move(move, list).ifPresent(moves::add);
      } else if (line instanceof Line.Point point) {
        point(point, block).ifPresent(points::add);
      }
    }
    declared
        .names()
        .scenarios()
        .put(
            list.name(),
            new ScenarioList(
                list.name(),
                list.columns(),
                list.rows(),
                list.table(),
                points,
                list.of(),
                moves,
                list.statement()));
  }

  private Optional<ScenarioList.Move> move(Line.Move line, ScenarioList list) {
    Owner owner = SETS.get(line.set().text());
    if (owner == null) {
      String nearest = Nearest.hint(line.set().text(), SETS.keySet());
      declared
          .findings()
          .unknown(
              line.set(),
              "scenarios move numbers of positions, balances or the account, not of `"
                  + line.set()
                  + "`",
              nearest.isEmpty() ? "write `move " + line.what() + " of positions to ...`" : nearest);
      return Optional.empty();
    }
    Scope scope = Scope.of(owner).inScenarioOf(list.name());
    ExpressionTyper expressions = declared.expressions(scope);
    Optional<ValueType> type =
        Movable.type(declared.names(), declared.amounts(), owner, line.what());
    if (type.isEmpty()) {
      Movable.report(expressions, owner, line.what(), "moved");
      return Optional.empty();
    }
    TypedExpression to =
        expressions.formulas().type(line.to(), type.get(), "`" + line.what() + "`");
    seesTheStateBefore(line, to, list);
    return Optional.of(new ScenarioList.Move(owner, line.what().text(), to, line.span().line()));
  }

  /** A move cannot rest on figures in the very scenario it makes. */
  private void seesTheStateBefore(Line.Move line, TypedExpression to, ScenarioList list) {
    for (TypedExpression part : Parts.all(to)) {
      if (part instanceof TypedExpression.FigureValue value
          && value.figure().scenarios().equals(Optional.of(list.name()))) {
        declared
            .findings()
            .error(
                DiagnosticCode.WRONG_PLACE,
                line.span(),
                "a move sees everything as it is before the scenario, and `"
                    + value.figure().name()
                    + "` has a value only in each scenario of `"
                    + list.name()
                    + "`",
                "move by values of the scenario and by figures without scenarios");
      }
    }
  }

  private Optional<ScenarioList.Point> point(Line.Point line, Block.Scenarios block) {
    Scope scope = scope(block);
    ExpressionTyper expressions = declared.expressions(scope);
    ValueType price = ValueTypes.price(declared.amounts().currency());
    if (line.at().isPresent()) {
      TypedExpression at = declared.amounts().typed(line.at().get());
      return fits(at, price, line)
          ? Optional.of(
              new ScenarioList.Point(Optional.of(at), Optional.empty(), line.span().line()))
          : Optional.empty();
    }
    TypedExpression each = new GatheringTyper(expressions).each(line.over().orElseThrow());
    return each instanceof TypedExpression.Gathering gathering && fits(each, price, line)
        ? Optional.of(
            new ScenarioList.Point(Optional.empty(), Optional.of(gathering), line.span().line()))
        : Optional.empty();
  }

  private boolean fits(TypedExpression typed, ValueType wanted, Line.Point line) {
    if (typed.type() instanceof ValueType.Unjudged || typed.type().equals(wanted)) {
      return !(typed.type() instanceof ValueType.Unjudged);
    }
    declared
        .findings()
        .error(
            DiagnosticCode.UNIT,
            line.span(),
            "a point is a price; `" + typed.text() + "` is " + typed.type().words(),
            "write `point 0 " + declared.amounts().currency() + " per unit`");
    return false;
  }

  /** Points are taken from where the list is gone through: the account, or a group. */
  private Scope scope(Block.Scenarios block) {
    if (block.of().isEmpty()) {
      return Scope.of(Owner.ACCOUNT);
    }
    Word of = block.of().get();
    GroupRule rule = declared.names().groups().get(of.text());
    if (rule == null) {
      declared
          .findings()
          .unknown(
              of,
              "there is no set of groups called `" + of + "`",
              Nearest.hint(of.text(), declared.names().groups().keySet()));
      return Scope.of(Owner.ACCOUNT);
    }
    return Scope.of(Owner.GROUP).inSet(Objects.requireNonNull(rule).name());
  }
}
