package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is held is seen on the account's page at once, and done there by those who may. */
@ExtendWith(RunningProduct.Start.class)
class HeldAccountPageIT {
  private final OneDebt debt;
  private final Client reader;

  HeldAccountPageIT(RunningProduct product) {
    this.debt = OneDebt.open(product);
    this.reader =
        new Client(
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build(),
            product.baseUrl(),
            "");
  }

  @Test
  void aHoldStopsTheDaysOnThePageUntilItEndsAndAWithdrawalRestoresThem() {
    signIn("manager");
    assertThat(dpd(page())).isEqualTo("61");
    String held =
        send("/holds", Map.of("reason", "BEREAVEMENT", "from", "2024-12-20", "note", "his widow"));
    assertThat(dpd(held)).isEqualTo("48");
    assertThat(held).contains("Clock stands still since 20 Dec 2024", "In force", "his widow");

    String ended = send(action(held, "end"), Map.of());
    assertThat(dpd(ended)).isEqualTo("49");
    assertThat(ended).doesNotContain("Clock stands still").contains("resumes on 1 Jan 2025");

    String withdrawn = send(action(ended, "withdrawal"), Map.of());
    assertThat(dpd(withdrawn)).isEqualTo("61");
    assertThat(withdrawn).contains("Withdrawn");
  }

  @Test
  void aDisputeOfTenLeavesTheRestOverdue() {
    signIn("agent");
    String disputed =
        send(
            "/holds",
            Map.of("reason", "DISPUTE", "item_ref", "INV", "amount", "10", "from", "2024-12-01"));
    assertThat(disputed).contains("OMR\u00a032.300", "OMR\u00a010.000", "In dispute");
    assertThat(disputed).contains("/end\"").doesNotContain("/withdrawal\"");
  }

  @Test
  void whatIsWrongComesBackAndWithoutTheTokenNothingIsDone() {
    signIn("agent");
    assertThat(send("/holds", Map.of("reason", "DISPUTE", "from", "2024-12-01")))
        .contains("A dispute concerns an item, and none is named.");
    assertThat(send("/holds", Map.of("reason", "LEGAL", "from", "")))
        .contains("Please choose a date.");
    assertThat(post(debt.page() + "/holds", "reason=LEGAL&from=2024-12-01").statusCode())
        .isEqualTo(403);
    assertThat(page()).contains("Nothing is on hold.");
  }

  @Test
  void aFormThatIsSentTwiceIsActedOnOnceAndAnotherPagesFormAgain() {
    signIn("agent");
    String form = "_csrf=%s&reason=OTHER&from=2025-01-01&to=2025-01-05&note=twice";
    String sent = form.formatted(token(page()));
    for (int time = 0; time < 2; time++) {
      assertThat(post(debt.page() + "/holds", sent).body()).contains("notice success");
    }
    assertThat(page().split("hold-note\"><bdi>twice", -1)).hasSize(2);
    post(debt.page() + "/holds", form.formatted(token(page())));
    assertThat(page().split("hold-note\"><bdi>twice", -1)).hasSize(3);
    String told = "/portfolios/%1$s/casework/A-%1$s/outcomes".formatted(debt.code());
    String silence = "_csrf=" + token(page()) + "&kind=NO_ANSWER";
    post(told, silence);
    post(told, silence + "&note=");
    post(told, silence);
    assertThat(page().split("to the customer: no answer", -1)).hasSize(3);
  }

  private String page() {
    return reader.get(debt.page()).body();
  }

  /** Fills a form of the account's page in, with its token; the page that follows. */
  private String send(String below, Map<String, String> fields) {
    HttpResponse<String> answer =
        post(
            below.startsWith("/portfolios") ? below : debt.page() + below,
            "_csrf="
                + token(page())
                + fields.entrySet().stream()
                    .map(f -> "&" + f.getKey() + "=" + encoded(f.getValue()))
                    .collect(Collectors.joining()));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private void signIn(String user) {
    String form = "_csrf=%s&j_username=%s&j_password=%s";
    post("/j_security_check", form.formatted(token(reader.get("/login").body()), user, user));
    assertThat(reader.get(debt.page()).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> post(String path, String form) {
    return reader.send(
        reader
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private static String dpd(String page) {
    return found(page, "class=\"dpd [^\"]*\"><bdi class=\"figure\">([0-9]+)<");
  }

  private static String token(String page) {
    return found(page, "name=\"_csrf\" value=\"([^\"]+)\"");
  }

  private static String action(String page, String what) {
    return found(page, "action=\"([^\"]+/holds/[^\"]+/" + what + ")\"");
  }

  private static String found(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
    return matcher.group(1);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
