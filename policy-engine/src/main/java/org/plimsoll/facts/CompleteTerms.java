package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An option has a right, a strike and an expiry, a future an expiry, and a spot instrument or a
 * perpetual none of them: an option taken for a perpetual would be margined as one.
 */
@Constraint(validatedBy = CompleteTerms.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompleteTerms {
  /** What is wrong, then a line break, then what to write. */
  String message() default "terms do not fit the kind";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Compares the kind with the terms. */
  final class Check implements ConstraintValidator<CompleteTerms, Instrument> {
    private static final Set<String> NEVER_ENDING = Set.of("spot", "perpetual");

    @Override
    public boolean isValid(Instrument it, ConstraintValidatorContext context) {
      if (it.kind() == null) {
        return true;
      }
      boolean option = it.kind().equals("option");
      boolean future = it.kind().equals("future");
      if (!option && !future && !NEVER_ENDING.contains(it.kind())) {
        return true;
      }
      boolean right = fits(it, context, "right", it.right(), option);
      boolean strike = fits(it, context, "strike", it.strike(), option);
      boolean expiry = fits(it, context, "expiry", it.expiry(), option || future);
      return right && strike && expiry;
    }

    private static boolean fits(
        Instrument it,
        ConstraintValidatorContext context,
        String part,
        @Nullable Object term,
        boolean needed) {
      if (needed == (term != null)) {
        return true;
      }
      String kind = "`" + it.kind() + "`";
      Breach.at(
          context,
          part,
          needed
              ? "an instrument of kind " + kind + " needs `" + part + "`"
              : "an instrument of kind " + kind + " has no `" + part + "`",
          needed ? "write " + example(part) : "leave `" + part + "` out, or correct `kind`");
      return false;
    }

    private static String example(String part) {
      return switch (part) {
        case "right" -> "right: call or right: put";
        case "strike" -> "the price of exercise, such as strike: \"60000\"";
        default -> "when it ends, such as expiry: 2027-03-26T08:00:00Z";
      };
    }
  }
}
