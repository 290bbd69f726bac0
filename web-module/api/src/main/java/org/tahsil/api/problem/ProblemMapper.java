package org.tahsil.api.problem;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.web.Language;

/** Turns whatever a resource throws into a problem document; nothing else ever leaves. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  @Context HttpHeaders headers;
  @Context UriInfo uri;
  @Context Request request;
  @Context ResourceInfo resource;

  @Override
  public Response toResponse(Throwable thrown) {
    Locale locale = Language.of(headers);
    Optional<Problem> known =
        Problems.of(thrown, locale)
            .map(problem -> problem.status() == 403 ? roles(problem, locale) : named(problem));
    Response.ResponseBuilder answer =
        known.map(ProblemMapper::answer).orElseGet(() -> answer(incident(thrown, locale)));
    if (thrown instanceof WebApplicationException web) {
      copy(web.getResponse(), HttpHeaders.ALLOW, answer);
      copy(web.getResponse(), HttpHeaders.WWW_AUTHENTICATE, answer);
      copy(web.getResponse(), HttpHeaders.RETRY_AFTER, answer);
    }
    return answer.build();
  }

  private Problem roles(Problem problem, Locale locale) {
    @Nullable Method method = resource.getResourceMethod();
    @Nullable RolesAllowed allowed =
        method == null ? null : method.getAnnotation(RolesAllowed.class);
    return allowed == null || !problem.code().equals("ROLE_NOT_ALLOWED")
        ? problem
        : problem.withRemedy(
            "role",
            Wording.sentence(
                "ROLE_NOT_ALLOWED.remedy",
                locale,
                Map.of("roles", String.join(", ", allowed.value()))));
  }

  /** Which part of the request a bare status is about. */
  private Problem named(Problem problem) {
    return switch (problem.code()) {
      case "METHOD_NOT_ALLOWED" -> problem.about("method", request.getMethod());
      case "NOT_ACCEPTABLE" ->
          problem.about(HttpHeaders.ACCEPT, headers.getHeaderString(HttpHeaders.ACCEPT));
      case "WRONG_MEDIA_TYPE" ->
          problem.about(
              HttpHeaders.CONTENT_TYPE, headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
      case "UNKNOWN_ADDRESS" -> problem.about("path", uri.getPath());
      default -> problem;
    };
  }

  private Problem incident(Throwable thrown, Locale locale) {
    String id = UUID.randomUUID().toString();
    LOG.log(
        Level.SEVERE,
        thrown,
        () -> "incident %s at %s /%s".formatted(id, request.getMethod(), uri.getPath()));
    return Problems.ofStatus(500, locale).with(id);
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
  }

  private static void copy(Response from, String header, Response.ResponseBuilder to) {
    Object value = from.getHeaderString(header);
    if (value != null) {
      to.header(header, value);
    }
  }
}
