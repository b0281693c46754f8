/**
 * From the policy as written to the policy as meant: names, types, units, then the laws.
 *
 * <p>Every mistake is reported, one message for one mistake: what could not be understood becomes a
 * placeholder that fits everywhere and never leaves this package without an error beside it.
 */
@NullMarked
package org.plimsoll.check;

import org.jspecify.annotations.NullMarked;
