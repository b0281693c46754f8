/**
 * What went wrong for a user: a stable code, a place, a sentence, and what to do about it.
 *
 * <p>A user's mistake is a value and travels in {@link org.plimsoll.diagnostic.Diagnosed};
 * exceptions mean a bug of ours. Nothing here knows a particular mistake beyond its code.
 */
@NullMarked
package org.plimsoll.diagnostic;

import org.jspecify.annotations.NullMarked;
