package org.plimsoll.decision;

import java.util.Comparator;
import java.util.List;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Owner;

/**
 * One figure of one thing at one level; its order is the order of traces.
 *
 * @param figure the figure
 * @param thing what it belongs to
 * @param level the level, or the empty text for a figure without levels
 * @param world the label of the world it is a figure in; empty for the actual one
 */
public record FigureKey(Figure figure, Thing thing, String level, String world) {

  /** A figure in the actual world. */
  public FigureKey(Figure figure, Thing thing, String level) {
    this(figure, thing, level, "");
  }

  /** Added to numbers of pairs, so that texts of one length order as the numbers do. */
  private static final int FIRST_NUMBER = 1_000_000;

  /** By the figure's place in the policy, then by thing, then by level as the policy lists them. */
  public static Comparator<FigureKey> order(List<String> levels) {
    return Comparator.comparingInt((FigureKey key) -> key.figure.order())
        .thenComparing(FigureKey::thingOrder)
        .thenComparingInt(key -> levels.indexOf(key.level));
  }

  private String thingOrder() {
    return thing instanceof Pair pair
        ? pair.offsets() + " " + (FIRST_NUMBER + pair.number())
        : thing.label();
  }

  /** How traces call the figure: {@code margin of BTC-PERP at initial}, {@code equity}. */
  public String label() {
    return figure.name()
        + (figure.owner() == Owner.ACCOUNT ? "" : " of " + thing.label())
        + (level.isEmpty() ? "" : " at " + level)
        + (world.isEmpty() ? "" : " " + world);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FigureKey key
        && key.figure == figure
        && key.level.equals(level)
        && key.thing.label().equals(thing.label());
  }

  @Override
  public int hashCode() {
    return 31 * (31 * System.identityHashCode(figure) + level.hashCode())
        + thing.label().hashCode();
  }
}
