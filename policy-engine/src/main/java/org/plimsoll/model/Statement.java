package org.plimsoll.model;

import java.util.List;
import java.util.Optional;

/**
 * A statement that is chosen: by what a thing is, or by its figures. Each becomes one rule.
 *
 * @param id its name, stable across formatting: what traces, reasons and rules call it
 * @param kind what it does
 * @param line where it stands in the policy
 * @param selection when it applies; what a thing must be for stage statements, the verdict's
 *     condition for verdicts
 */
public record Statement(String id, Kind kind, int line, Selection selection) {

  /** What a statement does. */
  public enum Kind {
    /** Says what a balance counts for. */
    COLLATERAL,
    /** Says what a position needs. */
    MARGIN,
    /** Gives figures to things. */
    FIGURES,
    /** Puts things into groups and gives the groups figures. */
    GROUP,
    /** Lists states of affairs. */
    SCENARIOS,
    /** Says what is to be done when a limit is passed. */
    ACTION,
    /** Says what is needed on top of margin. */
    CHARGE,
    /** Forms pairs. */
    FORM,
    /** Says what backs the account or an isolated position. */
    EQUITY,
    /** Totals. */
    REQUIREMENT,
    /** A verdict. */
    VERDICT,
    /** Says which price counts. */
    PRICES,
    /** Changes one figure of what it applies to. */
    EXCEPTION,
    /** What a liquidation does, and in which order. */
    LIQUIDATION
  }

  /** When a statement applies. */
  public sealed interface Selection {}

  /** Always: the block says nothing about what it applies to. */
  public record Always() implements Selection {}

  /**
   * To things for which a condition on names holds.
   *
   * @param owner the kind of thing
   * @param condition the condition; absent for every one
   */
  public record Where(Owner owner, Optional<TypedCondition> condition) implements Selection {}

  /**
   * To things that no other statement of the same kind applies to.
   *
   * @param owner the kind of thing
   * @param others the conditions of the other statements
   */
  public record AnyOther(Owner owner, List<TypedCondition> others) implements Selection {}

  /**
   * To legs, each judged with the legs before it.
   *
   * @param legs the legs in order
   */
  public record Legs(List<Offsets.LegRule> legs) implements Selection {}

  /**
   * When a condition on figures holds.
   *
   * @param owner the account or an isolated position
   * @param condition the condition
   */
  public record When(Owner owner, TypedCondition condition) implements Selection {}
}
