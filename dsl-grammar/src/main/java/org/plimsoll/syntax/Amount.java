package org.plimsoll.syntax;

import java.math.BigDecimal;
import java.util.Optional;
import org.plimsoll.source.SourceSpan;

/**
 * A number with its unit as written: {@code 5%}, {@code 1m USD}, {@code 10x}, {@code 50 USD per
 * contract}, {@code 3}.
 *
 * @param span where it stands
 * @param text the number as written, without the unit words
 * @param number its value, suffixes {@code k}, {@code m} and {@code bn} multiplied in; a percent
 *     sign is not
 * @param mark the sign attached to the number
 * @param unit the word behind the number, such as {@code USD}, {@code points} or {@code seconds}
 * @param per the word behind {@code per}
 */
public record Amount(
    SourceSpan span,
    String text,
    BigDecimal number,
    Mark mark,
    Optional<Word> unit,
    Optional<Word> per)
    implements Expression, CellPart {

  /** The sign attached to a number. */
  public enum Mark {
    /** Nothing: a plain number or one followed by a unit word. */
    NONE,
    /** A percent sign: hundredths. */
    PERCENT,
    /** An {@code x}: leverage. */
    LEVERAGE
  }

  /** True when neither a sign nor a unit says what the number counts. */
  public boolean isBare() {
    return mark == Mark.NONE && unit.isEmpty() && isNumber();
  }

  /** False for what begins like a number and is none; that is reported where it is read. */
  public boolean isNumber() {
    return text.matches("[+-]?([0-9]+(_[0-9]+)*|[0-9]{1,3}(,[0-9]{3})+)([.][0-9]+)?(k|m|bn)?[%x]?");
  }

  @Override
  public <R> R accept(ExpressionVisitor<R> visitor) {
    return visitor.visitAmount(this);
  }
}
