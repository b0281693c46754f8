package org.plimsoll.syntax;

import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * What a block applies to: {@code for each position where ...} or {@code for any other position}.
 *
 * @param span where it stands
 * @param thing the kind of thing
 * @param others true for {@code any other}
 * @param where which of them
 */
public record Applies(SourceSpan span, Word thing, boolean others, Optional<Condition> where)
    implements SyntaxNode {}
