/**
 * The facade an embedding program uses: compile a policy, evaluate accounts against it.
 *
 * <p>No logic lives here; each method hands on to the package that has it.
 */
@NullMarked
package org.plimsoll;

import org.jspecify.annotations.NullMarked;
