package org.tahsil.console.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whoever opens the sign-in page itself, rather than being sent there, comes to the first page
 * after signing in. Liberty keeps the place to go on to in a cookie, and without one it redirects
 * to nowhere.
 */
@WebFilter("/login")
public class Landing extends HttpFilter {

  private static final String COOKIE = "WASReqURL";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!sentHere(request.getCookies())) {
      Cookie cookie = new Cookie(COOKIE, "http://:" + request.getServerPort() + "/");
      cookie.setPath("/");
      cookie.setHttpOnly(true);
      response.addCookie(cookie);
    }
    chain.doFilter(request, response);
  }

  private static boolean sentHere(Cookie @Nullable [] cookies) {
    return cookies != null
        && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
  }
}
