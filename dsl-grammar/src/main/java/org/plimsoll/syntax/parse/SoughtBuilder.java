package org.plimsoll.syntax.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.grammar.MarginPolicyParser;
import org.plimsoll.grammar.MarginPolicyParser.NameContext;
import org.plimsoll.grammar.MarginPolicyParser.SoughtContext;
import org.plimsoll.grammar.MarginPolicyParser.SoughtPlaceContext;
import org.plimsoll.grammar.MarginPolicyParser.SoughtThingContext;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.syntax.Sought;
import org.plimsoll.syntax.Word;

/** Turns what an expectation of a test looks at into a tree node. */
final class SoughtBuilder {
  private final FormulaBuilder formulas;
  private final Mistakes mistakes;

  SoughtBuilder(FormulaBuilder formulas, Mistakes mistakes) {
    this.formulas = formulas;
    this.mistakes = mistakes;
  }

  Sought sought(SoughtContext context) {
    List<Word> heads = formulas.words(context.name());
    boolean action = heads.size() > 1 && heads.get(0).text().equals("action");
    if (heads.size() > 1 && !action) {
      mistakes.add(
          DiagnosticCode.SYNTAX,
          heads.get(1).span(),
          "`" + heads.get(1) + "` does not fit behind `" + heads.get(0) + "`",
          "write `" + heads.get(0) + " of " + heads.get(1) + "`, or `action NAME` for an action");
    }
    return new Sought(
        mistakes.span(context),
        action,
        heads.get(action ? 1 : 0),
        Optional.ofNullable(context.soughtThing()).map(this::words).orElse(List.of()),
        context.soughtPlace().stream().map(this::place).toList());
  }

  private Sought.Place place(SoughtPlaceContext place) {
    List<Word> words = formulas.words(place.name());
    return new Sought.Place(
        mistakes.span(place), words.get(0).text(), words.size() > 1 ? words.get(1).text() : "");
  }

  private List<Word> words(SoughtThingContext thing) {
    List<Word> words = new ArrayList<>();
    for (ParseTree child : thing.children) {
      if (child instanceof NameContext name) {
        words.add(formulas.word(name));
      } else if (child instanceof TerminalNode word) {
        words.add(plain(word));
      }
    }
    return words;
  }

  /** A text without its quotes, a number in plain digits, a date as it stands. */
  private Word plain(TerminalNode node) {
    Token token = node.getSymbol();
    SourceSpan span = mistakes.span(token);
    String text =
        switch (token.getType()) {
          case MarginPolicyParser.TEXT -> FormulaBuilder.text(node);
          case MarginPolicyParser.NUMBER ->
              FormulaBuilder.amount(span, token.getText(), Optional.empty(), Optional.empty())
                  .number()
                  .stripTrailingZeros()
                  .toPlainString();
          default -> token.getText();
        };
    return new Word(span, text);
  }
}
