package org.tahsil.api.problem;

import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;

/** Refuses a request at the edge, before any feature was asked. */
public final class RequestRefused extends RuntimeException {
  private final transient Refusal refusal;

  public RequestRefused(Refusal refusal) {
    super(refusal.code() + ": " + refusal.remedy());
    this.refusal = refusal;
  }

  /** A field, parameter or header that cannot be read. */
  public static RequestRefused malformed(
      String code, String field, @Nullable String value, String remedy) {
    return new RequestRefused(Refusal.malformed(code, field, value, remedy));
  }

  /** What Bean Validation found in a request. */
  public static RequestRefused of(ConstraintViolationException invalid) {
    return new RequestRefused(Violations.refusal(invalid.getConstraintViolations()));
  }

  public Refusal refusal() {
    return refusal;
  }
}
