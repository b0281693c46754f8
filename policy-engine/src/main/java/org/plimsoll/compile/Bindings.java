package org.plimsoll.compile;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plimsoll.model.Statement;

/**
 * Which statements apply to a thing. Drools is asked once for each distinct key; the answer is
 * remembered here, that is, in the compiled policy, and goes with it.
 */
final class Bindings {
  private final RuleBase rules;
  private final Map<String, Integer> statements;
  private final List<ConditionPlan> conditions;
  private final Map<ThingKind, KeyReader> readers;
  private final Map<ThingKind, Remembered<List<String>, Binding>> remembered =
      new EnumMap<>(ThingKind.class);

  /**
   * Bindings of one policy.
   *
   * @param rules its rules
   * @param statements the number of each statement, by id
   * @param conditions what each statement asks, by number
   * @param readers how keys are read
   */
  Bindings(
      RuleBase rules,
      Map<String, Integer> statements,
      List<ConditionPlan> conditions,
      Map<ThingKind, KeyReader> readers) {
    this.rules = rules;
    this.statements = Map.copyOf(statements);
    this.conditions = List.copyOf(conditions);
    this.readers = readers;
    readers.keySet().forEach(kind -> remembered.put(kind, new Remembered<>()));
  }

  /** The number of a statement. */
  int number(Statement statement) {
    return Objects.requireNonNull(statements.get(statement.id()));
  }

  /** The statements that apply to the thing at hand in {@code frame}. */
  Binding of(Frame frame) {
    ThingKind kind = frame.subject().kind();
    KeyReader reader = Objects.requireNonNull(readers.get(kind));
    Optional<List<String>> key = reader.read(frame);
    return key.isEmpty()
        ? new Binding.Judged(frame, conditions)
        : Objects.requireNonNull(remembered.get(kind))
            .get(key.get(), values -> fired(reader.key(values)));
  }

  private Binding fired(MatchKey key) {
    BitSet numbers = new BitSet();
    for (String name : rules.select(key)) {
      numbers.set(Objects.requireNonNull(statements.get(name)));
    }
    return new Binding.Fired(numbers);
  }

  /** How many keys are remembered. */
  int size() {
    return remembered.values().stream().mapToInt(Remembered::size).sum();
  }
}
