package org.plimsoll.syntax;

import org.plimsoll.source.SourceSpan;

/** A piece of a table cell. */
public sealed interface CellPart extends SyntaxNode
    permits Amount, CellPart.CellWord, CellPart.CellText {

  /**
   * A word, a date, or a dash.
   *
   * @param span where it stands
   * @param text as written
   */
  record CellWord(SourceSpan span, String text) implements CellPart {}

  /**
   * Text in quotes.
   *
   * @param span where it stands
   * @param text the text between the quotes
   */
  record CellText(SourceSpan span, String text) implements CellPart {}
}
