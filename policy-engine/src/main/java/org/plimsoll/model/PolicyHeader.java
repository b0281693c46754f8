package org.plimsoll.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.money.Exact;
import org.plimsoll.money.RoundingDirection;

/**
 * What a policy is.
 *
 * @param language the version of the language it is written in
 * @param name its name
 * @param title its title
 * @param version its version number
 * @param replaces the version it replaces
 * @param effectiveFrom when it begins to apply
 * @param existingFrom when it begins to apply to existing positions, when that is later
 * @param runningUnder the version under which liquidations finish that began before this version
 *     was effective: this one or the one it replaces
 * @param expires the instant from which nothing is decided under it
 * @param currency the currency of all its amounts
 * @param levels the names of its margin levels; {@code initial} and {@code maintenance} among them
 * @param roundings how named results are rounded, by figure
 * @param source the decision it rests on
 * @param approvals how many approvals it asks for
 * @param approvers the roles that may approve
 */
public record PolicyHeader(
    String language,
    String name,
    String title,
    String version,
    Optional<String> replaces,
    Optional<Instant> effectiveFrom,
    Optional<Instant> existingFrom,
    Optional<String> runningUnder,
    Optional<Instant> expires,
    String currency,
    List<String> levels,
    Map<String, RoundingClause> roundings,
    String source,
    int approvals,
    List<String> approvers) {

  /** The level needed to open or enlarge a position. */
  public static final String INITIAL = "initial";

  /** The level below which liquidation begins. */
  public static final String MAINTENANCE = "maintenance";

  /**
   * How a figure is rounded.
   *
   * @param direction the direction
   * @param step what results are multiples of, in the policy currency
   * @param line where it is said
   */
  public record RoundingClause(RoundingDirection direction, Exact step, int line) {}
}
