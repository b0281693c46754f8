/**
 * A named text with its line table, and spans inside it.
 *
 * <p>Everything that points at a place in a user's file points with a {@link
 * org.plimsoll.source.SourceSpan}. Nothing here knows what the text means.
 */
@NullMarked
package org.plimsoll.source;

import org.jspecify.annotations.NullMarked;
