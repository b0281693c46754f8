package org.plimsoll.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** Writes expressions, conditions and formulas in their one spelling, on one line. */
public final class ExpressionText implements ExpressionVisitor<String>, Condition.Visitor<String> {
  private static final ExpressionText WRITER = new ExpressionText();

  private ExpressionText() {}

  /** The expression as a policy writes it. */
  public static String of(Expression expression) {
    return expression.accept(WRITER);
  }

  /** The condition as a policy writes it. */
  public static String of(Condition condition) {
    return condition.accept(WRITER);
  }

  /** The formula as a policy writes it. */
  public static String of(Formula formula) {
    String cases =
        formula.cases().stream()
            .map(each -> of(each.value()) + " when " + of(each.when()) + ", ")
            .collect(Collectors.joining());
    String last = outcome(formula.otherwise());
    return cases
        + (formula.cases().isEmpty() ? "" : "otherwise ")
        + last
        + formula
            .rounding()
            .map(rounding -> ", rounded " + rounding.direction() + " to " + of(rounding.step()))
            .orElse("");
  }

  private static String outcome(Formula.Outcome outcome) {
    if (outcome instanceof Formula.Worthless) {
      return "worth nothing";
    }
    return outcome instanceof Formula.Value value
        ? of(value.expression())
        : "refuse \"" + ((Formula.Refusal) outcome).reason() + '"';
  }

  /** True for what opens with {@code the} and needs parentheses inside something else. */
  private static boolean isPhrase(Expression expression) {
    return expression instanceof Expression.Choice
        || expression instanceof Expression.Gathering
        || expression instanceof Expression.Solving;
  }

  @Override
  public String visitAmount(Amount node) {
    return node.text()
        + node.unit().map(unit -> " " + unit).orElse("")
        + node.per().map(per -> " per " + per).orElse("");
  }

  @Override
  public String visitReference(Expression.Reference node) {
    return node.path().stream().map(Word::text).collect(Collectors.joining(" of "))
        + node.level().map(level -> " at " + level).orElse("");
  }

  @Override
  public String visitLookup(Expression.Lookup node) {
    String keys =
        node.keys().stream()
            .map(key -> key.column() + " is " + of(key.name()))
            .collect(Collectors.joining(", "));
    return of(node.cell()) + " where " + (node.keys().size() > 1 ? "(" + keys + ")" : keys);
  }

  @Override
  public String visitBinary(Expression.Binary node) {
    boolean strong =
        node.operator() == Expression.Operator.TIMES
            || node.operator() == Expression.Operator.DIVIDE;
    return operand(node.left(), strong, false)
        + " "
        + node.operator().sign()
        + " "
        + operand(node.right(), strong, true);
  }

  /** Parentheses where leaving them out would change what belongs together. */
  private static String operand(Expression operand, boolean strong, boolean right) {
    boolean phrase = isPhrase(operand);
    boolean weaker =
        operand instanceof Expression.Binary inner && (right || strong) && (right || isSum(inner));
    boolean needed = phrase || (weaker && !(right && !strong && !isSum(operand)));
    return needed ? "(" + of(operand) + ")" : of(operand);
  }

  private static boolean isSum(Expression expression) {
    return expression instanceof Expression.Binary binary
        && (binary.operator() == Expression.Operator.PLUS
            || binary.operator() == Expression.Operator.MINUS);
  }

  @Override
  public String visitNegated(Expression.Negated node) {
    boolean simple =
        node.inner() instanceof Expression.Reference || node.inner() instanceof Expression.Call;
    return simple ? "-" + of(node.inner()) : "-(" + of(node.inner()) + ")";
  }

  @Override
  public String visitCall(Expression.Call node) {
    return node.function()
        + "("
        + node.arguments().stream().map(ExpressionText::of).collect(Collectors.joining(", "))
        + ")";
  }

  @Override
  public String visitChoice(Expression.Choice node) {
    List<String> items = node.items().stream().map(ExpressionText::item).toList();
    return "the "
        + node.word()
        + " of "
        + String.join(", ", items.subList(0, items.size() - 1))
        + " and "
        + items.get(items.size() - 1);
  }

  private static String item(Expression item) {
    boolean wrapped = isSum(item) || isPhrase(item);
    return wrapped ? "(" + of(item) + ")" : of(item);
  }

  @Override
  public String visitGathering(Expression.Gathering node) {
    String set = node.set().stream().map(Word::text).collect(Collectors.joining(" "));
    boolean plain = node.word().text().equals("largest") || node.word().text().equals("smallest");
    if (node.word().text().equals("each") && node.each().isPresent()) {
      return "each "
          + of(node.each().get())
          + " over "
          + set
          + node.where().map(where -> " where " + of(where)).orElse("");
    }
    String each =
        node.each().map(value -> (plain ? " " : " of ") + of(value) + " over ").orElse(" of ");
    return "the "
        + node.word()
        + node.confidence().map(confidence -> " at " + of(confidence)).orElse("")
        + each
        + set
        + node.where().map(where -> " where " + of(where)).orElse("")
        + node.using().map(using -> " with " + of(using)).orElse("");
  }

  @Override
  public String visitSupposed(Expression.Supposed node) {
    boolean simple = node.inner() instanceof Expression.Reference;
    return (simple ? of(node.inner()) : "(" + of(node.inner()) + ")")
        + node.suppositions().stream()
            .map(each -> each.what() + " is " + of(each.value()))
            .collect(Collectors.joining(", ", " with (", ")"));
  }

  @Override
  public String visitSolving(Expression.Solving node) {
    String held =
        node.held().isEmpty()
            ? ""
            : " with " + node.held().stream().map(Word::text).collect(Collectors.joining(" "));
    return "the "
        + node.sought()
        + " at which "
        + side(node.left())
        + " is "
        + side(node.right())
        + held;
  }

  @Override
  public String visitComparison(Condition.Comparison node) {
    List<String> right = node.right().stream().map(ExpressionText::side).toList();
    String words = node.relation().words();
    if (node.negated()) {
      words = words.replaceFirst("is", "is not");
    }
    String tail =
        switch (node.relation()) {
          case BETWEEN -> " " + right.get(0) + " and " + right.get(1);
          case ONE_OF -> " (" + String.join(", ", right) + ")";
          case MISSING -> "";
          default -> " " + right.get(0);
        };
    return side(node.left()) + " " + words + tail;
  }

  private static String side(Expression side) {
    return isPhrase(side) ? "(" + of(side) + ")" : of(side);
  }

  @Override
  public String visitJoined(Condition.Joined node) {
    return node.parts().stream()
        .map(part -> part instanceof Condition.Joined ? "(" + of(part) + ")" : of(part))
        .collect(Collectors.joining(node.all() ? " and " : " or "));
  }

  @Override
  public String visitNegation(Condition.Negation node) {
    return "not (" + of(node.inner()) + ")";
  }
}
