package org.tahsil.api.idempotency;

import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.RequestRefused;
import org.tahsil.api.web.Desk;
import org.tahsil.idempotency.IdempotencyKeys;
import org.tahsil.idempotency.IdempotencyKeys.Answer;
import org.tahsil.idempotency.IdempotencyKeys.Claim;
import org.tahsil.shared.outcome.Refusal;

/**
 * Lets a write with an Idempotency-Key happen once: the first answer is given again to the same
 * request, 422 to another one, 409 while the first is under way.
 */
@Provider
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter {
  static final String HEADER = "Idempotency-Key";
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

  @Inject Desk desk;
  @EJB IdempotencyKeys keys;

  @Override
  public void filter(ContainerRequestContext request) {
    @Nullable String value = request.getHeaderString(HEADER);
    if (value == null || READS.contains(request.getMethod())) {
      return;
    }
    if (!FORM.matcher(value).matches()) {
      throw RequestRefused.malformed(
          "IDEMPOTENCY_KEY_INVALID", HEADER, value, "Use 1 to 128 visible ASCII characters.");
    }
    IdempotencyKeys.Key key = new IdempotencyKeys.Key(desk.tenant(), desk.user(), value);
    Run run = Run.of(key, operation(request), request.getEntityStream());
    Claim claim = keys.claim(key);
    if (claim instanceof Claim.Answered answered) {
      request.abortWith(again(answered.answer(), run));
    } else if (claim instanceof Claim.UnderWay) {
      throw new RequestRefused(
          Refusal.conflict(
              "IDEMPOTENCY_KEY_IN_USE", HEADER, value, "Wait for its answer and try again."));
    } else {
      request.setProperty(Run.PROPERTY, run);
      request.setEntityStream(run.body());
    }
  }

  private static String operation(ContainerRequestContext request) {
    return request.getMethod() + " " + request.getUriInfo().getRequestUri().getRawPath();
  }

  private static Response again(Answer first, Run run) {
    if (!first.requestHash().equals(run.hash())) {
      throw new RequestRefused(
          Refusal.rule(
              "IDEMPOTENCY_KEY_REUSED",
              HEADER,
              run.key().value(),
              "Use a new key for another request."));
    }
    Response.ResponseBuilder answer =
        Response.status(first.status()).header("Idempotency-Replayed", "true");
    if (first.location() != null) {
      answer.header(HttpHeaders.LOCATION, first.location());
    }
    return first.mediaType() == null
        ? answer.build()
        : answer.type(first.mediaType()).entity(first.body()).build();
  }
}
