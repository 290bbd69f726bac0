package org.tahsil.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that a browser sends twice (a button pressed twice, an answer that was lost) is acted on
 * once: the second time leads to where the first did, with the same word about it. It is the same
 * form if it comes from the same making of a page and says the same.
 *
 * <p>Forms that htmx sends are left alone, for the page stays; so are files, which are not
 * compared, and what was answered by a page in place of a way on, for that wrote nothing.
 */
final class OnlyOnce {
  private static final String KEPT = "tahsil.done";

  private OnlyOnce() {}

  static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String once = Csrf.once(request);
    if (once == null || !isPlain(request)) {
      chain.doFilter(request, response);
      return;
    }
    HttpSession session = request.getSession(true);
    String key = key(once, request);
    synchronized ((session.getId() + key).intern()) {
      Done.Sequel before = kept(session).of(key);
      if (before != null) {
        repeat(session, response, before);
        return;
      }
      chain.doFilter(request, response);
      String way = response.getHeader("Location");
      if (way != null && response.getStatus() == HttpServletResponse.SC_SEE_OTHER) {
        keep(session, key, new Done.Sequel(way, Visit.notice(session)));
      }
    }
  }

  private static boolean isPlain(HttpServletRequest request) {
    String type = Objects.requireNonNullElse(request.getContentType(), "");
    return request.getHeader("HX-Request") == null
        && type.startsWith("application/x-www-form-urlencoded");
  }

  private static void repeat(
      HttpSession session, HttpServletResponse response, Done.Sequel before) {
    Visit.notice(session, before.notice());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", before.way());
  }

  private static Done kept(HttpSession session) {
    return session.getAttribute(KEPT) instanceof Done done ? done : Done.NOTHING;
  }

  private static void keep(HttpSession session, String key, Done.Sequel sequel) {
    synchronized (session.getId().intern()) {
      session.setAttribute(KEPT, kept(session).and(key, sequel));
    }
  }

  /** What was sent, where to, from which making of a page, as one short text. */
  private static String key(String once, HttpServletRequest request) {
    Map<String, String> sent =
        new TreeMap<>(
            request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals(Csrf.FIELD))
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey, field -> Arrays.toString(field.getValue()))));
    return sha256(once + '\n' + request.getRequestURI() + '\n' + query(request) + '\n' + sent);
  }

  private static @Nullable String query(HttpServletRequest request) {
    return request.getQueryString();
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
