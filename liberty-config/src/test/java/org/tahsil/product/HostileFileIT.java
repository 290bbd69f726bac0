package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that no honest lender sends, and keys that are used twice; in a portfolio of their own. */
@ExtendWith(RunningProduct.Start.class)
class HostileFileIT {

  private static final String BOOK = "/api/v1/portfolios/FILES";
  private static final String HEADER = "account_ref,payment_ref,value_date,amount\n";
  private static final String PAYMENTS = BOOK + "/accounts/FILES-1/payments";

  @BeforeAll
  static void open(RunningProduct product) {
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        """
        {"code": "FILES", "name": "Files", "currency": "OMR", "time_zone": "Asia/Muscat",
         "simulated_clock": "2025-01-01T10:00:00Z"}
        """);
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nFILES-C,Files\n");
    admin.csv(
        BOOK + "/intake/accounts",
        """
        account_ref,customer_ref,product,currency,opened_on
        FILES-1,FILES-C,POSTPAID_MOBILE,OMR,2024-01-01
        """);
    assertThat(admin.get(BOOK + "/accounts/FILES-1").statusCode()).isEqualTo(200);
  }

  @Test
  void everyBadRowIsSetAsideWithItsReasonAndTheGoodOnesGoIn(RunningProduct product) {
    String rows =
        """
        FILES-1,F-1,2025-02-30,1
        FILES-1,F-2,2024-12-31,1.0001
        FILES-1,F-3,2024-12-31,-1
        FILES-1,F-4,2024-12-31,NaN
        FILES-1,F-5,9999-12-31,1
        FILES-1,F-6,2024-12-31,1e3
        FILES-1,F-7,2024-12-31,99999999999999999999
        NOPE,F-8,2024-12-31,1
        FILES-1,"F
        9",2024-12-31,1
        FILES-1,F-10,2024-12-31
        FILES-1,'; drop table posting;--,2024-12-31,1
        """;
    JsonObject batch =
        taken(product.as("integrator").csv(BOOK + "/intake/payments", HEADER + rows));

    assertThat(batch.getInt("rows")).isEqualTo(11);
    assertThat(batch.getInt("accepted") + batch.getInt("unchanged")).isEqualTo(1);
    assertThat(reasons(product, batch))
        .containsExactly(
            "2 value_date BAD_DATE",
            "3 amount TOO_MANY_DECIMALS",
            "4 amount NOT_POSITIVE",
            "5 amount BAD_NUMBER",
            "6 value_date DATE_OUT_OF_RANGE",
            "7 amount BAD_NUMBER",
            "8 amount BAD_NUMBER",
            "9 account_ref UNKNOWN_ACCOUNT",
            "10 payment_ref BAD_REFERENCE",
            "12 * TOO_FEW_FIELDS");
  }

  @Test
  void aNameIsOneLineForMailsBearIt(RunningProduct product) {
    JsonObject batch =
        taken(
            product
                .as("integrator")
                .csv(
                    BOOK + "/intake/customers",
                    "customer_ref,name\nFILES-2,\"A\r\nBcc: all@example.com\"\n"));

    assertThat(reasons(product, batch)).containsExactly("2 name CONTROL_CHARACTER");
  }

  @Test
  void byteOrderMarkAndQuotesAreUnderstood(RunningProduct product) {
    String csv =
        "\uFEFF"
            + String.join(
                "\r\n",
                "\"account_ref\",\"payment_ref\",\"value_date\",\"amount\"",
                "\"FILES-1\",\"F-20\",\"2024-12-31\",\"1.000\"");
    JsonObject batch = taken(product.as("integrator").csv(BOOK + "/intake/payments", csv));

    assertThat(batch.getInt("quarantined")).isZero();
    assertThat(product.as("viewer").get(PAYMENTS).body()).contains("\"F-20\"");
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole(RunningProduct product) {
    Client client = product.as("integrator");
    for (String csv : List.of("", "account_ref,payment_ref\nx,y\n", "a,a\n")) {
      HttpResponse<String> answer = client.csv(BOOK + "/intake/payments", csv);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(Client.json(answer).getString("field")).isNotBlank();
      assertThat(Client.json(answer).getString("remedy")).isNotBlank();
    }
    assertThat(client.csv(BOOK + "/intake/..", HEADER).statusCode()).isEqualTo(404);
  }

  @Test
  void aHundredMegabytesStreamThroughAndEachRowIsJudged(RunningProduct product) {
    byte[] row =
        ("NOPE," + "z".repeat(60_000) + ",2024-12-31,1\n").getBytes(StandardCharsets.UTF_8);
    int rows = 100_000_000 / row.length;
    Stream<InputStream> parts =
        Stream.concat(
            Stream.of(new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.UTF_8))),
            IntStream.range(0, rows).mapToObj(i -> new ByteArrayInputStream(row)));
    InputStream file = new SequenceInputStream(Collections.enumeration(parts.toList()));
    Client client = product.as("integrator");
    JsonObject batch =
        taken(
            client.send(
                client
                    .request(BOOK + "/intake/payments")
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofInputStream(() -> file))));

    assertThat(batch.getInt("rows")).isEqualTo(rows);
    assertThat(batch.getInt("quarantined")).isEqualTo(rows);
  }

  @Test
  void aKeyStandsForOneRequest(RunningProduct product) {
    Client client = product.as("integrator");
    HttpResponse<String> first = client.send(keyed(client, "files-1", "F-30"));
    HttpResponse<String> again = client.send(keyed(client, "files-1", "F-30"));
    HttpResponse<String> other = client.send(keyed(client, "files-1", "F-31"));

    assertThat(first.statusCode()).isIn(200, 201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(Client.json(other).getString("field")).isEqualTo("Idempotency-Key");
    assertThat(client.get(PAYMENTS).body()).doesNotContain("\"F-31\"");
  }

  @Test
  void oneKeyAtOnceManyTimesPostsOnce(RunningProduct product) {
    Client client = product.as("integrator");
    List<CompletableFuture<HttpResponse<String>>> calls =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> client.send(keyed(client, "files-2", "F-40"))))
            .toList();
    List<HttpResponse<String>> answers = calls.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 201, 409);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() < 300)
                .filter(answer -> answer.headers().firstValue("Idempotency-Replayed").isEmpty()))
        .hasSize(1);
    assertThat(client.get(PAYMENTS).body()).containsOnlyOnce("\"F-40\"");
  }

  @Test
  void aPaymentWithASlashInItsReferenceCanBeReversed(RunningProduct product) {
    Client client = product.as("integrator");
    client.csv(BOOK + "/intake/payments", HEADER + "FILES-1,FILES-C/F-50,2024-12-31,1\n");
    assertThat(client.get(PAYMENTS).body()).contains("\"FILES-C/F-50\"");

    HttpResponse<String> answer =
        client.post(BOOK + "/payments/FILES-C/F-50/reversal", "{\"reason\": \"returned\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(Client.json(answer).getString("payment_ref")).isEqualTo("FILES-C/F-50");
    assertThat(answer.body()).contains("\"reversed\":true");
  }

  private static HttpRequest.Builder keyed(Client client, String key, String ref) {
    String body =
        "{\"payment_ref\": \"%s\", \"value_date\": \"2024-12-31\", \"amount\": \"1\"}"
            .formatted(ref);
    return client
        .request(PAYMENTS)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body));
  }

  private static JsonObject taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject batch = Client.json(answer);
    assertThat(batch.getString("status")).isEqualTo("COMPLETED");
    return batch;
  }

  private static List<String> reasons(RunningProduct product, JsonObject batch) {
    String path = BOOK + "/intake/batches/" + batch.getString("batch_id") + "/quarantine";
    return Client.json(product.as("operator").get(path))
        .getJsonArray("rows")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(
            row ->
                row.getInt("line")
                    + " "
                    + ((JsonString) row.get("field")).getString()
                    + " "
                    + row.getString("reason"))
        .toList();
  }
}
