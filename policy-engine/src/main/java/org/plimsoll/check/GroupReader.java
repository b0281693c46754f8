package org.plimsoll.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.diagnostic.Nearest;
import org.plimsoll.facts.Group;
import org.plimsoll.model.Figure;
import org.plimsoll.model.GroupRule;
import org.plimsoll.model.Owner;
import org.plimsoll.model.Statement;
import org.plimsoll.model.TypedExpression;
import org.plimsoll.model.ValueType;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Expression;
import org.plimsoll.syntax.Word;

/** Reads {@code group NAME of SET by KEY}. */
final class GroupReader {
  private static final Map<String, Owner> SETS =
      Map.of("balances", Owner.BALANCE, "positions", Owner.POSITION, "orders", Owner.ORDER);

  private final Declared declared;
  private final StatementReader statements;
  private final Map<Block.Group, GroupRule> read = new HashMap<>();

  GroupReader(Declared declared, StatementReader statements) {
    this.declared = declared;
    this.statements = statements;
  }

  /** Declares the set of groups, before any formula is judged. */
  void declare(Block.Group block) {
    String name = block.name().text();
    if (!name.endsWith("s") || name.length() < 2) {
      declared
          .findings()
          .error(
              DiagnosticCode.SYNTAX,
              block.name().span(),
              "the name of a set of groups ends in s, so that one of them can be named without it",
              "write `" + name + "s`");
    }
    Owner of = SETS.getOrDefault(block.set().text(), Owner.POSITION);
    if (!SETS.containsKey(block.set().text())) {
      String nearest = Nearest.hint(block.set().text(), SETS.keySet());
      declared
          .findings()
          .unknown(
              block.set(),
              "groups are made of balances, positions or orders, not of `" + block.set() + "`",
              nearest.isEmpty()
                  ? "a group lies in another when its keys hold the other's keys"
                  : nearest);
    }
    Names names = declared.names();
    boolean taken =
        names.groups().containsKey(name)
            || names.offsets().contains(name)
            || names.scenarios().containsKey(name)
            || Owner.of(Group.word(name)).isPresent();
    if (taken) {
      declared.taken(block.name(), "a set");
      return;
    }
    if (of == Owner.ORDER) {
      names.speakOfOrders();
    }
    Statement statement =
        statements.add(name, Statement.Kind.GROUP, block.heading().line(), new Statement.Always());
    GroupRule rule =
        new GroupRule(name, of, statements.choice(of, block.where()), keys(block, of), statement);
    names.groups().put(name, rule);
    read.put(block, rule);
  }

  private List<TypedExpression> keys(Block.Group block, Owner of) {
    List<TypedExpression> keys = new ArrayList<>();
    for (Word key : block.keys()) {
      Scope scope = Scope.of(of).choosing();
      Expression.Reference name =
          new Expression.Reference(key.span(), List.of(key), Optional.empty());
      TypedExpression typed = declared.expressions(scope).type(name);
      boolean plain = typed instanceof TypedExpression.AttributeValue;
      if (typed.type() instanceof ValueType.Numeric && !plain) {
        declared
            .findings()
            .error(
                DiagnosticCode.WRONG_PLACE,
                key.span(),
                "groups are made by names and by what things have themselves, not by the number `"
                    + key
                    + "`",
                "group by names such as `underlying`, `expiry` or `asset`, or by a number such as `strike`");
      } else {
        keys.add(typed);
      }
    }
    return keys;
  }

  /** Declares the figures of a block's groups and hands on their formulas. */
  void read(Block.Group block) {
    GroupRule rule = read.get(block);
    if (rule != null) {
      Scope scope = Scope.of(Owner.GROUP).inSet(rule.name());
      Map<String, Figure> figures = statements.declare(block.defines(), Owner.GROUP, rule.name());
      statements.define(block.defines(), figures, scope, rule.statement());
    }
  }
}
