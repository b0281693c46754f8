package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name of an account, asset, instrument, venue, policy, parameter or figure: 1 to 64 ASCII
 * letters, digits and the signs {@code - _ . : /}. Nothing that looks like another name can be
 * written.
 */
@Pattern(regexp = "[A-Za-z0-9_.:/-]{1,64}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Name {
  /** What is wrong, then a line break, then what to write. */
  String message() default
      "is not a name\nuse 1 to 64 ASCII letters, digits and the signs - _ . : /";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}
