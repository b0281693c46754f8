/** Small programs that show how Plimsoll is used. */
@NullMarked
package org.plimsoll.examples;

import org.jspecify.annotations.NullMarked;
