package org.plimsoll.facts;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A text of 1 to 256 characters that shows all it holds: no control, bidirectional or invisible
 * characters, no half of a surrogate pair.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {
  /** What is wrong, then a line break, then what to write. */
  String message() default
      "is not a plain text\nuse 1 to 256 visible characters, without line breaks";

  /** Not used. */
  Class<?>[] groups() default {};

  /** Not used. */
  Class<? extends Payload>[] payload() default {};

  /** Decides whether a text is plain. */
  final class Check implements ConstraintValidator<PlainText, CharSequence> {
    private static final int LONGEST = 256;

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null
          || (text.length() > 0
              && text.length() <= LONGEST
              && text.codePoints().allMatch(Check::isVisible));
    }

    /** True for a character that a reader sees, the space included. */
    public static boolean isVisible(int codePoint) {
      if (codePoint >= ' ' && codePoint <= '~') {
        return true;
      }
      return switch (Character.getType(codePoint)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR,
            Character.PRIVATE_USE ->
            false;
        default -> true;
      };
    }
  }
}
