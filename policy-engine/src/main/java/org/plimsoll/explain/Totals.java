package org.plimsoll.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.decision.Decision;
import org.plimsoll.trace.Operation;
import org.plimsoll.trace.TraceNode;

/**
 * Sums over all members that the policy itself forms, one for each level; nothing is added up here.
 *
 * @param currency the currency of the sums
 * @param sums level to sum
 */
record Totals(String currency, Map<String, TraceNode> sums) {

  /** The sums of figures whose labels begin with {@code beginning}, such as {@code margin of }. */
  static Totals of(String beginning, Decision decision, TraceIndex index) {
    Map<String, TraceNode> sums = new LinkedHashMap<>();
    decision
        .figures()
        .ifPresent(
            totals -> {
              for (String level : totals.levels().keySet()) {
                index.figures("").stream()
                    .flatMap(f -> TraceIndex.find(f, n -> isSum(n, beginning, level)).stream())
                    .findFirst()
                    .ifPresent(sum -> sums.put(level, sum));
              }
            });
    return new Totals(decision.currency(), sums);
  }

  private static boolean isSum(TraceNode node, String beginning, String level) {
    return node.operation() == Operation.SUM
        && !node.children().isEmpty()
        && node.children().stream().allMatch(part -> isMember(part, beginning, level));
  }

  private static boolean isMember(TraceNode part, String beginning, String level) {
    return part.operation() == Operation.FIGURE
        && part.label().startsWith(beginning)
        && part.label().endsWith(" at " + level);
  }

  /** The sums in one sentence, unless the policy forms none. */
  Optional<Story.Part> told(String opening) {
    if (sums.isEmpty()) {
      return Optional.empty();
    }
    Prose prose = new Prose(currency).say(opening);
    int told = 0;
    for (Map.Entry<String, TraceNode> sum : sums.entrySet()) {
      prose.say(told++ == 0 ? "" : ", ").money(sum.getValue().value()).say(" at " + sum.getKey());
    }
    return Optional.of(prose.say(".").part());
  }
}
