package org.tahsil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahsil.product.Client;
import org.tahsil.product.RunningProduct;

/** What the console turns away before anything happens. */
@ExtendWith(RunningProduct.Start.class)
class GuardIT {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portfolios/OMT/next-day",
        "/portfolios/OMT/accounts/ACC_OMT_00001/payments",
        "/dead-letters/00000000-0000-0000-0000-000000000001/redrive",
        "/unknown-messages/00000000-0000-0000-0000-000000000001/settling",
        "/logout"
      })
  void aPostWithoutTheSessionsTokenIsRefused(String path, RunningProduct product) {
    HttpResponse<String> answer = post(product.asNobody(), path, "amount=1");

    assertThat(answer.statusCode()).isIn(302, 403);
    assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
  }

  @Test
  void aSignInWithoutATokenGoesBackToTheForm(RunningProduct product) {
    HttpResponse<String> answer =
        post(product.asNobody(), "/j_security_check", "j_username=admin&j_password=admin");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login?expired");
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("tahsilSig"));
  }

  @Test
  void everyPageCarriesTheStrictPolicy(RunningProduct product) {
    HttpResponse<String> answer = product.asNobody().get("/login");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void scriptsAndStylesAreKeptForEverUnderTheirVersion(RunningProduct product) {
    Client nobody = product.asNobody();
    String page = nobody.get("/login").body();
    String style = page.replaceAll("(?s).*(/assets/[0-9a-f]+/tahsil\\.css).*", "$1");

    HttpResponse<String> answer = nobody.get(style);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(nobody.get("/assets/old/tahsil.css").headers().firstValue("Cache-Control"))
        .hasValue("no-cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/x/..%2Fweb.xml",
        "/assets/x/..%2F..%2FWEB-INF%2Fweb.xml",
        "/WEB-INF/web.xml"
      })
  void nothingButTheAssetsIsServedFromTheirAddress(String path, RunningProduct product) {
    HttpResponse<String> answer = product.asNobody().get(path);

    assertThat(answer.statusCode()).isIn(302, 400, 403, 404);
    assertThat(answer.headers().firstValue("Location").orElse("/login")).endsWith("/login");
    assertThat(answer.body()).doesNotContain("<web-app");
  }

  @Test
  void anErrorIsAPageWithoutATrace(RunningProduct product) {
    HttpResponse<String> answer = product.asNobody().get("/assets/x/nothing.js");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>").doesNotContain("Exception").doesNotContain("at org");
  }

  private static HttpResponse<String> post(Client client, String path, String form) {
    return client.send(
        client
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }
}
