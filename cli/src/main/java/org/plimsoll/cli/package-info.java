/**
 * The plimsoll command: words of a user in, a call of the facade, an answer and an exit code out.
 *
 * <p>picocli is used here and nowhere else. Results go to standard output, everything else to
 * standard error; no policy and no figure is judged here.
 */
@NullMarked
package org.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
