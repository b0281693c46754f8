package org.plimsoll.syntax;

import java.util.List;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/** A block of a policy, from its heading to its {@code end}. */
public sealed interface Block extends SyntaxNode {

  /** The span of the heading alone, where messages about the block point. */
  SourceSpan heading();

  /** {@code parameters}: values with their bounds, and groups that move together. */
  record Parameters(
      SourceSpan span, SourceSpan heading, Optional<Table> table, List<Line.Linked> linked)
      implements Block {}

  /** {@code inputs}: what the policy expects from outside. */
  record Inputs(SourceSpan span, SourceSpan heading, Optional<Table> table) implements Block {}

  /** {@code instruments}: the instruments that the tests of the policy speak of. */
  record Instruments(SourceSpan span, SourceSpan heading, Optional<Table> table) implements Block {}

  /**
   * {@code table NAME}: rows to look up.
   *
   * @param file the CSV file that holds the rows; empty when they stand in the block
   * @param straight true for {@code in a straight line between rows}
   */
  record NamedTable(
      SourceSpan span,
      SourceSpan heading,
      Word name,
      Optional<TableFile> file,
      boolean replaceable,
      boolean straight,
      Optional<Table> table)
      implements Block {}

  /** {@code for each THING}: figures of each member of a set. */
  record ForEach(
      SourceSpan span,
      SourceSpan heading,
      Word thing,
      Optional<Condition> where,
      List<Line.Define> defines)
      implements Block {}

  /**
   * {@code collateral} or {@code margin}: a statement that rates what it applies to.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param kind which of the two
   * @param applies to what; absent for everything
   * @param reading how the rates of a table are read; absent when the heading does not say
   * @param source the named table of {@code in NAME} without a reading
   * @param table its own rows
   * @param lines its lines
   */
  record Rated(
      SourceSpan span,
      SourceSpan heading,
      Kind kind,
      Optional<Applies> applies,
      Optional<Reading> reading,
      Optional<Word> source,
      Optional<Table> table,
      List<Line> lines)
      implements Block {
    /** Which of the two. */
    public enum Kind {
      /** What balances count for. */
      COLLATERAL("collateral"),
      /** What positions need. */
      MARGIN("margin");

      private final String word;

      Kind(String word) {
        this.word = word;
      }

      /** The word that opens the block. */
      public String word() {
        return word;
      }
    }
  }

  /** {@code prices for each asset} or {@code instrument}: which price counts. */
  record Prices(SourceSpan span, SourceSpan heading, Optional<Applies> applies, List<Line> lines)
      implements Block {}

  /**
   * {@code group NAME of SET by KEY, KEY}: the members of a set that share their keys.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param name the set of groups, a word that ends in s
   * @param set what is grouped
   * @param where which members; absent for all
   * @param keys names that the members of a group have in common
   * @param defines figures of each group
   */
  record Group(
      SourceSpan span,
      SourceSpan heading,
      Word name,
      Word set,
      Optional<Condition> where,
      List<Word> keys,
      List<Line.Define> defines)
      implements Block {}

  /**
   * {@code scenarios NAME}: a list of states, each with what it moves.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param name the list
   * @param of the set whose members the points are taken from; absent for the account's
   * @param from the named table that holds a row for each state; absent without one
   * @param table a row for each state
   * @param lines moves, points, grids, numbers
   */
  record Scenarios(
      SourceSpan span,
      SourceSpan heading,
      Word name,
      Optional<Word> of,
      Optional<Word> from,
      Optional<Table> table,
      List<Line> lines)
      implements Block {}

  /**
   * {@code charge NAME for each THING}: what is needed on top of margin.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param name the charge
   * @param applies what is charged
   * @param lines defines and levels
   */
  record Charge(SourceSpan span, SourceSpan heading, Word name, Applies applies, List<Line> lines)
      implements Block {}

  /**
   * {@code action NAME for each THING, when CONDITION}: what is to be done when a limit is passed.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param name the action
   * @param applies what it is about
   * @param when the condition
   * @param lines defines and a trade
   */
  record Action(
      SourceSpan span,
      SourceSpan heading,
      Word name,
      Applies applies,
      Condition when,
      List<Line> lines)
      implements Block {}

  /** {@code liquidation}: what is closed and sold, in which order, until when. */
  record Liquidation(SourceSpan span, SourceSpan heading, List<Line> lines) implements Block {}

  /** {@code equity}: what backs the account, or one isolated position. */
  record Equity(
      SourceSpan span, SourceSpan heading, Optional<Applies> applies, List<Line.Define> defines)
      implements Block {}

  /** {@code requirement}: totals and verdicts. */
  record Requirement(
      SourceSpan span, SourceSpan heading, Optional<Applies> applies, List<Line> lines)
      implements Block {}

  /** {@code offsets NAME of SET by KEY}: credits for positions that hedge each other. */
  record Offsets(
      SourceSpan span,
      SourceSpan heading,
      Word name,
      Word set,
      List<Word> keys,
      List<Line> lines,
      List<Form> forms)
      implements Block {}

  /**
   * One way to form a pair.
   *
   * @param span where it stands
   * @param heading where its heading stands
   * @param name its name
   * @param rows the table for each row of which it is tried
   * @param lines legs, defines, reason
   */
  record Form(SourceSpan span, SourceSpan heading, Word name, Optional<Rows> rows, List<Line> lines)
      implements SyntaxNode {}

  /**
   * {@code for each row of TABLE by COLUMN}.
   *
   * @param row the word {@code row}
   * @param table the table
   * @param by the column of numbers by which its rows are taken, lowest first
   */
  record Rows(Word row, Word table, Word by) {}

  /** {@code test "..."}: facts and what must come out. */
  record Test(SourceSpan span, SourceSpan heading, String title, List<Line> lines)
      implements Block {}
}
