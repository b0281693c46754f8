/**
 * The canonical layout of policies: text in, the same policy evenly written out.
 *
 * <p>Works on words and lines alone; no statement of the language is known here, and nothing of a
 * policy but its blanks, indentation and empty lines is ever changed.
 */
@NullMarked
package org.plimsoll.format;

import org.jspecify.annotations.NullMarked;
