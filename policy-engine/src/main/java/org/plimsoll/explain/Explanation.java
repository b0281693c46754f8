package org.plimsoll.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;

/**
 * Tells a decision to people who did not make it: first the answer, then what backs the account,
 * what its positions need, what hedging gives back, what the scenarios come to, what is charged and
 * required, and why the verdict follows.
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

  /**
   * The argument for pages that build their own elements: {@code title}, {@code lead} and {@code
   * sections} in runs of text, code and line numbers, and {@code figures}, each with its
   * derivation.
   */
  public static JsonTree.Obj json(Decision decision) {
    Map<String, JsonTree> told =
        new LinkedHashMap<>(StoryJson.tree(story(decision, false)).members());
    told.put("figures", new JsonTree.Arr(FigureJson.trees(decision)));
    return new JsonTree.Obj(told);
  }

  /**
   * The decision with its own keys, its numbers spelled for people: {@code 12,000.00}, {@code 60%}.
   */
  public static JsonTree.Obj shown(Decision decision) {
    return ShownJson.tree(decision);
  }

  /**
   * What two policies decide about one account: {@code rows} for the verdict and the totals, and
   * {@code figures} that differ, each {@code before} and {@code after}.
   */
  public static JsonTree.Obj compared(Decision before, Decision after) {
    return new ComparisonJson(before, after).tree();
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
    new ScenariosPart(decision, index).section().ifPresent(sections::add);
    new ChargesPart(decision, index).section().ifPresent(sections::add);
    sections.add(new RequirementPart(decision.currency(), index).section(totals));
    sections.add(new VerdictPart(decision.currency()).section(decision, totals));
    new IsolatedPart(decision, index).section().ifPresent(sections::add);
    LiquidationPart liquidation = new LiquidationPart(decision);
    liquidation.call().ifPresent(sections::add);
    liquidation.section().ifPresent(sections::add);
    new ActionsPart(decision).section().ifPresent(sections::add);
    new ShownPart(decision).section().ifPresent(sections::add);
    return sections;
  }
}
