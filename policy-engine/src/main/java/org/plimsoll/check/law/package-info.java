/**
 * One class for each law a policy must keep. A law selects, tests and reports; it knows nothing of
 * the others, and sees only policies whose names and units are right.
 */
@NullMarked
package org.plimsoll.check.law;

import org.jspecify.annotations.NullMarked;
