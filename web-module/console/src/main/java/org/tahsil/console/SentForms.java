package org.tahsil.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.page.Frame.Sent;

/**
 * A form that was refused, kept for the page that comes next, which shows it as it was sent: it was
 * read in one request and is shown in another. What is not asked for at once is forgotten.
 */
final class SentForms {
  private static final String KEPT = "tahsil.sent";

  /** More than any form of the console has; beyond them nothing is kept. */
  private static final int MOST_VALUES = 200;

  private static final int MOST_CHARACTERS = 40_000;

  private SentForms() {}

  /** Keeps what the request sent. */
  static void keep(HttpServletRequest request) {
    List<Sent.Value> values = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, all) ->
                Arrays.stream(all)
                    .filter(value -> !name.equals(Csrf.FIELD))
                    .forEach(value -> values.add(new Sent.Value(name, value))));
    int length = values.stream().mapToInt(one -> one.name().length() + one.value().length()).sum();
    if (values.size() <= MOST_VALUES && length <= MOST_CHARACTERS) {
      request.getSession(true).setAttribute(KEPT, new Sent(address(request), values));
    }
  }

  /** The form that was kept, and is no longer; null if there is none. */
  static @Nullable Sent take(HttpSession session) {
    Object kept = session.getAttribute(KEPT);
    session.removeAttribute(KEPT);
    return kept instanceof Sent sent ? sent : null;
  }

  private static String address(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }
}
