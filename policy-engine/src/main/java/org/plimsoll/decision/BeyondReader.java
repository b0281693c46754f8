package org.plimsoll.decision;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.model.PolicyHeader;

/** Reads of a decision what stands beyond its totals: scenarios, charges, actions, figures. */
final class BeyondReader {
  private BeyondReader() {}

  static ScenarioFigures scenario(Members in) {
    return new ScenarioFigures(
        in.text("set"),
        in.text("group"),
        in.text("text"),
        in.text("worst"),
        in.amount("loss"),
        amounts(in, "losses"));
  }

  private static Map<String, BigDecimal> amounts(Members in, String key) {
    return new LinkedHashMap<>(in.map(key, Members::amount));
  }

  static ChargeFigures charge(Members in) {
    String statement = in.text("statement");
    int line = in.count("line");
    String subject = in.text("subject");
    Map<String, BigDecimal> levels = amounts(in, "levels");
    DecisionReader.agree(in, "amount", levels.get(PolicyHeader.INITIAL));
    return new ChargeFigures(statement, line, subject, levels);
  }

  static ActionFigures action(Members in) {
    Optional<ActionFigures.Trade> trade =
        in.has("instrument")
            ? Optional.of(
                new ActionFigures.Trade(
                    in.text("instrument"), in.text("side"), in.amount("quantity")))
            : Optional.empty();
    return new ActionFigures(
        in.text("statement"), in.count("line"), in.text("action"), in.text("subject"), trade);
  }

  static ShownFigure shown(Members in) {
    return new ShownFigure(
        in.text("figure"), in.text("subject"), in.text("level"), in.text("value"), in.text("unit"));
  }
}
