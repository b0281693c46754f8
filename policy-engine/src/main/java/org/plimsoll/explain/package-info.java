/**
 * A decision told to people: an argument with its amounts, rows and lines, as text or as a page.
 *
 * <p>Everything told is in the decision already. Nothing here computes a figure; numbers are only
 * spelled.
 */
@NullMarked
package org.plimsoll.explain;

import org.jspecify.annotations.NullMarked;
