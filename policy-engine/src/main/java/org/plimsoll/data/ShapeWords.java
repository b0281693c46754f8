package org.plimsoll.data;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.plimsoll.diagnostic.DiagnosticCode;

/**
 * What a broken constraint means to the writer of a file.
 *
 * @param code the kind of mistake
 * @param fault what is wrong, as the end of a sentence
 * @param hint what to write instead
 */
record ShapeWords(DiagnosticCode code, String fault, String hint) {

  static ShapeWords of(ConstraintViolation<?> violation) {
    Annotation rule = violation.getConstraintDescriptor().getAnnotation();
    if (rule instanceof Positive) {
      return number("is not above 0", "write a number above 0");
    }
    if (rule instanceof PositiveOrZero) {
      return number("is below 0", "write 0 or more");
    }
    if (rule instanceof DecimalMax most) {
      return number("is above " + most.value(), "write at most " + most.value());
    }
    if (rule instanceof Size size) {
      return value(
          "has " + ((Collection<?>) violation.getInvalidValue()).size() + " entries",
          "write at least " + size.min() + " and at most " + size.max());
    }
    String[] lines = violation.getMessageTemplate().split("\n", 2);
    return value(lines[0], lines.length > 1 ? lines[1] : "");
  }

  /** What to write when the field of {@code record} with this name is missing. */
  static String hintFor(String field, Class<?> record) {
    Class<?> type =
        Arrays.stream(record.getRecordComponents())
            .filter(component -> component.getName().equals(field))
            .findFirst()
            .<Class<?>>map(RecordComponent::getType)
            .orElse(Object.class);
    if (Collection.class.isAssignableFrom(type)) {
      return "add it, as [] if there are none";
    }
    return Map.class.isAssignableFrom(type) ? "add it, as {} if there are none" : "add it";
  }

  private static ShapeWords number(String fault, String hint) {
    return new ShapeWords(DiagnosticCode.DATA_NUMBER, fault, hint);
  }

  private static ShapeWords value(String fault, String hint) {
    return new ShapeWords(DiagnosticCode.VALUE, fault, hint);
  }
}
