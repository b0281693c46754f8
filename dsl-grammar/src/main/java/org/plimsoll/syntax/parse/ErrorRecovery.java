package org.plimsoll.syntax.parse;

import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.plimsoll.grammar.MarginPolicyParser;

/**
 * One mistake, one message: an error inside a statement goes up to the statement, which skips to the
 * next word that opens a line and leaves that word for the next statement. Tokens are never invented
 * or dropped to make a statement fit.
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
      messages.report(parser, error);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException error) {
    int rule = parser.getContext().getRuleIndex();
    if (!RECOVERING.contains(rule)) {
      throw error;
    }
    int from = parser.getContext().getStart().getTokenIndex();
    int type = parser.getInputStream().LA(1);
    while (type != Token.EOF && !LineOpenings.isOpening(type)) {
      parser.consume();
      type = parser.getInputStream().LA(1);
    }
    if (rule == MarginPolicyParser.RULE_closing) {
      return;
    }
    noteWords(parser, from);
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
