/**
 * The policy in force: one reference to what is in force, read once per evaluation, and how a new
 * version gets there.
 *
 * <p>No Git here, and no records: an exchange that only reloads needs neither.
 */
@NullMarked
package org.plimsoll.active;

import org.jspecify.annotations.NullMarked;
