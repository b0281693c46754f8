package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import org.plimsoll.decision.Decision;
import org.plimsoll.model.Verdict;

/** The answer in one sentence, and what it rests on in another. */
final class OpeningPart {
  private OpeningPart() {}

  static String title(Decision decision) {
    return "Account " + decision.account() + " " + says(decision.verdict());
  }

  static List<Story.Part> lead(Decision decision, Decision.Totals totals) {
    List<Story.Part> parts = new ArrayList<>();
    parts.add(answer(decision, totals));
    for (Decision.IsolatedFigures isolated : decision.isolated()) {
      if (isolated.verdict() != Verdict.HEALTHY) {
        parts.add(
            new Story.Paragraph(
                "By itself, the isolated position in "
                    + isolated.position().instrument()
                    + " "
                    + says(isolated.verdict())
                    + "."));
      }
    }
    parts.add(new Story.Paragraph(rests(decision)));
    return parts;
  }

  /** What a verdict says of an account, behind its name. */
  static String says(Verdict verdict) {
    return switch (verdict) {
      case HEALTHY -> "is healthy";
      case WARNING -> "is to be watched";
      case CALL -> "is called for more collateral";
      case LIQUIDATE -> "is to be liquidated";
      case REFUSED -> "cannot be judged";
    };
  }

  private static Story.Part answer(Decision decision, Decision.Totals totals) {
    Prose prose = new Prose(decision.currency());
    prose.say("Account " + decision.account() + " " + says(decision.verdict()));
    prose.say(" under " + policy(decision) + ": its equity of ");
    AtLevels.tell(prose, totals.equity(), totals.equityAtLevels());
    if (decision.verdict() == Verdict.HEALTHY && totals.excess().signum() >= 0) {
      prose.say(" covers the ").money(totals.initialMargin()).say(" it needs at initial and the ");
      prose.money(totals.maintenanceMargin()).say(" it needs at maintenance");
    } else {
      prose.say(" stands against ").money(totals.initialMargin()).say(" needed at initial and ");
      prose.money(totals.maintenanceMargin()).say(" needed at maintenance");
    }
    decision.reasons().stream()
        .filter(reason -> Outcome.of(reason).gives(decision.verdict()))
        .findFirst()
        .ifPresent(reason -> prose.cite(reason.statement(), reason.line()));
    return prose.say(".").part();
  }

  private static String rests(Decision decision) {
    String parameters =
        decision.parametersHash().isEmpty()
            ? "with its own parameters"
            : "with the parameter file " + brief(decision.parametersHash());
    return "This is as of "
        + instant(decision)
        + ", by the policy file "
        + brief(decision.policy().hash())
        + " "
        + parameters
        + ". Line numbers are those of that file.";
  }

  static String policy(Decision decision) {
    return decision.policy().name() + " version " + decision.policy().version();
  }

  static String instant(Decision decision) {
    return decision.asOf().toString().replace('T', ' ').replace("Z", " UTC");
  }

  /** Enough of a hash to tell two files apart by eye. */
  static String brief(String hash) {
    return hash.length() <= 12 ? hash : hash.substring(0, 12) + "…";
  }
}
