package org.plimsoll.syntax.parse;

import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.grammar.MarginPolicyParser.LaterBlockContext;

/**
 * One mistake, one message: an error inside a statement goes up to the statement, which skips to
 * its stop. What is left over behind a statement that is complete is skipped by the stop itself.
 * Tokens are never invented or dropped to make a statement fit.
 */
final class ErrorRecovery extends DefaultErrorStrategy {
  private static final Set<Integer> RECOVERING =
      Set.of(
          MarginPolicyParser.RULE_unit,
          MarginPolicyParser.RULE_headerLine,
          MarginPolicyParser.RULE_heading,
          MarginPolicyParser.RULE_laterHeading,
          MarginPolicyParser.RULE_formHeading,
          MarginPolicyParser.RULE_line,
          MarginPolicyParser.RULE_row,
          MarginPolicyParser.RULE_closing,
          MarginPolicyParser.RULE_stop,
          MarginPolicyParser.RULE_cellText);

  private final SyntaxMessages messages;
  private final Set<String> brokenWords = new TreeSet<>();
  private @Nullable RecognitionException reported;

  ErrorRecovery(Mistakes mistakes) {
    this.messages = new SyntaxMessages(mistakes);
  }

  @Override
  public void reportError(Parser parser, RecognitionException error) {
    if (error != reported) {
      reported = error;
      if (!isLater(parser.getContext())) {
        messages.report(parser, error);
      }
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    int rule = parser.getContext().getRuleIndex();
    if (!RECOVERING.contains(rule)) {
      throw error;
    }
    if (rule == MarginPolicyParser.RULE_closing) {
      return;
    }
    // at a stop the word before what is left over may be the one that is wrong
    int start = parser.getContext().getStart().getTokenIndex();
    int from = rule == MarginPolicyParser.RULE_stop ? wordBefore(parser, start) : start;
    int type = parser.getInputStream().LA(1);
    while (type != Token.EOF && type != MarginPolicyLexer.STOP) {
      parser.consume();
      type = parser.getInputStream().LA(1);
    }
    noteWords(parser, from);
    if (rule == MarginPolicyParser.RULE_stop && type == MarginPolicyLexer.STOP) {
      parser.consume();
    }
  }

  private static int wordBefore(Parser parser, int index) {
    for (int i = index - 1; i >= 0; i--) {
      if (parser.getTokenStream().get(i).getChannel() == Token.DEFAULT_CHANNEL) {
        return i;
      }
    }
    return index;
  }

  /** True inside a block of a later release: nothing in it can be judged. */
  private static boolean isLater(ParserRuleContext context) {
    for (RuleContext rule = context; rule != null; rule = rule.getParent()) {
      if (rule instanceof LaterBlockContext) {
        return true;
      }
    }
    return false;
  }

  /** Remembers the names of the broken statement: that they are unknown elsewhere is no mistake. */
  private void noteWords(Parser parser, int from) {
    for (int i = from; i < parser.getInputStream().index(); i++) {
      brokenWords.add(parser.getTokenStream().get(i).getText());
    }
  }

  @Override
  public Token recoverInline(Parser parser) throws RecognitionException {
    throw new InputMismatchException(parser);
  }

  @Override
  public void sync(Parser parser) {
    // no single-token repair: loops end by themselves at a word they do not know
  }

  @Override
  public void reportMatch(Parser parser) {
    // nothing to reset: every error is reported once, by identity
  }

  Set<String> brokenWords() {
    return brokenWords;
  }
}
