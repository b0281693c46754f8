package org.plimsoll.syntax.parse;

/**
 * A word, sign or comment of a policy, with what its layout depends on.
 *
 * @param kind what it does in the layout
 * @param text as written; the space inside a word of several words is one blank
 * @param depth the number of blocks that the statement or comment stands in
 * @param breaks the number of line breaks before it
 * @param tight true when nothing stands between it and the piece before it on its line
 * @param formula true for the first piece of a formula
 */
public record Lexeme(
    Kind kind, String text, int depth, int breaks, boolean tight, boolean formula) {

  /** What a piece does in the layout. */
  public enum Kind {
    /** Opens a block. */
    HEADING,
    /** Opens a statement that is neither a heading, a table row nor an end. */
    LINE,
    /** The bar that opens a table row. */
    ROW,
    /** Closes a block. */
    END,
    /** A bar behind a cell. */
    BAR,
    /** Any other word or sign. */
    WORD,
    /** A comment, from its sign to the end of its line. */
    COMMENT
  }

  /** True for the first piece of a statement. */
  public boolean opensStatement() {
    return kind == Kind.HEADING || kind == Kind.LINE || kind == Kind.ROW || kind == Kind.END;
  }

  /** True for a comment. */
  public boolean isComment() {
    return kind == Kind.COMMENT;
  }
}
