package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * There is at least one entry, and each {@code from} is after the one before: two entries for one
 * instant, or one out of order, leave open which holds.
 */
@Constraint(validatedBy = RisingDates.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RisingDates {
  /** What is wrong, then a line break, then what to write. */
  String message() default "dates do not rise";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Compares each entry with the one before. */
  final class Check implements ConstraintValidator<RisingDates, List<? extends Dated>> {
    @Override
    public boolean isValid(
        @Nullable List<? extends Dated> dated, ConstraintValidatorContext context) {
      if (dated == null) {
        return true;
      }
      if (dated.isEmpty()) {
        return refused(context, "has no entry", "write at least one entry with `from`");
      }
      for (int i = 1; i < dated.size(); i++) {
        Instant earlier = dated.get(i - 1).from();
        Instant later = dated.get(i).from();
        if (earlier != null && later != null && !later.isAfter(earlier)) {
          return refused(
              context,
              "has " + later + " behind " + earlier,
              "order the entries by `from`, each after the one before");
        }
      }
      return true;
    }

    private static boolean refused(
        ConstraintValidatorContext context, String message, String hint) {
      context.disableDefaultConstraintViolation();
      context.buildConstraintViolationWithTemplate(message + "\n" + hint).addConstraintViolation();
      return false;
    }
  }
}
