package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.Owner;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** Reads {@code offsets} blocks: what is paired with what, in which order, for which credit. */
final class OffsetsReader {
  /** The figure that says what pairs give back. */
  static final String CREDIT = "credit";

  private static final String POSITIONS = "positions";

  private final Declared declared;
  private final StatementReader statements;

  OffsetsReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** Declares the block's name and figures, before any formula is judged. */
  void declare(Block.Offsets block) {
    String set = block.name().text();
    List<String> offsets = declared.names().offsets();
    if (offsets.contains(set)
        || set.equals(POSITIONS)
        || set.equals("balances")
        || set.equals("orders")) {
      declared.taken(block.name(), "a set");
      return;
    }
    offsets.add(set);
    declared.names().paired().put(set, paired(block));
    FigureTable figures = declared.names().figures();
    if (FormReader.givesCredit(block)) {
      figures.fix(
          figures.declare(CREDIT, Owner.PAIR, set, true),
          ValueTypes.money(declared.amounts().currency()));
    }
    for (Block.Form form : block.forms()) {
      for (Line line : form.lines()) {
        if (line instanceof Line.Define define
            && declared.freeOfBuiltIns(define.name(), Owner.PAIR)) {
          figures.declare(define.name().text(), Owner.PAIR, set, define.eachLevel());
        }
      }
    }
  }

  private static Paired paired(Block.Offsets block) {
    List<String> legs =
        block.forms().stream()
            .flatMap(form -> form.lines().stream())
            .filter(Line.Leg.class::isInstance)
            .map(line -> ((Line.Leg) line).name().text())
            .distinct()
            .toList();
    return new Paired(groups(block), legs);
  }

  private static Optional<String> groups(Block.Offsets block) {
    String set = block.set().text();
    return set.equals(POSITIONS) ? Optional.empty() : Optional.of(set);
  }

  /** The block; nothing when it breaks a rule, which is reported. */
  Optional<Offsets> read(Block.Offsets block) {
    Optional<String> groups = groups(block);
    if (groups.isPresent() && !declared.names().groups().containsKey(groups.get())) {
      unknownSet(block);
      return Optional.empty();
    }
    Scope member = new PairScope(block.name().text(), groups, Optional.empty()).ofMember();
    List<TypedExpression> keys = new ArrayList<>();
    ExpressionTyper chooser = declared.expressions(member.choosing());
    for (Word key : block.keys()) {
      TypedExpression typed =
          chooser.type(new Expression.Reference(key.span(), List.of(key), Optional.empty()));
      requireName(typed, key);
      keys.add(typed);
    }
    Optional<TypedExpression> measure = measure(block, member);
    List<Offsets.Tie> ties = ties(block, member);
    PairScope scopes = new PairScope(block.name().text(), groups, measure);
    FormReader reader = new FormReader(declared, statements, block, scopes);
    List<Offsets.Form> forms = new ArrayList<>();
    for (Block.Form form : block.forms()) {
      reader.read(form).ifPresent(forms::add);
    }
    if (block.forms().isEmpty()) {
      missing(block, "this offsets block has no form", "write `form NAME` with its legs and `end`");
    }
    Optional<Offsets.Least> least = new LeastReader(declared, block).read();
    return measure.map(
        each ->
            new Offsets(
                block.name().text(),
                block.heading().line(),
                groups,
                keys,
                each,
                ties,
                least,
                forms));
  }

  private void unknownSet(Block.Offsets block) {
    String nearest = Nearest.hint(block.set().text(), declared.names().groups().keySet());
    declared
        .findings()
        .unknown(
            block.set(),
            "offsets pair positions or groups, not `" + block.set() + "`",
            nearest.isEmpty()
                ? "write `offsets " + block.name() + " of positions by underlying`"
                : nearest);
  }

  private void requireName(TypedExpression typed, Word key) {
    if (typed.type() instanceof ValueType.Numeric) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              key.span(),
              "pairs are formed within one name, and `" + key + "` is " + typed.type().words(),
              "write `by underlying`");
    }
  }

  private Optional<TypedExpression> measure(Block.Offsets block, Scope member) {
    List<Line.Consumes> lines = lines(block, Line.Consumes.class);
    if (lines.size() != 1) {
      missing(
          block,
          "this offsets block must say once what a pair uses up of its legs",
          "write `consumes delta` or `consumes quantity`");
      return Optional.empty();
    }
    TypedExpression typed = declared.expressions(member).number(lines.get(0).measure());
    if (typed.type() instanceof ValueType.Numeric && !typed.type().isAdditive()) {
      declared
          .findings()
          .error(
              DiagnosticCode.UNIT,
              lines.get(0).span(),
              "a pair uses up a quantity or money; `"
                  + typed.text()
                  + "` is "
                  + typed.type().words(),
              "write `consumes delta`, `consumes quantity` or `consumes notional`");
      return Optional.empty();
    }
    return ExpressionTyper.judged(typed);
  }

  private List<Offsets.Tie> ties(Block.Offsets block, Scope member) {
    List<Line.Ties> lines = lines(block, Line.Ties.class);
    if (lines.size() != 1) {
      missing(
          block,
          "this offsets block must say once which of several fitting members is taken first",
          "write `ties by notional, highest first, by instrument, lowest first`");
    }
    List<Offsets.Tie> ties = new ArrayList<>();
    for (Line.Ties line : lines) {
      for (Line.TieKey key : line.keys()) {
        TypedExpression typed = declared.expressions(member).type(key.figure());
        if (typed instanceof TypedExpression.Lookup && typed.type() instanceof ValueType.Named) {
          declared
              .findings()
              .error(
                  DiagnosticCode.WRONG_PLACE,
                  key.span(),
                  "ties are ordered by what a position is or has, not by names of a table",
                  "order by a figure or by a name such as `instrument`");
          continue;
        }
        ExpressionTyper.judged(typed)
            .ifPresent(each -> ties.add(new Offsets.Tie(each, key.highestFirst())));
      }
    }
    return ties;
  }

  private static <T extends Line> List<T> lines(Block.Offsets block, Class<T> kind) {
    return block.lines().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void missing(Block.Offsets block, String message, String hint) {
    declared.findings().error(DiagnosticCode.MISSING_RESULT, block.heading(), message, hint);
  }
}
