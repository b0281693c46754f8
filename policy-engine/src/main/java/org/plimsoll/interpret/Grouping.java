package org.plimsoll.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Choice;
import org.plimsoll.model.GroupRule;

/** Puts the members of a set into groups. */
final class Grouping {
  private Grouping() {}

  /** The groups of a set, by their keys. */
  static List<Group> of(Interpreter interpreter, GroupRule rule) {
    Map<String, List<Thing>> members = new TreeMap<>();
    Map<String, List<String>> keys = new TreeMap<>();
    for (Thing thing : set(interpreter, rule)) {
      Choice choice = new Choice(interpreter.inputs(), thing, Map.of());
      if (rule.where().map(choice::holds).orElse(true)) {
        List<String> own = rule.keys().stream().map(choice::name).toList();
        String key = String.join("\u0000", own);
        keys.put(key, own);
        members.computeIfAbsent(key, each -> new ArrayList<>()).add(thing);
      }
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (key, held) -> groups.add(new Group(rule.name(), keys.getOrDefault(key, List.of()), held)));
    return groups;
  }

  private static List<? extends Thing> set(Interpreter interpreter, GroupRule rule) {
    return switch (rule.of()) {
      case BALANCE -> interpreter.holdings().balances();
      case ORDER -> interpreter.holdings().orders();
      default -> interpreter.holdings().cross();
    };
  }
}
