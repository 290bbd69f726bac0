package org.tahsil.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The session's token: a form that does not carry it was not made by this console. */
final class Csrf {
  static final String FIELD = "_csrf";
  private static final String HELD = "tahsil.csrf";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 24;

  private Csrf() {}

  /** The token of this session, made when first asked for. */
  static String token(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    synchronized (session.getId().intern()) {
      if (session.getAttribute(HELD) instanceof String known) {
        return known;
      }
      byte[] random = new byte[BYTES];
      RANDOM.nextBytes(random);
      String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      session.setAttribute(HELD, made);
      return made;
    }
  }

  /** Whether the request carries its session's token and, if it names an origin, our own. */
  static boolean holds(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object held = session == null ? null : session.getAttribute(HELD);
    String sent = request.getParameter(FIELD);
    return held instanceof String expected
        && sent != null
        && MessageDigest.isEqual(bytes(expected), bytes(sent))
        && sameOrigin(request.getHeader("Origin"), request.getHeader("Host"));
  }

  static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
