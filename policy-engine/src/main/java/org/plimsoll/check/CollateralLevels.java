package org.plimsoll.check;

import java.util.List;
import java.util.stream.Stream;
import org.plimsoll.model.LookupTable;
import org.plimsoll.syntax.Block;
import org.plimsoll.syntax.Line;
import org.plimsoll.syntax.Table;
import org.plimsoll.syntax.Word;

/** Whether balances count for another amount at each level, as the text of the policy has it. */
final class CollateralLevels {
  private final Names names;

  CollateralLevels(Names names) {
    this.names = names;
  }

  /** True when some collateral block weighs holdings or debts by level. */
  boolean in(List<Block.Rated> blocks) {
    return blocks.stream()
        .filter(block -> block.kind() == Block.Rated.Kind.COLLATERAL)
        .anyMatch(
            block ->
                block.lines().stream().anyMatch(CollateralLevels::isOfLevel)
                    || columns(block).anyMatch(CollateralLevels::isOfLevel));
  }

  private static boolean isOfLevel(Line line) {
    return line instanceof Line.DefineAt
        || (line instanceof Line.Define define
            && define.eachLevel()
            && CollateralWeight.of(define.name().text()).isPresent());
  }

  private static boolean isOfLevel(String column) {
    return CollateralWeight.HAIRCUT.isOfLevel(column)
        || CollateralWeight.DEBT_WEIGHT.isOfLevel(column);
  }

  /** The columns of the block's own table and of the named table it reads. */
  private Stream<String> columns(Block.Rated block) {
    Stream<String> own =
        block.table().stream().flatMap(table -> table.header().stream()).map(Table.Cell::text);
    Stream<String> named =
        RatedResult.named(block).map(Word::text).map(names.tables()::get).stream()
            .flatMap(table -> table.values().stream())
            .map(LookupTable.Column::name);
    return Stream.concat(own, named);
  }
}
