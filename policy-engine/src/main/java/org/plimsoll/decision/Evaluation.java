package org.plimsoll.decision;

import java.util.List;
import org.plimsoll.facts.Group;
import org.plimsoll.facts.Holdings;
import org.plimsoll.facts.Pair;
import org.plimsoll.facts.Thing;
import org.plimsoll.model.Figure;
import org.plimsoll.model.Offsets;
import org.plimsoll.model.ScenarioList;
import org.plimsoll.model.Stage;
import org.plimsoll.model.Statement;
import org.plimsoll.money.Exact;
import org.plimsoll.trace.TraceNode;

/**
 * One evaluation in progress: figures on demand, each computed once. Both engines are one of these.
 *
 * <p>The meaning that both must have:
 *
 * <ul>
 *   <li>A figure of a thing is what the one definition says whose statement applies to the thing
 *       and whose level fits. When none applies the evaluation is refused.
 *   <li>Only what is asked for is computed. Operands are computed from the left; in cases each
 *       condition is judged before its value; {@code and} and {@code or} stop as soon as the answer
 *       is known.
 *   <li>Inside a figure with levels, other figures with levels are those of the same level unless
 *       another is written.
 *   <li>A figure or attribute of a leg, when it is money or a quantity, is the leg's share of it.
 *   <li>A figure or attribute of a thing that lies in another (a quote, a closing) is that of the
 *       thing itself or else of the other.
 *   <li>Arithmetic is exact; only {@code rounded} rounds.
 * </ul>
 */
public interface Evaluation {

  /**
   * A figure of a thing.
   *
   * @param level the level, or the empty text for a figure without levels
   * @throws Refused when it cannot be given
   */
  Exact figure(Figure figure, Thing thing, String level);

  /**
   * The definition by which {@link #figure} computes a figure of a thing.
   *
   * @throws Refused when none applies
   */
  Figure.Definition definition(Figure figure, Thing thing, String level);

  /**
   * True when a statement that is chosen by what one thing is applies to it.
   *
   * @throws Refused when what the thing is cannot be told
   */
  boolean applies(Statement statement, Thing thing);

  /**
   * The pairs that an offsets block forms, in the order they are formed.
   *
   * @throws Refused when a figure needed to form them cannot be given
   */
  List<Pair> pairs(Offsets offsets);

  /**
   * The verdict statements of a stage that hold, in the order written.
   *
   * @param thing the account, or an isolated position
   * @throws Refused when a figure they look at cannot be given
   */
  List<Stage.VerdictRule> holding(Stage stage, Thing thing);

  /**
   * A node for each figure computed so far, definitions in full, in the order of {@link FigureKey}.
   */
  List<TraceNode> trace();

  /** The state of affairs that is evaluated. */
  World world();

  /** The account as it is in that state. */
  Holdings holdings();

  /**
   * The groups of a set, by their keys.
   *
   * @throws Refused when a name needed to form them cannot be given
   */
  List<Group> groups(String set);

  /** What a thing of another world is in this one. */
  Thing counterpart(Thing thing);

  /**
   * What a scenario makes of a number of a thing of this world.
   *
   * @throws Refused when it cannot be given
   */
  Exact moved(World.InScenario scenario, ScenarioList.Move move, Thing thing);

  /** The evaluation in another world; asked again, the same. */
  Evaluation in(World other);

  /** What the lists of scenarios came to that were collapsed in the actual world so far. */
  List<ScenarioOutcome> outcomes();
}
