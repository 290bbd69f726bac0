package org.tahsil.console;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tahsil.shared.outcome.RefusedException;

/** Whatever goes wrong becomes a page of the console; a fault of ours is logged, never shown. */
@Provider
public class Mishap implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Mishap.class.getName());
  private static final int SERVER_ERROR = 500;
  private static final int FIRST_ERROR = 400;

  @Inject private Pages pages;
  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable mishap) {
    if (mishap instanceof WebApplicationException web
        && web.getResponse().getStatus() < FIRST_ERROR) {
      return web.getResponse();
    }
    int status = status(mishap);
    if (status >= SERVER_ERROR) {
      LOG.log(Level.SEVERE, "a page failed: " + request.getMethod(), mishap);
    }
    return Response.status(status)
        .entity(pages.error(request, status))
        .type("text/html;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .build();
  }

  static int status(Throwable mishap) {
    if (mishap instanceof WebApplicationException web) {
      return web.getResponse().getStatus();
    }
    return mishap instanceof RefusedException refused
        ? refused.refusal().kind().status()
        : SERVER_ERROR;
  }
}
