package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Collateral stands at a position exactly when the position is isolated: without it an isolated
 * position has nothing behind it, and beside a cross position it would count twice or not at all.
 */
@Constraint(validatedBy = IsolatedCollateral.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface IsolatedCollateral {
  /** What is wrong, then a line break, then what to write. */
  String message() default "collateral does not fit the mode";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Compares mode and collateral. */
  final class Check implements ConstraintValidator<IsolatedCollateral, Position> {
    @Override
    public boolean isValid(Position position, ConstraintValidatorContext context) {
      if (position.isolated() == (position.collateral() != null)) {
        return true;
      }
      Breach.at(
          context,
          "collateral",
          position.isolated()
              ? "an isolated position needs `collateral`"
              : "`collateral` belongs to isolated positions only",
          position.isolated()
              ? "write the amount set aside, such as collateral: \"1500\""
              : "leave `collateral` out, or write mode: isolated");
      return false;
    }
  }
}
