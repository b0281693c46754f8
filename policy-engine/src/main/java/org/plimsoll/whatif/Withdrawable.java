package org.plimsoll.whatif;

import java.math.BigDecimal;
import org.plimsoll.decision.Decision;

/**
 * How much of an asset may leave an account.
 *
 * @param asset the asset
 * @param quantity units that may leave, a multiple of 0.00000001, at least 0
 * @param reason why not more, in one sentence with amounts
 * @param after the decision about the account when they have left; about the account as it is when
 *     nothing may
 */
public record Withdrawable(String asset, BigDecimal quantity, String reason, Decision after) {}
