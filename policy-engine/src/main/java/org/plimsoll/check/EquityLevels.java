package org.plimsoll.check;

import java.util.List;
import java.util.Optional;
import org.plimsoll.diagnostic.DiagnosticCode;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;

/** Whether equity has a value for each level, of the account and of isolated positions alike. */
final class EquityLevels {
  private EquityLevels() {}

  /** True when the block defines equity at each level. */
  static boolean in(Block.Equity block) {
    return equity(block).map(Line.Define::eachLevel).orElse(false);
  }

  /** True when the blocks give equity a value for each level; blocks that differ are reported. */
  static boolean in(List<Block.Equity> blocks, Findings findings) {
    boolean levelled = blocks.stream().anyMatch(EquityLevels::in);
    for (Block.Equity block : blocks) {
      equity(block)
          .filter(define -> levelled && !define.eachLevel())
          .ifPresent(
              define ->
                  findings.error(
                      DiagnosticCode.WRONG_PLACE,
                      define.name().span(),
                      "equity has a value for each level in another block, and here it has one",
                      "write `define equity at each level is` in both"));
    }
    return levelled;
  }

  private static Optional<Line.Define> equity(Block.Equity block) {
    return block.defines().stream()
        .filter(define -> define.name().text().equals("equity"))
        .findFirst();
  }
}
