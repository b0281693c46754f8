package org.plimsoll.syntax.parse;

import java.util.HashSet;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser.CallContext;
import org.plimsoll.grammar.MarginPolicyParser.FactorContext;
import org.plimsoll.grammar.MarginPolicyParser.FormulaContext;

/**
 * Tokens of a parsed text that its layout depends on.
 *
 * @param headings the first tokens of blocks: of everything whose last part is an {@code end}
 * @param formulas the first tokens of formulas
 * @param calls the parentheses that follow the name of a function
 * @param negations the minus signs in front of something that is no number; in front of a number a
 *     sign without a space would become a part of it
 */
record Landmarks(Set<Token> headings, Set<Token> formulas, Set<Token> calls, Set<Token> negations) {

  /** The landmarks of everything below {@code tree}. */
  static Landmarks of(ParserRuleContext tree) {
    Landmarks landmarks =
        new Landmarks(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    landmarks.visit(tree);
    return landmarks;
  }

  private void visit(ParserRuleContext rule) {
    if (rule.getChildCount() > 1 && isClosing(rule.getChild(rule.getChildCount() - 1))) {
      headings.add(rule.getStart());
    }
    if (rule instanceof FormulaContext) {
      formulas.add(rule.getStart());
    } else if (rule instanceof CallContext call) {
      calls.add(call.LEFT().getSymbol());
    } else if (rule instanceof FactorContext factor
        && factor.MINUS() != null
        && factor.factor().getStart().getType() != MarginPolicyLexer.NUMBER) {
      negations.add(factor.MINUS().getSymbol());
    }
    for (int i = 0; i < rule.getChildCount(); i++) {
      if (rule.getChild(i) instanceof ParserRuleContext part) {
        visit(part);
      }
    }
  }

  private static boolean isClosing(ParseTree part) {
    return part instanceof ParserRuleContext rule
        && rule.getStart().getType() == MarginPolicyLexer.END;
  }
}
