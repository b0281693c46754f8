package org.plimsoll.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Word;

/** Which numbers of things scenarios and suppositions can change. */
final class Movable {
  private Movable() {}

  /** The type of a number that things of a kind have; nothing when they have none of that name. */
  static Optional<ValueType> type(Names names, Amounts amounts, Owner owner, Word number) {
    String name = number.text();
    Optional<ValueType> attribute =
        Attribute.find(owner, name).map(each -> each.type(amounts.currency()));
    Optional<ValueType> input = names.input(owner, name).map(each -> each.type());
    Optional<Figure> figure =
        names.figures().find(owner, "", name).filter(each -> !each.perLevel());
    return attribute
        .or(() -> input)
        .or(() -> figure.map(each -> names.figures().typeOf(each)))
        .filter(ValueType.Numeric.class::isInstance);
  }

  /** Reports a number that nothing has. */
  static void report(ExpressionTyper expressions, Owner owner, Word number, String how) {
    List<String> known = new ArrayList<>();
    for (String each : expressions.names().visible(Scope.of(owner))) {
      Word word = new Word(number.span(), each);
      if (type(expressions.names(), expressions.amounts(), owner, word).isPresent()) {
        known.add(each);
      }
    }
    String nearest = Nearest.hint(number.text(), known);
    expressions
        .findings()
        .unknown(
            number,
            "a " + owner.word() + " has no number `" + number + "` that could be " + how,
            nearest.isEmpty()
                ? "attributes, inputs and figures without levels can be " + how
                : nearest);
  }
}
