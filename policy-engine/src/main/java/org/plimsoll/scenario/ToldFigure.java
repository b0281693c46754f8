package org.plimsoll.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plimsoll.decision.Decision;
import org.plimsoll.money.Exact;
import org.plimsoll.syntax.Sought;
import org.plimsoll.trace.TraceNode;

/**
 * A figure that a decision tells, under the name by which a test asks for it.
 *
 * @param name the figure
 * @param thing what it belongs to; empty for the account
 * @param level the level; empty for a figure without levels
 * @param scenario the scenario it is a figure in; empty where nothing is moved
 * @param list the list the scenario stands in
 * @param value the figure
 */
record ToldFigure(
    String name, String thing, String level, String scenario, String list, Exact value) {
  private static final Pattern IN_SCENARIO = Pattern.compile("(.+?) in (\\S+) of (\\S+)");
  private static final Pattern FIGURE = Pattern.compile("(\\S+?)(?: of (.+?))?(?: at (\\S+))?");

  /** What a balance has beside its asset, where a test gives it something: {@code {use=...}}. */
  private static final Pattern ATTRIBUTES = Pattern.compile(" \\{.*}$");

  /** The figures of a decision; what is supposed, and scenarios in scenarios, have no name. */
  static List<ToldFigure> all(Decision decision) {
    List<ToldFigure> all = new ArrayList<>();
    decision.trace().children().forEach(node -> of(node).ifPresent(all::add));
    return all;
  }

  private static Optional<ToldFigure> of(TraceNode node) {
    Matcher moved = IN_SCENARIO.matcher(node.label());
    boolean inScenario = moved.matches();
    Matcher figure = FIGURE.matcher(inScenario ? moved.group(1) : node.label());
    if (!figure.matches()) {
      return Optional.empty();
    }
    String thing = ATTRIBUTES.matcher(told(figure.group(2))).replaceFirst("");
    return thing.contains(" in ") || node.label().contains(" with ")
        ? Optional.empty()
        : Optional.of(
            new ToldFigure(
                figure.group(1),
                thing,
                told(figure.group(3)),
                inScenario ? moved.group(2) : "",
                inScenario ? moved.group(3) : "",
                node.value()));
  }

  private static String told(@Nullable String group) {
    return group == null ? "" : group;
  }

  /** True when a test that asks for {@code sought} may mean this figure. */
  boolean answers(Sought sought, List<String> levels) {
    return name.equals(sought.name().text())
        && isOf(sought.thingText())
        && sought.places().size() == (level.isEmpty() ? 0 : 1) + (scenario.isEmpty() ? 0 : 1)
        && sought.places().stream().allMatch(place -> isAt(place, levels));
  }

  /** An isolated position may be called by its instrument. */
  private boolean isOf(String called) {
    return thing.equals(called) || thing.matches(Pattern.quote(called) + " isolated (long|short)");
  }

  private boolean isAt(Sought.Place place, List<String> levels) {
    if (place.list().isEmpty() && levels.contains(place.name())) {
      return level.equals(place.name());
    }
    boolean sameList = place.list().isEmpty() || list.equals(place.list());
    return sameList && scenario.equals(place.name());
  }

  /** How a test asks for it: {@code loss of underlying-book BTC at crash of shocks}. */
  String asked() {
    return name
        + (thing.isEmpty() ? "" : " of " + thing)
        + (level.isEmpty() ? "" : " at " + level)
        + (scenario.isEmpty() ? "" : " at " + scenario + " of " + list);
  }
}
