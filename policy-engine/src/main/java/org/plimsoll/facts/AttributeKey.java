package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A key of an attribute in camel case: a small ASCII letter, then up to 63 letters and digits. */
@Pattern(regexp = "[a-z][A-Za-z0-9]{0,63}")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AttributeKey {
  /** What is wrong, then a line break, then what to write. */
  String message() default
      "is not an attribute key\n"
          + "use camel case: a small ASCII letter, then up to 63 letters and digits";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};
}
