package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.grammar.MarginPolicyLexer;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.source.SourceText;
import org.plimsoll.syntax.PolicyUnit;
import org.plimsoll.syntax.Table;

/** Parses policy text into a tree, with every mistake of the text in one run. */
public final class PolicyParser {
  private PolicyParser() {}

  /**
   * What could be read of a text.
   *
   * @param unit the statements that could be read; all of them when there are no diagnostics
   * @param diagnostics the mistakes found
   * @param brokenWords the words of statements that could not be read; what they declare is unknown
   */
  public record Parsed(PolicyUnit unit, List<Diagnostic> diagnostics, Set<String> brokenWords) {}

  /** Parses a whole policy file. Any text is answered, with a tree or with errors. */
  public static Diagnosed<PolicyUnit> parse(SourceText source) {
    Parsed parsed = read(source);
    return Diagnosed.of(parsed.unit(), parsed.diagnostics());
  }

  /** Parses as much of a policy file as can be read, so that the rest can be judged as well. */
  public static Parsed read(SourceText source) {
    Mistakes mistakes = new Mistakes(source);
    Set<String> broken = new TreeSet<>();
    List<Token> tokens = tokens(source, mistakes, true);
    for (Token token : tokens) {
      if (mistakes.isWordReported(token)) {
        broken.add(token.getText());
      }
    }
    if (mistakes.fatal()) {
      PolicyUnit nothing = new PolicyUnit(source.span(0, 0), source, List.of(), List.of());
      return new Parsed(nothing, mistakes.all(), Set.of());
    }
    ErrorRecovery recovery = new ErrorRecovery(mistakes);
    MarginPolicyParser.UnitContext tree = parser(tokens, recovery).unit();
    TreeBuilder builder = new TreeBuilder(source, mistakes);
    PolicyUnit unit = builder.unit(tree);
    broken.addAll(recovery.brokenWords());
    broken.addAll(builder.droppedWords());
    return new Parsed(unit, mistakes.all(), broken);
  }

  /**
   * Parses one table cell, as data files write it: {@code 80%}, {@code 50_000 USD}, {@code no
   * limit}.
   */
  public static Diagnosed<Table.Cell> parseCell(SourceText source) {
    Mistakes mistakes = new Mistakes(source);
    List<Token> tokens = tokens(source, mistakes, false);
    if (mistakes.any()) {
      return Diagnosed.failed(mistakes.all());
    }
    MarginPolicyParser.CellTextContext tree =
        parser(tokens, new ErrorRecovery(mistakes)).cellText();
    if (mistakes.any()) {
      return Diagnosed.failed(mistakes.all());
    }
    return Diagnosed.of(new FormulaBuilder(source, mistakes).cell(tree.cell()));
  }

  /**
   * The tokens of a text after all checks that come before parsing.
   *
   * @param statements true for a policy, whose lines open with statement words
   */
  static List<Token> tokens(SourceText source, Mistakes mistakes, boolean statements) {
    TextLimits limits = new TextLimits(mistakes);
    if (!limits.acceptsText(source.text(), source.name(), source)) {
      mistakes.giveUp();
      return List.of();
    }
    MarginPolicyLexer lexer = new MarginPolicyLexer(CharStreams.fromString(source.text()));
    lexer.removeErrorListeners();
    List<Token> tokens = new ArrayList<>(lexer.getAllTokens());
    if (statements) {
      tokens = LineOpenings.marked(tokens, source.text());
    }
    if (!limits.acceptsTokens(tokens)) {
      mistakes.giveUp();
      return List.of();
    }
    limits.judgeWords(tokens);
    return tokens;
  }

  /**
   * A parser over {@code tokens}. The full prediction mode is used from the start: the two-stage
   * way would report mistakes of the first stage, and policies are short.
   */
  static MarginPolicyParser parser(List<Token> tokens, ErrorRecovery recovery) {
    MarginPolicyParser parser =
        new MarginPolicyParser(new CommonTokenStream(new ListTokenSource(tokens)));
    parser.removeErrorListeners();
    parser.setErrorHandler(recovery);
    parser.getInterpreter().setPredictionMode(PredictionMode.LL);
    return parser;
  }
}
