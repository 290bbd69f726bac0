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
  private static final int MARK_BYTES = 9;

  private Csrf() {}

  /**
   * The token for the forms of one page: this session's, made when first asked for, with a mark of
   * the page, so that a form which is sent twice can be told from two.
   */
  static String token(HttpServletRequest request) {
    return held(request) + '.' + random(MARK_BYTES);
  }

  /** The mark of the page from which a form was sent; null if it has none. */
  static @Nullable String once(HttpServletRequest request) {
    String sent = request.getParameter(FIELD);
    return sent == null ? null : mark(sent);
  }

  static @Nullable String mark(String token) {
    int end = token.indexOf('.');
    return end < 0 || end == token.length() - 1 ? null : token.substring(end + 1);
  }

  static String secret(String token) {
    int end = token.indexOf('.');
    return end < 0 ? token : token.substring(0, end);
  }

  private static String held(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    synchronized (session.getId().intern()) {
      if (session.getAttribute(HELD) instanceof String known) {
        return known;
      }
      String made = random(BYTES);
      session.setAttribute(HELD, made);
      return made;
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Whether the request carries its session's token and, if it names an origin, our own. */
  static boolean holds(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object held = session == null ? null : session.getAttribute(HELD);
    String sent = request.getParameter(FIELD);
    return held instanceof String expected
        && sent != null
        && MessageDigest.isEqual(bytes(expected), bytes(secret(sent)))
        && sameOrigin(request.getHeader("Origin"), request.getHeader("Host"));
  }

  static boolean sameOrigin(@Nullable String origin, @Nullable String host) {
    return origin == null || origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
