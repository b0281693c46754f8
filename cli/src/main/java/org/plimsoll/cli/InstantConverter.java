package org.plimsoll.cli;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Instants as data files write them. */
final class InstantConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException notAnInstant) {
      throw new TypeConversionException(
          "`" + value + "` is not an instant in UTC, such as 2026-12-12T10:00:00Z");
    }
  }
}
