package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plimsoll.decision.Decision;

/**
 * Tells a decision to people who did not make it: first the answer, then what backs the account,
 * what its positions need, what hedging gives back, what is required, and why the verdict follows.
 */
public final class Explanation {
  private Explanation() {}

  /** The argument as plain text, at most 100 characters to a line. */
  public static String text(Decision decision) {
    return text(decision, false);
  }

  /** The same; when {@code full}, with every figure and the whole of its derivation behind it. */
  public static String text(Decision decision, boolean full) {
    return TextStory.write(story(decision, full));
  }

  /** The argument as a page of its own that can be printed; no script, nothing loaded. */
  public static String html(Decision decision) {
    return html(decision, false);
  }

  /** The same; when {@code full}, with every figure and the whole of its derivation behind it. */
  public static String html(Decision decision, boolean full) {
    return HtmlStory.page(story(decision, full));
  }

  /** The argument as a piece of a page, without its title, its headings of level four. */
  public static String htmlPart(Decision decision) {
    return HtmlStory.part(story(decision, false));
  }

  /** The totals and the verdicts, a line for each. */
  public static String summary(Decision decision) {
    return Summary.text(decision);
  }

  /** The verdict and what decides, in one line without a line break. */
  public static String line(Decision decision) {
    return Summary.line(decision);
  }

  private static Story story(Decision decision, boolean full) {
    Optional<Decision.Totals> totals = decision.figures();
    List<Story.Section> sections = new ArrayList<>();
    totals.ifPresent(figures -> sections.addAll(argument(decision, figures)));
    if (full) {
      sections.add(FigureTree.section(decision));
    }
    return new Story(
        OpeningPart.title(decision),
        totals
            .map(figures -> OpeningPart.lead(decision, figures))
            .orElseGet(() -> RefusalPart.lead(decision)),
        sections);
  }

  private static List<Story.Section> argument(Decision decision, Decision.Totals totals) {
    TraceIndex index = new TraceIndex(decision);
    List<Story.Section> sections = new ArrayList<>();
    new PricesPart(decision, index).section().ifPresent(sections::add);
    sections.add(new CollateralPart(decision, index).section(totals));
    new PositionsPart(decision, index).section().ifPresent(sections::add);
    new HedgesPart(decision, index).section().ifPresent(sections::add);
    sections.add(new RequirementPart(decision.currency(), index).section(totals));
    sections.add(new VerdictPart(decision.currency()).section(decision, totals));
    new IsolatedPart(decision, index).section().ifPresent(sections::add);
    LiquidationPart liquidation = new LiquidationPart(decision);
    liquidation.call().ifPresent(sections::add);
    liquidation.section().ifPresent(sections::add);
    return sections;
  }
}
