package org.tahsil.console;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.tahsil.console.text.Language;

/** In which language a reader wants the pages. */
final class Languages {
  static final String COOKIE = "tahsil-language";

  private Languages() {}

  /** What the reader chose in this browser. */
  static Optional<Language> chosen(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .flatMap(cookie -> Language.tagged(cookie.getValue()).stream())
            .findFirst();
  }

  /** What the reader chose, else what the browser prefers. */
  static Language of(HttpServletRequest request) {
    return chosen(request)
        .orElseGet(
            () ->
                request.getHeader("Accept-Language") == null
                    ? Language.EN
                    : Language.best(Collections.list(request.getLocales())));
  }

  /** A path of this console to come back to; anything else leads to the first page. */
  static String safe(String back) {
    return back.startsWith("/")
            && !back.startsWith("//")
            && back.indexOf('\\') < 0
            && back.chars().noneMatch(Character::isISOControl)
        ? back
        : "/";
  }
}
