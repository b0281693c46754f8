package org.plimsoll.data;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.ElementType;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.plimsoll.diagnostic.DiagnosticCode;

/**
 * Asks the constraints of a record and puts what they say to the place in the file that the record
 * was made of. Each record is judged alone when it comes to be, so a hostile file cannot pile up
 * violations.
 */
final class ShapeCheck {
  private final Validator validator;

  ShapeCheck() {
    this.validator =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new Verbatim())
            .traversableResolver(new RecordByRecord())
            .buildValidatorFactory()
            .getValidator();
  }

  /** Reports what is wrong with {@code record}, which was made of {@code fields}. */
  void check(Record record, Fields fields, Problems problems) {
    if (problems.enough()) {
      return;
    }
    Set<ConstraintViolation<Record>> violations = validator.validate(record);
    if (!violations.isEmpty()) {
      // First all are chosen, then all are reported: what is said must not depend on their order.
      violations.stream()
          .filter(violation -> isNews(violation, fields, problems))
          .toList()
          .forEach(violation -> report(violation, fields, problems));
    }
  }

  /** True when {@code value} is what the component {@code piece} of {@link Piece} must be. */
  boolean accepts(String piece, Object value, Place place, Problems problems) {
    if (problems.enough()) {
      return false;
    }
    Set<ConstraintViolation<Piece>> violations = validator.validateValue(Piece.class, piece, value);
    violations.forEach(violation -> report(ShapeWords.of(violation), place, problems));
    return violations.isEmpty();
  }

  /** False when a fault of the same field, or below it, has been reported already. */
  private static boolean isNews(
      ConstraintViolation<Record> violation, Fields fields, Problems problems) {
    String field = fieldOf(violation);
    if (isMissing(violation)) {
      return fields.entry(field).isEmpty() && !fields.isMisspelt(field);
    }
    return !problems.isAtOrBelow(isOfWhole(violation) ? fields.path() : fields.path().key(field));
  }

  private static void report(
      ConstraintViolation<Record> violation, Fields fields, Problems problems) {
    String field = fieldOf(violation);
    FieldPath path = fields.path().key(field);
    ShapeWords words = ShapeWords.of(violation);
    Optional<Node.Entry> entry = fields.entry(field);
    if (isMissing(violation)) {
      String hint = ShapeWords.hintFor(field, violation.getRootBeanClass());
      problems.add(
          DiagnosticCode.MISSING_KEY,
          fields.mapping(),
          path,
          Quoted.of(field) + " is missing",
          hint);
    } else if (isOfWhole(violation)) {
      problems.add(
          entry.isEmpty() ? DiagnosticCode.MISSING_KEY : words.code(),
          entry.map(Node.Entry::value).orElse(fields.mapping()),
          path,
          words.fault(),
          words.hint());
    } else {
      report(words, Place.ofValue(entry.orElseThrow().value(), path), problems);
    }
  }

  private static void report(ShapeWords words, Place place, Problems problems) {
    problems.add(
        words.code(),
        place.start(),
        place.end(),
        place.path(),
        Quoted.of(place.found()) + " " + words.fault(),
        words.hint());
  }

  private static String fieldOf(ConstraintViolation<Record> violation) {
    return violation.getPropertyPath().iterator().next().getName();
  }

  private static boolean isMissing(ConstraintViolation<Record> violation) {
    return violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
  }

  /** True for a constraint on the record as a whole, which compares its parts. */
  private static boolean isOfWhole(ConstraintViolation<Record> violation) {
    return violation
        .getRootBeanClass()
        .isAnnotationPresent(violation.getConstraintDescriptor().getAnnotation().annotationType());
  }

  /** Messages are whole as the constraints give them; nothing of a file is ever interpolated. */
  private static final class Verbatim implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }

  /** Keeps the validator from going into the records that a record holds. */
  private static final class RecordByRecord implements TraversableResolver {
    @Override
    public boolean isReachable(
        Object bean, Path.Node property, Class<?> root, Path way, ElementType type) {
      return true;
    }

    @Override
    public boolean isCascadable(
        Object bean, Path.Node property, Class<?> root, Path way, ElementType type) {
      return false;
    }
  }
}
