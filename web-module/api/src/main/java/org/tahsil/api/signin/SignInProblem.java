package org.tahsil.api.signin;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Why nobody was let in, as a problem document (RFC 9457). */
enum SignInProblem {
  SIGN_IN_NEEDED(
      401,
      "Not signed in",
      "No user, or not the right password.",
      "Send an Authorization header with the scheme Basic and a valid user and password."),
  TOKEN_NOT_ACCEPTED(
      401,
      "Not signed in",
      "The token is not to be trusted here.",
      "Send a token that the configured issuer signed, that has not expired and carries the claims"
          + " sub and tenant; or use the scheme Basic."),
  NO_ROLE(
      403,
      "Not allowed",
      "The user has no role here.",
      "Give the user a role, or the token a group that is one: viewer, agent, manager, operator,"
          + " integrator, admin."),
  TOO_MANY_FAILURES(
      429,
      "Too many requests",
      "Too many wrong passwords in a row for this user.",
      "Wait the seconds that the header Retry-After names, then send the right password.");

  private final int status;
  private final String title;
  private final String detail;
  private final String remedy;

  SignInProblem(int status, String title, String detail, String remedy) {
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.remedy = remedy;
  }

  void write(HttpServletResponse response) {
    byte[] body =
        Json.createObjectBuilder()
            .add("type", "urn:tahsil:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .add("title", title)
            .add("status", status)
            .add("detail", detail)
            .add("code", name())
            .add("field", "Authorization")
            .add("remedy", remedy)
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setContentLength(body.length);
    response.setHeader("Cache-Control", "no-store");
    try {
      response.getOutputStream().write(body);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
