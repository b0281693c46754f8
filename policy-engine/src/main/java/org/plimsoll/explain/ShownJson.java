package org.plimsoll.explain;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plimsoll.data.JsonTree;
import org.plimsoll.decision.Decision;
import org.plimsoll.decision.DecisionJson;
import org.plimsoll.money.Exact;

/**
 * A decision with its own keys and its numbers spelled for people: amounts with commas, the margin
 * ratio in percent; each reason also as a {@code sentence} that {@code holds} or not. Without the
 * trace, which {@link FigureJson} tells.
 */
final class ShownJson {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private static final int MOST_DECIMALS = 8;

  /** Keys whose texts are names, even where they look like numbers. */
  private static final Set<String> NAMES =
      Set.of("policy", "account", "instrument", "asset", "statement", "leg", "because", "field");

  private ShownJson() {}

  static JsonTree.Obj tree(Decision decision) {
    Map<String, JsonTree> members = new LinkedHashMap<>(DecisionJson.tree(decision).members());
    members.remove("trace");
    return object(members);
  }

  private static JsonTree.Obj object(Map<String, JsonTree> members) {
    Map<String, JsonTree> shown = new LinkedHashMap<>();
    members.forEach(
        (key, value) -> shown.put(key, NAMES.contains(key) ? value : value(key, value)));
    if (members.get("text") instanceof JsonTree.Text text && members.containsKey("amounts")) {
      Outcome outcome = Outcome.of(text.value());
      shown.put("sentence", new JsonTree.Text(outcome.sentence()));
      shown.put("holds", new JsonTree.Bool(outcome.holds()));
    }
    return new JsonTree.Obj(shown);
  }

  private static JsonTree value(String key, JsonTree value) {
    if (value instanceof JsonTree.Obj object) {
      return object(object.members());
    }
    if (value instanceof JsonTree.Arr array) {
      List<JsonTree> shown = array.elements().stream().map(each -> value(key, each)).toList();
      return new JsonTree.Arr(shown);
    }
    return value instanceof JsonTree.Text text ? new JsonTree.Text(text(key, text.value())) : value;
  }

  private static String text(String key, String text) {
    if (!NUMBER.matcher(text).matches()) {
      return text;
    }
    BigDecimal number = new BigDecimal(text);
    if (key.equals("marginRatio")) {
      return ratio(text);
    }
    // a price that is a fraction comes with 18 decimals, which no column has room for
    return number.scale() > MOST_DECIMALS ? Spelled.money(number) : Spelled.scaled(number);
  }

  /** A margin ratio in percent, or {@code none}. */
  static String ratio(String ratio) {
    return NUMBER.matcher(ratio).matches() ? Spelled.percent(Exact.parse(ratio)) : ratio;
  }
}
