package org.tahsil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahsil.product.NeedsBrowser;
import org.tahsil.product.RunningProduct;

/** An administrator connects another system, and looks after it. */
@NeedsBrowser
@ExtendWith(RunningProduct.Start.class)
class WebhookPageIT {
  private static Chromium chromium;
  private static HttpServer other;
  private static String broken = "";

  @BeforeAll
  static void open(RunningProduct product) throws IOException {
    chromium = new Chromium(product.baseUrl());
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    other.start();
    broken = page(product);
  }

  @AfterAll
  static void close() {
    chromium.close();
    other.stop(0);
  }

  @Test
  void anEndpointIsMadeTestedAndSwitchedOffAndItsSecretIsSeenOnce() {
    try (Window window = chromium.window("admin", "en", 1280)) {
      Page page = window.page();
      window.open("/webhooks");
      page.getByLabel("Address").fill("https://10.0.0.1/");
      page.getByText("Make endpoint").click();
      assertThat(page.locator(".problem")).containsText("is not a public address");
      assertThat(page.getByLabel("Alert raised")).isChecked();
      page.getByLabel("Address").fill("http://127.0.0.1:" + other.getAddress().getPort() + "/in");
      page.getByLabel("Description").fill("Dialler");
      page.getByText("Make endpoint").click();
      assertThat(page.locator("#webhook-secret")).containsText("whsec_");
      window.picture("webhook-made-en-1280");
      page.reload();
      assertThat(page.locator("#webhook-secret")).hasCount(0);
      page.getByText("Send a test").click();
      Locator first = page.locator("#deliveries tbody tr").first();
      Locator facts = page.locator(".facts").first();
      for (int look = 0; look < 200 && !facts.innerText().contains("Well"); look++) {
        page.reload();
      }
      assertThat(first).containsText("Delivered");
      assertThat(facts).containsText("Well");
      first.getByText("Send again").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".notice")).containsText("on its way again");
      page.getByText("Disable").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator(".comment.bad")).containsText("disabled");
      assertThat(page.getByText("Send a test")).hasCount(0);
      page.getByText("Remove").click();
      page.locator("#confirm [data-accept]").click();
      assertThat(page.locator("#main")).not().containsText("Dialler");
      window.hasNoComplaints();
    }
  }

  @Test
  void onlyAdministratorsSeeThem() {
    try (Window window = chromium.window("manager", "en", 1280)) {
      assertThat(window.open("/webhooks")).isEqualTo(403);
      window.open("/portfolios");
      assertThat(window.page().locator("nav a[href='/webhooks']")).hasCount(0);
    }
  }

  @ParameterizedTest(name = "{0} in {1} at {2}")
  @MethodSource("everyPage")
  void pagesFitAndAreOpenToAll(String name, String language, int width) {
    try (Window window = chromium.window("admin", language, width)) {
      assertThat(window.open("/webhooks/" + broken)).isEqualTo(200);
      if (name.equals("delivery")) {
        window.page().locator("#deliveries tbody a").first().click();
        assertThat(window.page().locator("#attempts tbody tr").last().locator("td").first())
            .hasText("1");
      }
      window.picture("webhook-" + name + "-" + language + "-" + width);
      assertThat(window.overflow()).as("pixels beyond the window").isZero();
      assertThat(window.barriers()).isEmpty();
      window.hasNoComplaints();
    }
  }

  static Stream<Arguments> everyPage() {
    return Stream.of("endpoint", "delivery")
        .flatMap(
            name ->
                Stream.of("en", "ar")
                    .flatMap(
                        language ->
                            Stream.of(1280, 390)
                                .map(width -> Arguments.of(name, language, width))));
  }

  /** An endpoint that nobody answers at, with a delivery that failed. */
  private static String page(RunningProduct product) {
    String made =
        product
            .as("admin")
            .post(
                "/api/v1/webhooks",
                "{\"url\": \"http://127.0.0.1:1/a/long/address/of/a/system/that/nobody/reached\","
                    + " \"types\": [\"alert.raised\", \"alert.acknowledged\"],"
                    + " \"portfolios\": [\"MSM\"]}")
            .body();
    String id = made.replaceAll("(?s).*\"webhook_id\":\"([^\"]+)\".*", "$1");
    product.as("admin").post("/api/v1/webhooks/" + id + "/test", "");
    String deliveries = "";
    for (int look = 0; look < 500 && !deliveries.contains("UNREACHABLE"); look++) {
      deliveries = product.as("admin").get("/api/v1/webhooks/" + id + "/deliveries").body();
    }
    assertThat(deliveries).contains("UNREACHABLE");
    return id;
  }
}
