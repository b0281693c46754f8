package org.plimsoll.facts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a policy's table are from an instant on.
 *
 * @param from the first instant at which they hold
 * @param rows the rows from top to bottom; each is cell text by column name, in the order written
 * @param source who decided it and when, or null
 */
public record DatedRows(
    @NotNull Instant from,
    @NotNull @Size(min = 1, max = 20_000) List<Map<@PlainText String, @PlainText String>> rows,
    @PlainText @Nullable String source)
    implements Dated {

  /** Copies the rows. */
  public DatedRows {
    rows = rows == null ? rows : rows.stream().map(Copies::ordered).toList();
  }
}
