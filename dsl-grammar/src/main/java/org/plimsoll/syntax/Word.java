package org.plimsoll.syntax;

import org.plimsoll.source.SourceSpan;

/**
 * A name as written, such as {@code BTC-PERP} or {@code open-interest}.
 *
 * @param span where it stands
 * @param text the name
 */
public record Word(SourceSpan span, String text) implements SyntaxNode {
  @Override
  public String toString() {
    return text;
  }
}
