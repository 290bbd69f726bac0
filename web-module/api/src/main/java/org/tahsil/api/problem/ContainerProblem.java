package org.tahsil.api.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.api.web.Language;
import org.tahsil.api.web.RecordJson;

/** The problem document of what the server refuses before a resource is asked. */
@WebServlet("/container-problem")
public class ContainerProblem extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(ContainerProblem.class.getName());
  private static final int NOT_FOUND = 404;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = problem(request);
    response.setStatus(problem.status());
    response.setContentType(Problem.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    response
        .getOutputStream()
        .write(RecordJson.writeKnown(problem).toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Problem problem(HttpServletRequest request) {
    Locale locale = Language.of(Collections.list(request.getLocales()));
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : NOT_FOUND;
    Problem problem = Problems.ofStatus(status, locale);
    if (status < 500) {
      return problem.about("request", null);
    }
    String incident = UUID.randomUUID().toString();
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    LOG.log(
        Level.SEVERE,
        thrown instanceof Throwable cause ? cause : null,
        () -> "incident " + incident);
    return problem.with(incident);
  }
}
