package org.plimsoll.syntax;

import org.plimsoll.source.SourceSpan;

/** A part of a policy as written, with its place in the text. */
public interface SyntaxNode {
  /** Where it stands. */
  SourceSpan span();
}
