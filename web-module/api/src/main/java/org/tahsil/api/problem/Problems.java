package org.tahsil.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Which problem an exception is; one that is none of the caller's doing has no answer here. */
public final class Problems {
  private static final int DEEPEST = 12;
  private static final Map<Integer, String> CODES =
      Map.of(
          401, "SIGN_IN_NEEDED",
          403, "ROLE_NOT_ALLOWED",
          404, "UNKNOWN_ADDRESS",
          405, "METHOD_NOT_ALLOWED",
          406, "NOT_ACCEPTABLE",
          412, "CHANGED_MEANWHILE",
          413, "BODY_TOO_LARGE",
          415, "WRONG_MEDIA_TYPE",
          503, "NOT_READY");

  private Problems() {}

  /** The problem of whatever was thrown; empty for a defect or a broken part. */
  public static Optional<Problem> of(Throwable thrown, Locale locale) {
    List<Throwable> chain = chain(thrown);
    return chain.stream()
        .flatMap(cause -> refusal(cause).stream())
        .map(refusal -> of(refusal, locale))
        .findFirst()
        .or(() -> chain.stream().flatMap(cause -> bare(cause, locale).stream()).findFirst());
  }

  /** The problem of a refusal, in the caller's language. */
  public static Problem of(Refusal refusal, Locale locale) {
    return Problem.of(refusal, Wording.of(refusal, locale));
  }

  /** The problem of a bare HTTP status of 400 and above. */
  public static Problem ofStatus(int status, Locale locale) {
    String code = CODES.getOrDefault(status, status < 500 ? "BAD_REQUEST" : "BROKEN");
    return ofStatus(status, code, locale);
  }

  /** The problem of a status with a code of its own, whose words stand among this module's. */
  public static Problem ofStatus(int status, String code, Locale locale) {
    return Problem.of(
        status, code, Wording.sentence(code, locale), Wording.sentence(code + ".remedy", locale));
  }

  private static List<Throwable> chain(Throwable thrown) {
    return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(DEEPEST)
        .toList();
  }

  private static Optional<Problem> bare(Throwable thrown, Locale locale) {
    if (thrown instanceof EJBAccessException) {
      return Optional.of(ofStatus(403, locale));
    }
    if (thrown instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return status >= 400 && status != 500
          ? Optional.of(ofStatus(status, locale))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(Throwable thrown) {
    if (thrown instanceof RefusedException refused) {
      return Optional.of(refused.refusal());
    }
    if (thrown instanceof RequestRefused refused) {
      return Optional.of(refused.refusal());
    }
    return thrown instanceof ConstraintViolationException invalid
        ? Optional.of(Violations.refusal(invalid.getConstraintViolations()))
        : Optional.empty();
  }
}
