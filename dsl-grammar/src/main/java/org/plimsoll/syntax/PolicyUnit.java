package org.plimsoll.syntax;

import java.util.List;
import org.plimsoll.source.SourceSpan;
import org.plimsoll.source.SourceText;

/**
 * One policy file as written.
 *
 * @param span the whole text
 * @param source the text it came from
 * @param header the lines above the blocks
 * @param blocks the blocks, in the order written
 */
public record PolicyUnit(
    SourceSpan span, SourceText source, List<HeaderLine> header, List<Block> blocks)
    implements SyntaxNode {

  /** The header lines of one kind. */
  public <T extends HeaderLine> List<T> header(Class<T> kind) {
    return header.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The blocks of one kind, in the order written. */
  public <T extends Block> List<T> blocks(Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
