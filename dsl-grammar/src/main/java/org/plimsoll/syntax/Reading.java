package org.plimsoll.syntax;

import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * How the rates of a table are read: {@code each slice of F pays its own rate} or {@code the whole
 * F pays one rate}.
 *
 * @param span where it stands
 * @param slices true when each slice pays its own rate
 * @param figure the figure that pays
 * @param table the named table that holds the rates, when it is not the block's own
 */
public record Reading(
    SourceSpan span, boolean slices, Expression.Reference figure, Optional<Word> table)
    implements SyntaxNode {}
