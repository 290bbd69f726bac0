package org.tahsil.api.calls;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahsil.api.problem.Problem;
import org.tahsil.api.problem.Problems;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.RecordJson;
import org.tahsil.channel.CallEvents;
import org.tahsil.channel.CallEvents.Answer;
import org.tahsil.channel.CallEvents.Signed;
import org.tahsil.shared.outcome.RefusedException;

/**
 * Takes events of calls from telephone systems. They have no user: each event is signed, and
 * nothing of one is looked at before its signature is.
 */
@WebServlet("/v1/call-events")
public class CallEventsDoor extends HttpServlet {
  private static final int MOST_BYTES = 16_384;
  private static final int TOO_LARGE = 413;

  @EJB private CallEvents events;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Locale locale = Language.of(Collections.list(request.getLocales()));
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    Problem problem =
        body.length > MOST_BYTES
            ? Problems.ofStatus(TOO_LARGE, locale)
            : taken(signed(request, body), locale);
    response.setHeader("Cache-Control", "no-store");
    if (problem == null) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response
        .getOutputStream()
        .write(RecordJson.writeKnown(problem).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Signed signed(HttpServletRequest request, byte[] body) {
    return new Signed(
        header(request, "webhook-id"),
        header(request, "webhook-timestamp"),
        header(request, "webhook-signature"),
        new String(body, StandardCharsets.UTF_8));
  }

  private static String header(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getHeader(name), "");
  }

  /** Null: it is kept. */
  private @Nullable Problem taken(Signed event, Locale locale) {
    try {
      return events.take(event) == Answer.NOT_SIGNED
          ? Problems.ofStatus(HttpServletResponse.SC_UNAUTHORIZED, "EVENT_NOT_SIGNED", locale)
          : null;
    } catch (RefusedException refused) {
      return Problems.of(refused.refusal(), locale);
    } catch (EJBException broken) {
      if (broken.getCausedByException() instanceof RefusedException refused) {
        return Problems.of(refused.refusal(), locale);
      }
      throw broken;
    }
  }
}
