package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/** The mistakes found in one text so far; at most {@link #MOST} are kept. */
final class Mistakes {
  /** How many mistakes are shown; what follows is rarely worth reading before these are mended. */
  static final int MOST = 50;

  private final SourceText source;
  private final List<Diagnostic> found = new ArrayList<>();
  private final Set<Integer> names = new HashSet<>();
  private boolean fatal;

  Mistakes(SourceText source) {
    this.source = source;
  }

  void add(DiagnosticCode code, SourceSpan span, String message, String hint) {
    if (found.size() < MOST) {
      found.add(Diagnostic.error(code, source.name(), span, message, hint));
    }
  }

  void add(DiagnosticCode code, Token token, String message, String hint) {
    add(code, span(token), message, hint);
  }

  /** Reports a name that is written wrongly; that it is unknown elsewhere is no further mistake. */
  void addName(DiagnosticCode code, Token token, String message, String hint) {
    names.add(token.getStartIndex());
    add(code, token, message, hint);
  }

  /** True for a name that was reported as written wrongly. */
  boolean isWordReported(Token token) {
    return names.contains(token.getStartIndex());
  }

  /** Says that the text is beyond reading: nothing of it is parsed. */
  void giveUp() {
    fatal = true;
  }

  boolean fatal() {
    return fatal;
  }

  boolean any() {
    return !found.isEmpty();
  }

  List<Diagnostic> all() {
    return List.copyOf(found);
  }

  /** True when the token is the first of its line. */
  boolean opensLine(Token token) {
    return LineOpenings.opensLine(token, source.text());
  }

  /** The place of a token; the end of the text has an empty place of its own. */
  SourceSpan span(Token token) {
    int start = Math.max(0, token.getStartIndex());
    return source.span(
        start, token.getType() == Token.EOF ? start : Math.max(start, token.getStopIndex() + 1));
  }

  /** The place of everything a rule has consumed. */
  SourceSpan span(ParserRuleContext rule) {
    SourceSpan start = span(rule.getStart());
    Token stop = rule.getStop();
    return stop == null || stop.getTokenIndex() < rule.getStart().getTokenIndex()
        ? source.span(start.start(), start.start())
        : start.to(span(stop));
  }
}
