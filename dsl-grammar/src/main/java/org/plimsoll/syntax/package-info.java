/**
 * The policy as written: a tree of records, span first, without names resolved or units judged.
 *
 * <p>Nothing here knows ANTLR (that is {@code syntax.parse}) or what a policy means (that is {@code
 * check} and {@code model} in the policy engine).
 */
@NullMarked
package org.plimsoll.syntax;

import org.jspecify.annotations.NullMarked;
