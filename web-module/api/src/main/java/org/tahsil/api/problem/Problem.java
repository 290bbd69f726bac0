package org.tahsil.api.problem;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.outcome.Refusal;

/**
 * An error in the form of RFC 9457.
 *
 * @param type a stable URI of the kind of problem, made of its code
 * @param code stable English UPPER_SNAKE
 * @param field the field, parameter or header at fault
 * @param value what stood in it
 * @param remedy what to do instead
 * @param incident under which the log tells more; only on errors of the product itself
 */
@Schema(name = "Problem", description = "An error in the form of RFC 9457.")
public record Problem(
    @Schema(examples = "urn:tahsil:problem:unknown-portfolio") String type,
    @Schema(examples = "Unknown") String title,
    @Schema(examples = "404") int status,
    @Schema(examples = "There is no portfolio 'XYZ'.") String detail,
    @Schema(examples = "UNKNOWN_PORTFOLIO") String code,
    @Schema(examples = "portfolio") @Nullable String field,
    @Schema(examples = "XYZ") @Nullable String value,
    @Schema(examples = "Use a portfolio that exists.") String remedy,
    @Nullable String incident) {

  /** The media type of these documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final int LONGEST_VALUE = 200;

  /** The problem of a refusal, told in the caller's language. */
  public static Problem of(Refusal refusal, String detail) {
    int status = refusal.kind().status();
    return new Problem(
        type(refusal.code()),
        title(status),
        status,
        detail,
        refusal.code(),
        refusal.field(),
        shortened(refusal.value()),
        refusal.remedy(),
        null);
  }

  /** The problem of a status that no refusal stands behind. */
  public static Problem of(int status, String code, String detail, String remedy) {
    return new Problem(type(code), title(status), status, detail, code, null, null, remedy, null);
  }

  Problem with(String incidentId) {
    return new Problem(type, title, status, detail, code, field, value, remedy, incidentId);
  }

  Problem withRemedy(String atFault, String better) {
    return new Problem(type, title, status, detail, code, atFault, value, better, incident);
  }

  Problem about(String part, @Nullable String stands) {
    return new Problem(
        type, title, status, detail, code, part, shortened(stands), remedy, incident);
  }

  private static String type(String code) {
    return "urn:tahsil:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Malformed";
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Unknown";
      case 405, 406, 415 -> "Not in this form";
      case 409 -> "Conflict";
      case 412 -> "Changed meanwhile";
      case 422 -> "Refused by a rule";
      case 429 -> "Too many requests";
      case 500 -> "Broken";
      default -> {
        Response.Status known = Response.Status.fromStatusCode(status);
        yield known == null ? "Error" : known.getReasonPhrase();
      }
    };
  }

  /** A value that may be told back: at most 200 characters of it. */
  static @Nullable String shortened(@Nullable String value) {
    return value == null || value.length() <= LONGEST_VALUE
        ? value
        : value.substring(0, LONGEST_VALUE) + "…";
  }
}
