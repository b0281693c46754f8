/**
 * The plan of a liquidation: what is closed and sold, step by step, each with the account it leads
 * to. Every step is evaluated as an account of its own by the engine that evaluates the account, so
 * that carrying the plan out gives the figures it predicts.
 */
@NullMarked
package org.plimsoll.liquidate;

import org.jspecify.annotations.NullMarked;
