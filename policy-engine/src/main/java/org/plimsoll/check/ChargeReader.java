package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/**
 * Reads {@code charge NAME for each THING}: a figure of those things at each level, which is
 * nothing for the things of that kind that no charge of the name is for.
 */
final class ChargeReader {
  private final Declared declared;
  private final StatementReader statements;
  private final List<Figure> charges = new ArrayList<>();

  ChargeReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** The figures that are charges, in the order written. */
  List<Figure> charges() {
    return charges;
  }

  /** Reads all charges; several blocks of one name share the things out. */
  void read(List<Block.Charge> blocks) {
    Set<String> names = new HashSet<>();
    for (Block.Charge block : blocks) {
      if (names.add(block.name().text())) {
        List<Block.Charge> same =
            blocks.stream().filter(each -> each.name().text().equals(block.name().text())).toList();
        read(block, same);
      }
    }
  }

  private void read(Block.Charge first, List<Block.Charge> blocks) {
    Optional<StatementReader.Of> of = statements.of(first.applies().thing());
    if (of.isEmpty()) {
      return;
    }
    String name = first.name().text();
    FigureTable figures = declared.names().figures();
    boolean free =
        figures.find(of.get().owner(), of.get().set(), name).isEmpty()
            ? declared.freeOfBuiltIns(first.name(), of.get().owner())
            : declared.taken(first.name(), "a figure");
    if (!free) {
      return;
    }
    ValueType money = ValueTypes.money(declared.amounts().currency());
    Figure charge = figures.declare(name, of.get().owner(), of.get().set(), true);
    figures.fix(charge, money);
    charges.add(charge);
    List<TypedCondition> conditions = new ArrayList<>();
    boolean all = false;
    for (Block.Charge block : blocks) {
      if (!block.applies().thing().text().equals(first.applies().thing().text())) {
        declared
            .findings()
            .error(
                DiagnosticCode.WRONG_PLACE,
                block.applies().thing().span(),
                "the charge `"
                    + name
                    + "` is for each `"
                    + first.applies().thing()
                    + "`, line "
                    + first.heading().line(),
                "give one of them another name");
        continue;
      }
      Optional<TypedCondition> condition = statements.choice(of.get(), block.applies().where());
      Statement.Selection selection =
          block.applies().others()
              ? new Statement.AnyOther(of.get().owner(), List.copyOf(conditions))
              : new Statement.Where(of.get().owner(), condition);
      all |= condition.isEmpty();
      condition.ifPresent(conditions::add);
      one(block, charge, of.get(), selection, money);
    }
    if (!all) {
      Statement rest =
          statements.add(
              "no " + name,
              Statement.Kind.CHARGE,
              first.heading().line(),
              new Statement.AnyOther(of.get().owner(), conditions));
      TypedExpression nothing = new TypedExpression.Constant(money, "nothing", Exact.ZERO);
      figures.define(charge, rest, first.heading().line(), Optional.empty(), () -> nothing);
    }
  }

  private void one(
      Block.Charge block,
      Figure charge,
      StatementReader.Of of,
      Statement.Selection selection,
      ValueType money) {
    Statement statement =
        statements.add(charge.name(), Statement.Kind.CHARGE, block.heading().line(), selection);
    Scope scope = Scope.of(of.owner()).inSet(of.set());
    Map<String, Figure> locals = statements.locals(block.lines(), of.owner(), of.set());
    statements.define(block.lines(), locals, scope.withLocals(locals), statement);
    List<String> missing = new ArrayList<>(declared.header().levels());
    for (Line line : block.lines()) {
      if (line instanceof Line.Level level) {
        level(level, charge, statement, scope.withLocals(locals), money, missing);
      }
    }
    if (!missing.isEmpty() && knowsLevels(block)) {
      declared
          .findings()
          .error(
              DiagnosticCode.MISSING_RESULT,
              block.heading(),
              "the charge `" + charge.name() + "` says nothing about " + String.join(", ", missing),
              "write `each level is FORMULA`, or a `level` line for each");
    }
  }

  /** False when a line is for a level that there is not: that one is missing, under its name. */
  private boolean knowsLevels(Block.Charge block) {
    return block.lines().stream()
        .filter(Line.Level.class::isInstance)
        .map(Line.Level.class::cast)
        .flatMap(line -> line.level().stream())
        .allMatch(level -> declared.header().levels().contains(level.text()));
  }

  private void level(
      Line.Level line,
      Figure charge,
      Statement statement,
      Scope scope,
      ValueType money,
      List<String> missing) {
    List<String> levels =
        line.level().map(word -> List.of(word.text())).orElse(declared.header().levels());
    for (String level : levels) {
      if (!declared.header().levels().contains(level)) {
        declared
            .findings()
            .unknown(
                line.level().orElseThrow(),
                "there is no level called `" + level + "`",
                Nearest.hint(level, declared.header().levels()));
        return;
      }
      if (!missing.remove(level)) {
        declared
            .findings()
            .error(
                DiagnosticCode.DUPLICATE_NAME,
                line.span(),
                "the level `" + level + "` has two lines",
                "keep one of them");
      }
    }
    declared
        .names()
        .figures()
        .define(
            charge,
            statement,
            line.span().line(),
            line.level().map(word -> word.text()),
            () ->
                declared
                    .expressions(scope.withLevel(true))
                    .formulas()
                    .type(line.formula(), money, "a charge"));
  }
}
