/**
 * What an account may do: whether an order would fit, how much of an asset may leave. Every answer
 * comes from evaluating the account as it would be; nothing here computes margin.
 */
@NullMarked
package org.plimsoll.whatif;

import org.jspecify.annotations.NullMarked;
