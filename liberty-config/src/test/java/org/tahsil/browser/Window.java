package org.tahsil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A browser window that notes whatever the page complains about. */
final class Window implements AutoCloseable {
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Window(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(60_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(error -> complaints.add(error));
  }

  Page page() {
    return page;
  }

  /** Opens an address; the status of the answer. */
  int open(String path) {
    Response response = page.navigate(path);
    page.waitForLoadState();
    return response.status();
  }

  void signIn(String user, String password) {
    open("/login");
    page.getByLabel("User name").fill(user);
    page.getByLabel("Password").fill(password);
    page.getByLabel("Password").press("Enter");
    page.waitForLoadState();
  }

  String state() {
    return context.storageState();
  }

  /** As if the user drew it as wide, in pixels. */
  void becomes(int width) {
    page.setViewportSize(width, page.viewportSize().height);
  }

  /**
   * What axe finds that is serious or critical, with the elements at fault; pages have no frames.
   */
  List<String> barriers() {
    List<String> found = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
      if (GRAVE.contains(rule.getImpact())) {
        rule.getNodes().forEach(node -> found.add(rule.getId() + ": " + node.getHtml()));
      }
    }
    return found;
  }

  void hasNoComplaints() {
    assertThat(complaints).as("console of " + page.url()).isEmpty();
  }

  /** How many pixels the page is wider than its window. */
  int overflow() {
    Object pixels =
        page.evaluate(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) pixels).intValue();
  }

  /** Pictures the whole page in a window as high as the page. */
  void picture(String name) {
    Path folder = Path.of(System.getProperty("tahsil.build"), "screenshots");
    ViewportSize window = page.viewportSize();
    Object height = page.evaluate("() => document.documentElement.scrollHeight");
    page.setViewportSize(window.width, ((Number) height).intValue());
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
    page.setViewportSize(window.width, window.height);
  }

  @Override
  public void close() {
    context.close();
  }
}
