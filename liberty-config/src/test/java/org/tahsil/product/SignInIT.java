package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningProduct.Start.class)
class SignInIT {

  private static final String PORTFOLIOS = "/api/v1/portfolios";

  @ParameterizedTest
  @ValueSource(strings = {"viewer", "agent", "manager", "operator", "integrator", "admin"})
  void everyRoleReadsThePortfoliosWithBasic(String user, RunningProduct product) {
    assertThat(product.as(user).get(PORTFOLIOS).statusCode()).isEqualTo(200);
  }

  @Test
  void nobodyIsRefusedWithAProblemAndNeverSentToAForm(RunningProduct product) {
    HttpResponse<String> response = product.asNobody().get(PORTFOLIOS);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic ");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(response.headers().firstValue("Location")).isEmpty();
    assertThat(Client.json(response).getString("remedy")).contains("Authorization");
  }

  @ParameterizedTest
  @CsvSource({"viewer, wrong", "no-such-user, wrong", "viewer, ''"})
  void aWrongPasswordIsRefusedAlikeWhetherTheUserExistsOrNot(
      String user, String password, RunningProduct product) {
    HttpResponse<String> response = product.as(user, password).get(PORTFOLIOS);

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Client.json(response).getString("code")).isEqualTo("SIGN_IN_NEEDED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "Basic !!!", "Basic dmlld2Vy", "Basic"})
  void anotherOrABrokenAuthorizationIsRefused(String header, RunningProduct product) {
    HttpRequest.Builder request =
        product.asNobody().request(PORTFOLIOS).header("Authorization", header).GET();

    assertThat(product.asNobody().send(request).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({"viewer, 403", "manager, 403", "admin, 400"})
  void onlyAnAdministratorMayOpenAPortfolio(String user, int status, RunningProduct product) {
    assertThat(product.as(user).post(PORTFOLIOS, "{}").statusCode()).isEqualTo(status);
  }

  @Test
  void repeatedFailuresMakeTheNameWait(RunningProduct product) {
    Client guesser = product.as("guessed", "wrong");
    for (int i = 0; i < 5; i++) {
      guesser.get(PORTFOLIOS);
    }
    HttpResponse<String> response = guesser.get(PORTFOLIOS);

    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void theConsoleSendsToItsFormAndItsCookieDoesNotOpenTheApi(RunningProduct product) {
    Client nobody = product.asNobody();
    HttpResponse<String> first = nobody.get("/");
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(first.headers().firstValue("Location").orElse("")).contains("/login");

    String cookie = signIn(nobody, "manager", "manager");
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
    String value = cookie.substring(0, cookie.indexOf(';'));
    assertThat(nobody.send(nobody.request("/").header("Cookie", value).GET()).statusCode())
        .isNotEqualTo(302);
    assertThat(nobody.send(nobody.request(PORTFOLIOS).header("Cookie", value).GET()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theFormTurnsAWrongPasswordAway(RunningProduct product) {
    assertThat(signIn(product.asNobody(), "manager", "wrong")).isEmpty();
  }

  @Test
  void noAnswerNamesTheServersMake(RunningProduct product) {
    HttpResponse<String> response = product.asNobody().get("/health");

    assertThat(response.headers().firstValue("Server")).isEmpty();
    assertThat(response.headers().firstValue("X-Powered-By")).isEmpty();
  }

  /** The sign-in cookie with its attributes, or nothing. */
  private static String signIn(Client client, String user, String password) {
    HttpResponse<String> page = client.get("/login");
    String cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(each -> each.substring(0, each.indexOf(';')))
            .collect(Collectors.joining("; "));
    Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    String form =
        "_csrf="
            + token.group(1)
            + "&j_username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&j_password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    return post(client, form, cookies);
  }

  private static String post(Client client, String form, String cookie) {
    HttpRequest.Builder request =
        client
            .request("/j_security_check")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.ofString(form));
    return client.send(request).headers().allValues("Set-Cookie").stream()
        .filter(each -> each.startsWith("tahsilSignIn=") && each.length() > 40)
        .findFirst()
        .orElse("");
  }
}
