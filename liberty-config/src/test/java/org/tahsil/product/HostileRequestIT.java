package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest caller sends: refused with field, value and remedy, and nothing is written. */
@ExtendWith(RunningProduct.Start.class)
class HostileRequestIT {

  private static final String PORTFOLIOS = "/api/v1/portfolios";
  private static final String ACCOUNT = PORTFOLIOS + "/MSM/accounts/";
  private static final String PROFILES = "/api/v1/intake/profiles/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "7",
        "{\"reason\": \"a\"} and more",
        "{\"reason\": \"a\", \"reason\": \"b\"}"
      })
  void aBodyThatIsNotOneObjectIsRefused(String body, RunningProduct product) {
    JsonObject problem = refused(400, payment(product, body));

    assertThat(problem.getString("field")).isEqualTo("body");
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 15_000, 2_000_000})
  void nestingAndSizeHaveAnEnd(int depth, RunningProduct product) {
    String deep = "{\"a\":".repeat(depth);

    refused(400, payment(product, deep));
    refused(400, product.as("admin").put(PROFILES + "hostile", deep));
  }

  @ParameterizedTest
  @CsvSource({
    "amount, -1",
    "amount, 0",
    "amount, NaN",
    "amount, 1e3",
    "amount, 1.001",
    "amount, '1,000'",
    "amount, 99999999999999999999",
    "value_date, 2025-02-30",
    "value_date, -0001-01-01",
    "value_date, +999999999-12-31",
    "value_date, 9999-12-31",
    "value_date, 0001-01-01",
    "payment_ref, ' a'",
    "payment_ref, ''",
    "payment_ref, 'a\\r\\nb'",
    "payment_ref, 'a\\u0000b'",
    "payment_ref, 'a\\ud800b'",
    "method, 'a\\r\\nb'",
    "method, 'a\\u0000b'",
    "currency, 'O\\u0000'"
  })
  void aFieldThatCannotBeIsNamed(String field, String value, RunningProduct product) {
    JsonObject problem = refused(400, payment(product, with(field, value)));

    assertThat(problem.getString("field")).isEqualTo(field);
  }

  @Test
  void anotherCurrencyIsRefused(RunningProduct product) {
    JsonObject problem = refused(422, payment(product, with("currency", "USD")));

    assertThat(problem.getString("field")).isEqualTo("currency");
    assertThat(problem.getString("value")).isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource({
    "as_off=2025-01-01, as_off", "as_of=2025-02-30, as_of", "as_of=-999999999-01-01, as_of",
    "as_of=%2B999999999-01-01, as_of", "as_of=%00, as_of", "basis=up, basis"
  })
  void aParameterThatCannotBeIsNamed(String query, String field, RunningProduct product) {
    for (String form : new String[] {"", ".csv", ".xlsx", ".pdf"}) {
      HttpResponse<String> answer =
          product.as("manager").get(PORTFOLIOS + "/OMT/aging" + form + "?" + query);
      assertThat(refused(400, answer).getString("field")).isEqualTo(field);
    }
  }

  @Test
  void theFutureIsRefused(RunningProduct product) {
    refused(422, product.as("viewer").get(PORTFOLIOS + "/OMT/aging?as_of=2199-12-31"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"search=%00", "product=%00", "product=a%0D%0Ab"})
  void aFilterHoldsNoControlCharacters(String query, RunningProduct product) {
    refused(400, product.as("viewer").get(PORTFOLIOS + "/OMT/accounts?" + query));
  }

  @Test
  void sqlIsATextLikeAnyOther(RunningProduct product) {
    String query = "search=%25'%20or%201=1;--&product=';drop%20table%20account;--";
    HttpResponse<String> answer = product.as("viewer").get(PORTFOLIOS + "/OMT/accounts?" + query);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Client.json(answer).getInt("total")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "text/csv", "nonsense"})
  void anotherMediaTypeIsRefused(String type, RunningProduct product) {
    HttpResponse<String> answer = payment(product, with("amount", "1"), type);

    refused(type.equals("nonsense") ? 400 : 415, answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json; charset=utf-16", "application/json; charset=bogus"})
  void jsonIsUtf8(String type, RunningProduct product) {
    JsonObject problem = refused(400, payment(product, with("amount", "1"), type));

    assertThat(problem.getString("field")).isEqualTo("Content-Type");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused(RunningProduct product) {
    Client client = product.as("admin");
    byte[] latin = {'{', '"', 'r', '"', ':', '"', (byte) 0xe9, '"', '}'};

    refused(
        400,
        client.send(
            client
                .request(ACCOUNT + "X/payments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(latin))));
  }

  @ParameterizedTest
  @CsvSource({"Accept, nonsense", "Accept-Language, %%%;q=zz"})
  void aHeaderThatCannotBeReadIsAProblemToo(String name, String value, RunningProduct product) {
    Client client = product.as("viewer");

    refused(400, client.send(client.request(PORTFOLIOS).header(name, value).GET()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "PATCH", "PUT"})
  void anotherMethodIsRefused(String method, RunningProduct product) {
    Client client = product.as("admin");
    HttpResponse<String> answer =
        client.send(client.request(PORTFOLIOS).method(method, BodyPublishers.noBody()));

    assertThat(refused(405, answer).getString("value")).isEqualTo(method);
    assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/portfolios/OMT/accounts/..%2f..%2fetc%2fpasswd",
        "/api/v1/portfolios/%2e%2e/%2e%2e",
        "/api/v1/intake/profiles/..%2f..%2fx",
        "/api/WEB-INF/web.xml",
        "/api/container-problem",
        "/api/v1/nothing"
      })
  void noPathLeadsOutside(String path, RunningProduct product) {
    HttpResponse<String> answer = product.as("admin").get(path);

    assertThat(answer.statusCode()).isIn(400, 404);
    refused(answer.statusCode(), answer);
  }

  @ParameterizedTest
  @CsvSource({
    "name, 'a\\u0000b'",
    "name, 'a\\r\\nb'",
    "code, ..",
    "code, a/b",
    "currency, XXX",
    "currency, BTC",
    "time_zone, Mars/X",
    "simulated_clock, +1000000000-12-31T23:59:59Z",
    "simulated_clock, 9999-12-31T23:59:59Z",
    "simulated_clock, 2025-02-30T00:00:00Z"
  })
  void aPortfolioThatCannotBeIsNotOpened(String field, String value, RunningProduct product) {
    String body =
        """
        {"code": "HOSTILE", "name": "x", "currency": "OMR", "time_zone": "Asia/Muscat",
         "simulated_clock": "2025-01-01T10:00:00Z"}
        """
            .replaceFirst("(\"" + field + "\": )\"[^\"]*\"", "$1\"" + quoted(value) + "\"");

    assertThat(refused(400, product.as("admin").post(PORTFOLIOS, body)).getString("field"))
        .isEqualTo(field);
    assertThat(product.as("admin").get(PORTFOLIOS + "/HOSTILE").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "clock, to, 9999-12-31",
    "clock, to, +999999999-12-31T00:00:00Z",
    "clock, to, 2025-02-30",
    "end-of-day, business_date, +999999999-12-31",
    "end-of-day, business_date, 9999-12-31"
  })
  void noClockGoesWhereNoBookEnds(String call, String field, String value, RunningProduct product) {
    String before = product.as("admin").get(PORTFOLIOS + "/OMT").body();
    String body = "{\"%s\": \"%s\"}".formatted(field, value);
    HttpResponse<String> answer = product.as("admin").post(PORTFOLIOS + "/OMT/" + call, body);

    assertThat(refused(400, answer).getString("field")).isEqualTo(field);
    assertThat(product.as("admin").get(PORTFOLIOS + "/OMT").body()).isEqualTo(before);
  }

  private static String with(String field, String value) {
    return """
        {"payment_ref": "HOSTILE", "value_date": "2024-12-31", "amount": "1.00", "method": "CASH",
         "currency": "INR"}
        """
        .replaceFirst("(\"" + field + "\": )\"[^\"]*\"", "$1\"" + quoted(value) + "\"");
  }

  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("$", "\\$");
  }

  private static HttpResponse<String> payment(RunningProduct product, String body) {
    return payment(product, body, "application/json");
  }

  /** Posts to an account that stands, and sees that no payment of it was taken. */
  private static HttpResponse<String> payment(RunningProduct product, String body, String type) {
    Client client = product.as("admin");
    String accounts = PORTFOLIOS + "/MSM/accounts";
    String ref =
        Client.json(client.get(accounts + "?limit=1"))
            .getJsonArray("accounts")
            .getJsonObject(0)
            .getString("account_ref");
    String payments = ACCOUNT + ref + "/payments";
    String before = client.get(payments).body();
    HttpResponse<String> answer =
        client.send(
            client
                .request(payments)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    assertThat(client.get(payments).body()).as("nothing half-done").isEqualTo(before);
    return answer;
  }

  /** Sees that an answer is a problem that helps, and gives nothing of the inside away. */
  private static JsonObject refused(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).doesNotContain("Exception", "org.tahsil", "java.", "SRVE", "CWW");
    JsonObject problem = Client.json(answer);
    assertThat(problem.getString("field")).isNotBlank();
    assertThat(problem.getString("remedy")).isNotBlank();
    assertThat(problem.getString("detail")).isNotBlank();
    return problem;
  }
}
