/**
 * Exact numbers, the units they are in, and the roundings a policy may ask for.
 *
 * <p>No binary floating point is used here or anywhere above, but inside the methods of the classes
 * that {@link org.plimsoll.money.Transcendental} names. Nothing here knows accounts or policies.
 */
@NullMarked
package org.plimsoll.money;

import org.jspecify.annotations.NullMarked;
