/**
 * From text to tree: the only place that knows ANTLR.
 *
 * <p>Every mistake of a text is reported in one run, one message for one mistake, in the words of
 * the language and never in those of a parser generator.
 */
@NullMarked
package org.plimsoll.syntax.parse;

import org.jspecify.annotations.NullMarked;
