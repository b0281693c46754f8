/**
 * The reference interpreter: the specification of what a policy means, written to be read.
 *
 * <p>It walks the checked policy directly, without Drools and without sharing anything with the
 * compiled path but the facts and the arithmetic.
 */
@NullMarked
package org.plimsoll.interpret;

import org.jspecify.annotations.NullMarked;
