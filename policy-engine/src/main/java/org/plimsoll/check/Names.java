package org.plimsoll.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.facts.Group;
import org.plimsoll.model.Attribute;
import org.plimsoll.model.Figure;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Input;
import org.plimsoll.model.LookupTable;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Parameter;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Word;

/** Everything a policy declares, by name, and what of it a formula can see. */
final class Names {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, LookupTable> tables = new LinkedHashMap<>();
  private final List<String> offsets = new ArrayList<>();
  private final Map<String, Paired> paired = new LinkedHashMap<>();
  private final Map<String, GroupRule> groups = new LinkedHashMap<>();
  private final Map<String, ScenarioList> scenarios = new LinkedHashMap<>();
  private final List<String> levels = new ArrayList<>();
  private final FigureTable figures = new FigureTable();
  private final Map<SourceSpan, Word> compared = new LinkedHashMap<>();
  private boolean ordered;

  Map<String, Parameter> parameters() {
    return parameters;
  }

  Map<String, Input> inputs() {
    return inputs;
  }

  Map<String, LookupTable> tables() {
    return tables;
  }

  List<String> offsets() {
    return offsets;
  }

  /** What each offsets block pairs, by the name of the block. */
  Map<String, Paired> paired() {
    return paired;
  }

  /** The sets of groups, by name. */
  Map<String, GroupRule> groups() {
    return groups;
  }

  /** The set of groups whose one member has that name. */
  Optional<GroupRule> group(String word) {
    return groups.values().stream()
        .filter(rule -> Group.word(rule.name()).equals(word))
        .findFirst();
  }

  /** The lists of scenarios, by name; their moves and points come later. */
  Map<String, ScenarioList> scenarios() {
    return scenarios;
  }

  List<String> levels() {
    return levels;
  }

  FigureTable figures() {
    return figures;
  }

  /** Notes a name that a condition compares with and that no list of the policy holds. */
  void compare(Word name) {
    compared.put(name.span(), name);
  }

  /** The names that conditions compare with and that no list holds, as they were read. */
  List<Word> compared() {
    return List.copyOf(compared.values());
  }

  /** Notes that some formula of the policy speaks of open orders. */
  void speakOfOrders() {
    ordered = true;
  }

  /** True when some formula judged so far speaks of open orders. */
  boolean areOrdersSpokenOf() {
    return ordered;
  }

  /**
   * The figure a formula means by {@code name}: of its block, of the thing at hand, of the account.
   */
  Optional<Figure> figure(Scope scope, String name) {
    Figure local = scope.locals().get(name);
    if (local != null) {
      return Optional.of(local);
    }
    Optional<Figure> own = figures.find(scope.owner(), scope.set(), name);
    if (own.isPresent()) {
      return own;
    }
    if (scope.owner() == Owner.ISOLATED) {
      return figures.find(Owner.POSITION, "", name);
    }
    return scope.owner() == Owner.ACCOUNT
        ? Optional.empty()
        : figures.find(Owner.ACCOUNT, "", name);
  }

  /** The input a formula means by {@code name}, when the thing at hand has it. */
  Optional<Input> input(Owner owner, String name) {
    return Optional.ofNullable(inputs.get(name)).filter(input -> has(owner, input.of()));
  }

  /**
   * True when a thing of that kind leads to one subject, so that the input has one value for it.
   */
  static boolean has(Owner owner, Input.Subject subject) {
    return switch (subject) {
      case ACCOUNT -> true;
      case BALANCE -> owner == Owner.BALANCE;
      case ASSET -> owner == Owner.BALANCE || owner == Owner.ASSET;
      case POSITION -> owner == Owner.POSITION || owner == Owner.ISOLATED;
      case INSTRUMENT, UNDERLYING ->
          owner == Owner.POSITION
              || owner == Owner.ISOLATED
              || owner == Owner.INSTRUMENT
              || owner == Owner.ORDER;
    };
  }

  /** Every name a formula can see, for suggestions. */
  List<String> visible(Scope scope) {
    List<String> names = new ArrayList<>(scope.locals().keySet());
    names.addAll(figures.names(scope.owner(), scope.set()));
    if (scope.owner() == Owner.ISOLATED) {
      names.addAll(figures.names(Owner.POSITION, ""));
    } else {
      names.addAll(figures.names(Owner.ACCOUNT, ""));
    }
    names.addAll(scope.given().keySet());
    scope.outer().ifPresent(home -> names.addAll(visible(Scope.of(home))));
    Attribute.of(scope.owner()).forEach(attribute -> names.add(attribute.word()));
    inputs.values().stream()
        .filter(input -> has(scope.owner(), input.of()))
        .forEach(input -> names.add(input.name()));
    names.addAll(parameters.keySet());
    return names.stream().distinct().sorted().toList();
  }
}
