package org.tahsil.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every page: sets the headers that keep foreign code and frames out, and turns away
 * what would change something without the session's token.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Guard extends HttpFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** A signed link is its own proof: programs that read mail post to it without a session. */
  private static final Pattern OPT_OUT = Pattern.compile("/opt-out/[A-Za-z0-9_-]{64}");

  private static final String SIGN_IN = "/j_security_check";
  private static final String SIGN_OUT = "/logout";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    boolean open = OPT_OUT.matcher(request.getRequestURI()).matches();
    if (READING.contains(request.getMethod()) || open) {
      chain.doFilter(request, response);
    } else if (!Csrf.holds(request)) {
      turnAway(request, response);
    } else if (signsInOrOut(request)) {
      chain.doFilter(request, response);
    } else {
      OnlyOnce.pass(request, response, chain);
    }
  }

  private static void turnAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isAt(SIGN_IN, request)) {
      response.sendRedirect("/login?expired");
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** These begin or end the session in which it would be kept what was done. */
  private static boolean signsInOrOut(HttpServletRequest request) {
    return isAt(SIGN_IN, request) || isAt(SIGN_OUT, request);
  }

  private static boolean isAt(String path, HttpServletRequest request) {
    return path.equals(request.getServletPath()) || path.equals(request.getRequestURI());
  }
}
