package org.plimsoll.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.decision.Decision;

/**
 * Whether an order would fit.
 *
 * @param order the order, at the price at which it was taken to fill; without one when neither it
 *     nor the market names any
 * @param fits true when the account could carry it
 * @param reason why, in one sentence with amounts
 * @param before the decision about the account as it is
 * @param after the decision about the account with the order filled
 * @param initialMarginAdded by how much the requirement at initial rises, in the policy currency;
 *     negative when it falls; absent when either decision is refused
 * @param excessLeft equity less initial margin afterwards, signed; absent when that is refused
 */
public record PreTrade(
    OrderRequest order,
    boolean fits,
    String reason,
    Decision before,
    Decision after,
    Optional<BigDecimal> initialMarginAdded,
    Optional<BigDecimal> excessLeft) {}
