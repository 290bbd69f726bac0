package org.tahsil.api.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.RecordJson;
import org.tahsil.shared.outcome.Refusal;

/** What Bean Validation found, as a refusal of the first field at fault by name. */
final class Violations {
  private Violations() {}

  static Refusal refusal(Set<? extends ConstraintViolation<?>> violations) {
    ConstraintViolation<?> first =
        violations.stream()
            .min(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
            .orElseThrow();
    Object value = first.getInvalidValue();
    String field = field(first.getPropertyPath().toString());
    return missing(first, value)
        ? Refusal.malformed("FIELD_MISSING", field, null, "Give " + field + ".")
        : Refusal.malformed(
            "FIELD_INVALID",
            field,
            value == null ? null : value.toString(),
            "Give a value that " + first.getMessage() + ".");
  }

  /** The JSON name of the last step of a property path: {@code post.arg0.valueDate}. */
  static String field(String path) {
    String last = path.substring(path.lastIndexOf('.') + 1);
    return RecordJson.name(last);
  }

  private static boolean missing(ConstraintViolation<?> violation, @Nullable Object value) {
    Class<?> rule = violation.getConstraintDescriptor().getAnnotation().annotationType();
    return rule == NotBlank.class || (value == null && rule == NotNull.class);
  }
}
