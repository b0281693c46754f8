package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Decision;

/** Why no figure is given: what is missing, who asks for it, and what to do. */
final class RefusalPart {
  private RefusalPart() {}

  static List<Story.Part> lead(Decision decision) {
    List<Story.Part> parts = new ArrayList<>();
    for (Decision.Reason reason : decision.reasons()) {
      parts.add(new Story.Paragraph(told(decision, reason)));
    }
    return parts;
  }

  private static String told(Decision decision, Decision.Reason reason) {
    Optional<String> field =
        Optional.ofNullable(reason.amounts().get("field")).filter(path -> !path.isEmpty());
    StringBuilder text = new StringBuilder();
    text.append("Account ").append(decision.account()).append(" cannot be judged as of ");
    text.append(OpeningPart.instant(decision)).append(", because ").append(reason.text());
    text.append(". ").append(asks(decision, reason));
    text.append(
        "A missing figure is never taken for zero, so no amount of this account is given. ");
    text.append(
        field
            .map(path -> "Supply `" + path + "` in " + file(path) + " and evaluate again.")
            .orElse("Change the account, or let the policy say what applies, and evaluate again."));
    return text.toString();
  }

  private static String asks(Decision decision, Decision.Reason reason) {
    if (reason.line() == 0) {
      return "";
    }
    String statement = reason.statement().isEmpty() ? "" : "`" + reason.statement() + "`, ";
    return "Line "
        + reason.line()
        + " of the policy ("
        + statement
        + decision.policy().name()
        + " version "
        + decision.policy().version()
        + (reason.amounts().containsKey("field") ? ") asks for it. " : ") says so. ");
  }

  /** The first step of a path tells the file it belongs to. */
  private static String file(String path) {
    boolean account =
        path.startsWith("positions")
            || path.startsWith("balances")
            || path.startsWith("orders")
            || path.startsWith("attributes")
            || path.startsWith("account");
    return account ? "the account file" : "the market file";
  }
}
