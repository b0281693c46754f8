package org.plimsoll.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ValueTypes;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Formula;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Word;

/** The lines of one collateral block: its helpers, and the formulas of haircut and debt-weight. */
final class CollateralLines {
  private final Declared declared;
  private final Block.Rated block;

  /**
   * A formula of a weight.
   *
   * @param line its line
   * @param formula the formula
   */
  record Given(int line, Formula formula) {}

  CollateralLines(Declared declared, Block.Rated block) {
    this.declared = declared;
    this.block = block;
  }

  /** The lines that are not about a weight. */
  List<Line> others() {
    return block.lines().stream()
        .filter(line -> weight(line).isEmpty() && !(line instanceof Line.DefineAt))
        .toList();
  }

  /** All figures that the lines define, visible in the block alone; weights are rates. */
  Map<String, Figure> locals(StatementReader statements) {
    Map<String, Figure> locals = statements.locals(block.lines(), Owner.BALANCE, "");
    for (Line line : block.lines()) {
      if (line instanceof Line.DefineAt at && isWeight(at) && isNew(at, locals, statements)) {
        String name = at.name().text();
        locals.put(name, declared.names().figures().local(name, Owner.BALANCE, "", true));
      }
    }
    for (CollateralWeight weight : CollateralWeight.values()) {
      Figure figure = locals.get(weight.word());
      if (figure != null) {
        declared.names().figures().fix(figure, ValueTypes.RATE);
        requireOne(weight, figure);
      }
    }
    return locals;
  }

  /** A weight does not depend on a scenario at hand, because what a balance counts for does not. */
  private void requireOne(CollateralWeight weight, Figure figure) {
    if (figure.scenarios().isPresent()) {
      declared
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              block.heading(),
              weight.noun() + " is no figure of each scenario",
              "write `define " + weight.word() + " is FORMULA`; scenarios move what it is made of");
    }
  }

  /** True unless an earlier line for another level made the figure. */
  private boolean isNew(Line.DefineAt at, Map<String, Figure> locals, StatementReader statements) {
    boolean byLevel =
        block.lines().stream()
            .takeWhile(line -> line != at)
            .anyMatch(
                line ->
                    line instanceof Line.DefineAt other
                        && other.name().text().equals(at.name().text()));
    return !byLevel && statements.free(at.name(), Owner.BALANCE, "", locals);
  }

  private boolean isWeight(Line.DefineAt at) {
    boolean weight = CollateralWeight.of(at.name().text()).isPresent();
    if (!weight && !declared.findings().isBroken(at.name().text())) {
      declared
          .findings()
          .error(
              DiagnosticCode.WRONG_PLACE,
              at.name().span(),
              "only `haircut` and `debt-weight` are defined for one level",
              "write `define " + at.name() + " at each level is`");
      declared.findings().unreadable(at.name());
    }
    return weight;
  }

  /** The formulas of a weight: of one that is the same at all levels, or of each level. */
  Map<Optional<String>, Given> formulas(CollateralWeight weight) {
    Map<Optional<String>, Given> formulas = new LinkedHashMap<>();
    for (Line line : block.lines()) {
      if (weight(line).filter(weight::equals).isEmpty()) {
        continue;
      }
      if (line instanceof Line.Define define) {
        formulas.putIfAbsent(Optional.empty(), new Given(define.span().line(), define.formula()));
      } else if (line instanceof Line.DefineAt at && isLevel(at.level())) {
        Given given = new Given(at.span().line(), at.formula());
        if (formulas.putIfAbsent(Optional.of(at.level().text()), given) != null) {
          declared
              .findings()
              .error(
                  DiagnosticCode.DUPLICATE_NAME,
                  at.span(),
                  "`" + weight.at(at.level().text()) + "` has two lines",
                  "keep one of them");
        }
      }
    }
    return formulas;
  }

  /** True when all levels that lines of the weight are about are levels of the policy. */
  boolean areKnown(CollateralWeight weight) {
    return block.lines().stream()
        .filter(line -> weight(line).filter(weight::equals).isPresent())
        .noneMatch(
            line ->
                line instanceof Line.DefineAt at
                    && !declared.header().levels().contains(at.level().text()));
  }

  /** True when some line is about the weight, be it right or wrong. */
  boolean speakOf(CollateralWeight weight) {
    return block.lines().stream().anyMatch(line -> weight(line).filter(weight::equals).isPresent());
  }

  private boolean isLevel(Word level) {
    boolean known = declared.header().levels().contains(level.text());
    if (!known) {
      String nearest = Nearest.hint(level.text(), declared.header().levels());
      declared
          .findings()
          .unknown(
              level,
              "there is no level called `" + level + "`",
              nearest.isEmpty()
                  ? "the levels of this policy are " + String.join(", ", declared.header().levels())
                  : nearest);
    }
    return known;
  }

  private static Optional<CollateralWeight> weight(Line line) {
    if (line instanceof Line.Define define) {
      return CollateralWeight.of(define.name().text());
    }
    return line instanceof Line.DefineAt at
        ? CollateralWeight.of(at.name().text())
        : Optional.empty();
  }
}
