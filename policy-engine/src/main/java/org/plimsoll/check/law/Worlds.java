package org.plimsoll.check.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plimsoll.model.TypedCondition;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;

/**
 * Every kind of thing that some conditions on names can tell apart: one for each combination of the
 * names they mention, and of one name they do not.
 */
final class Worlds {
  /** Stands for a name that no statement mentions. */
  static final String ANOTHER = "another name";

  private static final int MOST = 100_000;

  private final Map<String, SortedSet<String>> values = new LinkedHashMap<>();

  /** One combination: the name each attribute has. */
  record World(Map<String, String> names) implements TypedCondition.Visitor<Boolean> {
    boolean satisfies(TypedCondition condition) {
      return condition.accept(this);
    }

    String name(TypedExpression expression) {
      return Objects.requireNonNullElse(names.get(expression.text()), expression.text());
    }

    /** The combination in words. */
    String words() {
      return names.entrySet().stream()
          .map(
              entry ->
                  entry.getValue().equals(ANOTHER)
                      ? "another " + entry.getKey()
                      : entry.getKey() + " " + entry.getValue())
          .collect(Collectors.joining(", "));
    }

    @Override
    public Boolean visitNumberTest(TypedCondition.NumberTest node) {
      throw new IllegalStateException("statements are not chosen by numbers");
    }

    @Override
    public Boolean visitNameTest(TypedCondition.NameTest node) {
      String left = name(node.left());
      return node.names().stream().anyMatch(each -> name(each).equals(left));
    }

    @Override
    public Boolean visitMissingTest(TypedCondition.MissingTest node) {
      return "missing".equals(names.get(missingKey(node)));
    }

    @Override
    public Boolean visitJoined(TypedCondition.Joined node) {
      return node.all()
          ? node.parts().stream().allMatch(this::satisfies)
          : node.parts().stream().anyMatch(this::satisfies);
    }

    @Override
    public Boolean visitNot(TypedCondition.Not node) {
      return !satisfies(node.inner());
    }
  }

  /** Adds the names a condition tells apart. */
  void mention(TypedCondition condition) {
    condition.accept(new Mentions());
  }

  /** Adds names that a table column tells apart. */
  void mention(TypedExpression attribute, List<String> names) {
    SortedSet<String> known = of(attribute);
    known.addAll(names);
  }

  private SortedSet<String> of(TypedExpression attribute) {
    return values.computeIfAbsent(
        attribute.text(),
        key -> {
          TreeSet<String> names = new TreeSet<>();
          if (attribute.type() instanceof ValueType.Named named && !named.values().isEmpty()) {
            names.addAll(named.values());
          } else {
            names.add(ANOTHER);
          }
          return names;
        });
  }

  /** True when there are too many combinations to look at each. */
  boolean tooMany() {
    long count = 1;
    for (SortedSet<String> names : values.values()) {
      count *= names.size();
      if (count > MOST) {
        return true;
      }
    }
    return false;
  }

  /** The first combination, in a fixed order, for which {@code test} holds. */
  Optional<World> first(Predicate<World> test) {
    List<String> attributes = new ArrayList<>(values.keySet());
    List<List<String>> choices =
        attributes.stream()
            .map(each -> preferred(Objects.requireNonNull(values.get(each))))
            .toList();
    long count = 1;
    for (List<String> choice : choices) {
      count *= choice.size();
      if (count > MOST) {
        return Optional.empty();
      }
    }
    for (long number = 0; number < count; number++) {
      Map<String, String> names = new LinkedHashMap<>();
      long rest = number;
      for (int i = 0; i < attributes.size(); i++) {
        List<String> choice = choices.get(i);
        names.put(attributes.get(i), choice.get((int) (rest % choice.size())));
        rest /= choice.size();
      }
      World world = new World(names);
      if (test.test(world)) {
        return Optional.of(world);
      }
    }
    return Optional.empty();
  }

  /** Names that are mentioned come first, so that examples name something people know. */
  private static List<String> preferred(SortedSet<String> names) {
    List<String> ordered = new ArrayList<>(names);
    if (ordered.remove(ANOTHER)) {
      ordered.add(ANOTHER);
    }
    return ordered;
  }

  private static String missingKey(TypedCondition.MissingTest node) {
    return node.value().text() + " is";
  }

  /** Collects the names that conditions compare attributes with. */
  private final class Mentions implements TypedCondition.Visitor<Boolean> {
    @Override
    public Boolean visitNumberTest(TypedCondition.NumberTest node) {
      return true;
    }

    @Override
    public Boolean visitNameTest(TypedCondition.NameTest node) {
      SortedSet<String> names = of(node.left());
      for (TypedExpression each : node.names()) {
        if (each instanceof TypedExpression.NameConstant constant) {
          names.add(constant.text());
        } else {
          SortedSet<String> other = of(each);
          names.addAll(other);
          other.addAll(names);
        }
      }
      return true;
    }

    @Override
    public Boolean visitMissingTest(TypedCondition.MissingTest node) {
      values.put(missingKey(node), new TreeSet<>(List.of("given", "missing")));
      return true;
    }

    @Override
    public Boolean visitJoined(TypedCondition.Joined node) {
      node.parts().forEach(Worlds.this::mention);
      return true;
    }

    @Override
    public Boolean visitNot(TypedCondition.Not node) {
      mention(node.inner());
      return true;
    }
  }
}
