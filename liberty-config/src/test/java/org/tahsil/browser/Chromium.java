package org.tahsil.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahsil.product.NeedsBrowser;

/** The machine's Chromium, driven for one test class; a window has a size and a language. */
final class Chromium implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;
  private final String baseUrl;
  private final Map<String, String> signedIn = new HashMap<>();

  Chromium(String baseUrl) {
    this.baseUrl = baseUrl;
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(NeedsBrowser.Found.browser().orElseThrow())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** A window in which a user is signed in. */
  Window window(String user, String language, int width) {
    String state = signedIn.computeIfAbsent(user, this::signIn);
    BrowserContext context =
        browser.newContext(options(width).setStorageState(state).setLocale("en-GB"));
    context.addCookies(List.of(new Cookie("tahsil-language", language).setUrl(baseUrl)));
    return new Window(context);
  }

  /** A window in which nobody is signed in. */
  Window stranger(String language, int width) {
    return new Window(browser.newContext(options(width).setLocale(language)));
  }

  private Browser.NewContextOptions options(int width) {
    return new Browser.NewContextOptions()
        .setBaseURL(baseUrl)
        .setViewportSize(width, 900)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private String signIn(String user) {
    try (Window window = stranger("en", 1280)) {
      window.signIn(user, user);
      return window.state();
    }
  }

  @Override
  public void close() {
    playwright.close();
  }
}
