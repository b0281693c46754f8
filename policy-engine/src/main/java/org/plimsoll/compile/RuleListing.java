package org.plimsoll.compile;

/** A rule base as text for auditors and golden files: every statement in order, nothing else. */
public final class RuleListing {
  private final StringBuilder text = new StringBuilder();

  private RuleListing() {}

  /** The listing of {@code rules}, ending in a line break. */
  public static String of(RuleBase rules) {
    RuleListing listing = new RuleListing();
    rules.selectionRules().forEach(listing::add);
    rules.combinationRules().forEach(listing::add);
    rules.verdictRules().forEach(listing::add);
    return listing.text.append(rules.size()).append(" rules\n").toString();
  }

  private void add(SelectionRule rule) {
    head("select", rule.name(), rule.line());
    condition(rule.condition().kind(), rule.condition().content());
  }

  private void add(CombinationRule rule) {
    head("combine", rule.name(), rule.line());
    for (int leg = 0; leg < rule.legs().size(); leg++) {
      KeyCondition condition = rule.legs().get(leg).condition();
      condition("leg " + (leg + 1) + ", " + condition.kind(), condition.content());
    }
  }

  private void add(VerdictRule rule) {
    head("decide", rule.name(), rule.line());
    condition("account", rule.content());
  }

  private void head(String stage, String name, int line) {
    text.append(stage).append(" \"").append(printable(name).replace("\"", "\\\""));
    text.append('"');
    if (line > 0) {
      text.append(" line ").append(line);
    }
    text.append('\n');
  }

  private void condition(String subject, String content) {
    text.append("  ").append(printable(subject)).append(": ");
    text.append(printable(content)).append('\n');
  }

  /** Escapes what could hide or fake a line: an auditor must see the text that is there. */
  private static String printable(String text) {
    StringBuilder printed = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        printed.append(String.format("\\u%04x", (int) c));
      } else {
        printed.append(c == '\\' ? "\\\\" : String.valueOf(c));
      }
    }
    return printed.toString();
  }
}
