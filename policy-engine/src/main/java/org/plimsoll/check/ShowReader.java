package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Show;
import org.plimsoll.model.Statement;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;

/** Reads {@code show FIGURE, FIGURE of SET when CONDITION}. */
final class ShowReader {
  private final Declared declared;
  private final StatementReader statements;

  ShowReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** The figures that the account's requirement shows. */
  List<Show> read(List<Block.Requirement> blocks) {
    List<Show> shows = new ArrayList<>();
    for (Block.Requirement block : blocks) {
      for (Line line : block.lines()) {
        if (line instanceof Line.Show show) {
          List<Figure> figures =
              show.figures().stream().map(this::read).flatMap(Optional::stream).toList();
          Map<String, Optional<Figure>> conditions = new LinkedHashMap<>();
          for (Figure each : figures) {
            Optional<Figure> when =
                conditions.computeIfAbsent(each.owner() + each.set(), of -> when(show, each));
            shows.add(new Show(each, when, show.span().line()));
          }
        }
      }
    }
    return shows;
  }

  /** Whether figures of the kind of {@code shown} have a meaning, as a number in traces. */
  private Optional<Figure> when(Line.Show line, Figure shown) {
    if (line.when().isEmpty()) {
      return Optional.empty();
    }
    Owner owner = shown.owner();
    Statement statement =
        statements.add(
            "show " + shown.name(),
            Statement.Kind.FIGURES,
            line.span().line(),
            new Statement.Where(owner, Optional.empty()));
    Figure when = declared.names().figures().local(statement.id(), owner, shown.set(), false);
    Scope scope = Scope.of(owner).inSet(shown.set());
    declared
        .names()
        .figures()
        .define(
            when,
            statement,
            line.span().line(),
            Optional.empty(),
            () -> Holding.number(declared.expressions(scope).conditions().type(line.when().get())));
    return Optional.of(when);
  }

  private Optional<Figure> read(Expression.Reference node) {
    String set = node.path().size() == 2 ? node.path().get(1).text() : "";
    Optional<Owner> known = owner(set);
    if (known.isEmpty()) {
      declared
          .findings()
          .unknown(
              node.path().get(1),
              "there are no things called `" + set + "` to show figures of",
              "write `of positions`, `of balances`, `of orders`, or the name of groups or offsets");
      return Optional.empty();
    }
    return read(node, known.get(), set);
  }

  private Optional<Figure> read(Expression.Reference node, Owner owner, String set) {
    FigureTable figures = declared.names().figures();
    String name = node.head().text();
    Optional<Figure> figure =
        figures.find(owner, owner == Owner.GROUP || owner == Owner.PAIR ? set : "", name);
    boolean plain = figure.isPresent() && figure.get().scenarios().isEmpty();
    if (plain && node.level().isEmpty()) {
      return figure;
    }
    if (figure.isPresent()) {
      declared
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              node.span(),
              plain
                  ? "a figure is shown at all its levels"
                  : "`" + name + "` has a value in each scenario; show what they come to",
              plain
                  ? "leave out `at " + node.level().orElseThrow() + "`"
                  : "write `define worst is the largest "
                      + name
                      + " over "
                      + figure.get().scenarios().orElseThrow()
                      + "`, and show `worst`");
    } else {
      List<String> known = figures.names(owner, owner == Owner.GROUP ? set : "");
      String nearest = Nearest.hint(name, known);
      declared
          .findings()
          .unknown(
              node.head(),
              "there is no figure called `" + name + "` to show",
              nearest.isEmpty()
                  ? "write `show FIGURE` of the account, or `show FIGURE of positions`"
                  : nearest);
    }
    return Optional.empty();
  }

  private Optional<Owner> owner(String set) {
    Names names = declared.names();
    return switch (set) {
      case "" -> Optional.of(Owner.ACCOUNT);
      case "positions" -> Optional.of(Owner.POSITION);
      case "balances" -> Optional.of(Owner.BALANCE);
      case "orders" -> Optional.of(Owner.ORDER);
      default ->
          names.offsets().contains(set)
              ? Optional.of(Owner.PAIR)
              : names.groups().containsKey(set) ? Optional.of(Owner.GROUP) : Optional.empty();
    };
  }
}
