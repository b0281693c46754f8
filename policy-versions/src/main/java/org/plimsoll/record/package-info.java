/**
 * What was decided, so that it can be proved years later: the log of decisions, its heads, the
 * archive of what decisions were made from, and replaying them.
 */
@NullMarked
package org.plimsoll.record;

import org.jspecify.annotations.NullMarked;
