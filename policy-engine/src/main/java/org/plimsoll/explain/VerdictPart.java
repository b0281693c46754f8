package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.Decision.Reason;
import org.plimsoll.money.Exact;

/** The verdict and the statements that gave it. */
final class VerdictPart {
  private final String currency;

  VerdictPart(String currency) {
    this.currency = currency;
  }

  Story.Section section(Decision decision, Decision.Totals totals) {
    List<Story.Part> parts = new ArrayList<>();
    for (Reason reason : decision.reasons()) {
      parts.add(reason(reason));
    }
    if (decision.reasons().isEmpty()) {
      parts.add(new Story.Paragraph("No verdict statement of the policy holds."));
    }
    parts.add(distance(totals));
    parts.add(new Story.Paragraph("So the account " + OpeningPart.says(decision.verdict()) + "."));
    return new Story.Section("Verdict", parts);
  }

  /** A statement, whether it holds, and the amounts it looked at. */
  Story.Part reason(Reason reason) {
    Prose prose = new Prose(currency);
    Outcome outcome = Outcome.of(reason);
    prose.say("“" + outcome.sentence() + "”").cite(reason.statement(), reason.line());
    prose.say(outcome.holds() ? " holds" : " does not hold");
    int told = 0;
    for (Map.Entry<String, String> amount : reason.amounts().entrySet()) {
      prose.say(told++ == 0 ? ": " : ", ").say(amount.getKey()).say(" is ");
      amount(prose, amount.getValue());
    }
    return prose.say(".").part();
  }

  private static void amount(Prose prose, String value) {
    if (value.matches("-?[0-9]+(\\.[0-9]+)?")) {
      prose.money(new BigDecimal(value));
    } else {
      prose.say(value);
    }
  }

  /** How far equity is from what is needed. */
  Story.Part distance(Decision.Totals totals) {
    Prose prose = new Prose(currency);
    boolean lacking = totals.excess().signum() < 0;
    prose.say("Equity ").say(lacking ? "falls short of" : "exceeds").say(" the initial margin by ");
    prose.money(totals.excess().abs());
    if (totals.shortfall().signum() > 0) {
      prose.say(", and of the maintenance margin by ").money(totals.shortfall());
    }
    if (totals.marginRatio().equals("none")) {
      return prose.say("; there is no margin ratio, because equity is not above 0.").part();
    }
    String where = totals.equityAtLevels().isEmpty() ? "" : " at maintenance";
    prose.say("; the margin ratio, maintenance margin divided by equity" + where + ", is ");
    return prose.say(ratio(totals)).say(", where 100% is the edge.").part();
  }

  private static String ratio(Decision.Totals totals) {
    return Spelled.percent(Exact.parse(totals.marginRatio()));
  }
}
