package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer can pay is seen on the page of a plan, and written down there. */
@ExtendWith(RunningProduct.Start.class)
class AbilityPageIT {
  private static final String BOOK = "/api/v1/portfolios/ABIP";
  private static final String PAGE = "/portfolios/ABIP/accounts/AP-A/plan";

  private final RunningProduct product;
  private final Client reader;

  AbilityPageIT(RunningProduct product) {
    this.product = product;
    this.reader =
        new Client(
            HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build(),
            product.baseUrl(),
            "");
  }

  @BeforeEach
  void anAgentLooksAtABook() {
    Client admin = product.as("admin");
    admin.post(
        "/api/v1/portfolios",
        "{\"code\":\"ABIP\",\"name\":\"Page\",\"currency\":\"OMR\","
            + "\"time_zone\":\"Asia/Muscat\",\"simulated_clock\":\"2025-01-01T10:00:00Z\"}");
    admin.csv(BOOK + "/intake/customers", "customer_ref,name\nAP1,First\n");
    admin.csv(
        BOOK + "/intake/accounts",
        "account_ref,customer_ref,product,currency,opened_on\nAP-A,AP1,LOAN,OMR,2024-01-01\n");
    admin.csv(
        BOOK + "/intake/items",
        "account_ref,item_ref,due_date,amount\nAP-A,I1,2024-11-01,100.000\n");
    post(
        "/j_security_check",
        "_csrf=%s&j_username=agent&j_password=agent".formatted(token("/login")));
  }

  @Test
  void aStatedIncomeIsWrittenDownAndPlansFollow() {
    assertThat(reader.get(PAGE).body())
        .contains(
            "What the customer can pay", "Nothing is known of income", "no income was stated");
    HttpResponse<String> wrong = state("pay=much&pay_day=31&outgoings=250&stated_by=Customer");
    assertThat(wrong.body()).contains("Please give a pay", "value=\"much\"");
    String able = state("pay=300&pay_day=31&outgoings=250&stated_by=Customer").body();
    assertThat(able)
        .contains(
            "The stated income is written down.",
            "As stated by Customer",
            "OMR\u00a025.000",
            "count=4&amp;first_on=2025-01-02&amp;frequency=MONTHLY");
    assertThat(reader.get(PAGE + "?count=4&first_on=2025-01-02&frequency=MONTHLY").body())
        .contains("value=\"2025-01-02\"");
    String unable = state("pay=300&pay_day=31&outgoings=299&stated_by=Customer").body();
    assertThat(unable).contains("Not even the longest plan can be paid", "AP-A#concerns");
  }

  private HttpResponse<String> state(String fields) {
    return post(
        PAGE + "/income", "_csrf=" + token(PAGE) + "&pay_frequency=MONTHLY&paid_on=&" + fields);
  }

  private String token(String page) {
    Matcher matcher =
        Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(reader.get(page).body());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private HttpResponse<String> post(String path, String form) {
    return reader.send(
        reader
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }
}
