package org.plimsoll.facts;

import jakarta.validation.ConstraintValidatorContext;

/** Puts the fault of a whole record down to one of its parts. */
final class Breach {
  private Breach() {}

  /** Reports {@code message} and {@code hint} at the component {@code part}. */
  static void at(ConstraintValidatorContext context, String part, String message, String hint) {
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(message + "\n" + hint)
        .addPropertyNode(part)
        .addConstraintViolation();
  }
}
