package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.app.TestContacts.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.channel.InboundText;
import org.tahsil.channel.OptOutLinks.Sent;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.CustomerFacts;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.Replies;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.OptOutLog;
import org.tahsil.reporting.store.OptOutLog.Sums;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.store.TestPortfolios;

/** What the report of opt-outs tells: how they came, how soon they counted, what went out after. */
class OptOutReportIT {
  private static final String NUMBER = "+96890000001";
  private static final String MAIL = "a@example.org";

  private final OptOutLog log = new OptOutLog();
  private final RecordedChannel channel = new RecordedChannel();
  private final TestContacts test =
      new TestContacts(channel, new OptOuts(), new OptOutConfirmation(), new RepliesService(), log);

  @BeforeEach
  void number() {
    test.sql("update customer set phone = '+968 9000 0001'");
  }

  @Test
  void eachWayIsToldWithItsDelay() {
    Instant real = real("select now()");
    stop("SMS", NUMBER, real.minusSeconds(40), "R1");
    stop("SMS", "+96891234567", real.minusSeconds(10), "R2");
    channel.sent = new Sent(UUID.randomUUID(), TestPortfolios.TENANT, "EMAIL", MAIL);
    test.books().server().get(Replies.class).optOut("token");
    test.tell(FactKind.OPT_OUT, ContactChannel.WHATSAPP, NUMBER);
    test.tell(FactKind.OPT_OUT, ContactChannel.CALL, NUMBER, true, NOW.minus(60, ChronoUnit.DAYS));

    List<String> rows = rows();
    assertThat(rows)
        .hasSize(4)
        .anyMatch(row -> row.matches("C-A Name of A SMS WORD (4\\d) 0 customer"))
        .anyMatch(row -> row.matches("- - SMS WORD (1\\d) 0 -"))
        .anyMatch(row -> row.matches("C-A Name of A EMAIL LINK [0-9] 0 customer"))
        .contains("C-A Name of A WHATSAPP PERSON - 0 anna");
    Sums sums = log.sums(query());
    assertThat(sums.byWord() + " " + sums.byLink() + " " + sums.byPerson() + " " + sums.ofNobody())
        .isEqualTo("2 1 1 1");
    assertThat(sums.all()).isEqualTo(4);
    assertThat(sums.slowestSeconds()).isBetween(40L, 60L);
  }

  @Test
  void whatMayHaveGoneOutAfterwardsIsCountedButNotItsConfirmation() {
    message("before", "SMS", NUMBER, "SENT", -30);
    stop("SMS", NUMBER, real("select now()"), "R1");
    assertThat(log.sums(query()).messagesAfter()).isZero();
    message("sent", "SMS", "968 9000 0001", "SENT", 30);
    message("in doubt", "SMS", NUMBER, "UNKNOWN", 31);
    message("withheld", "SMS", NUMBER, "SUPPRESSED", 32);
    message("opt-out:SMS:R1", "SMS", NUMBER, "SENT", 1);
    message("a mail", "EMAIL", MAIL, "SENT", 33);
    message("another number", "SMS", "+96890000002", "SENT", 34);
    assertThat(log.sums(query()).messagesAfter()).isEqualTo(2);
    assertThat(rows()).singleElement().asString().matches("C-A Name of A SMS WORD [01] 2 customer");
  }

  @Test
  void afterTheOptOutWasWithdrawnMessagesMayGo() {
    stop("SMS", NUMBER, real("select now()"), "R1");
    Instant since = real("select since from contact_fact");
    test.tell(FactKind.OPT_OUT, ContactChannel.SMS, NUMBER, false, since);
    message("welcome again", "SMS", NUMBER, "SENT", 30);
    assertThat(log.sums(query()).messagesAfter()).isZero();
  }

  @Test
  void anOptOutForOneDebtForbidsNoMessageAboutAnother() {
    test.account("B");
    test.sql(
        "update account set customer_id = (select customer_id from account where account_ref = 'A')"
            + " where account_ref = 'B'");
    for (String account : List.of("B", "A")) {
      test.facts()
          .tell(
              test.portfolio(),
              new CustomerRef("C-A"),
              new CustomerFact(
                  FactKind.OPT_OUT,
                  ContactChannel.SMS,
                  NUMBER,
                  account,
                  true,
                  TestContacts.NOW.minusSeconds(60),
                  null,
                  null),
              new CustomerFacts.Telling("letter", "anna", true));
      message("about A after " + account, "SMS", NUMBER, "SENT", 30);
      assertThat(log.sums(query()).messagesAfter()).isEqualTo(account.equals("B") ? 0 : 2);
    }
  }

  private void stop(String medium, String sender, Instant at, String reference) {
    test.books()
        .server()
        .get(Replies.class)
        .take(
            new InboundText(TestPortfolios.TENANT, medium, sender, "STOP", at, reference),
            "gateway");
  }

  /** A message that reached its sender so many seconds from now. */
  private void message(String key, String type, String to, String state, int seconds) {
    test.sql(
        """
        insert into outbox (message_id, tenant_id, customer_id, account_id, type, recipient,
          language, subject, body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at,
          sending_at, ended_at)
        select gen_random_uuid(), c.tenant_id, c.customer_id, a.account_id, '%s', '%s', 'en', '', 'x',
          true, '%s', now(), '%s', now(), now() + interval '%d s', now() + interval '%d s'
        from account a join customer c using (customer_id) where account_ref = 'A'
        """
            .formatted(type, to, state, key, seconds, seconds));
  }

  private Instant real(String sql) {
    return Instant.parse(
        test.books()
            .column(
                "select to_char(x at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from ("
                    + sql
                    + ") as t(x)")
            .get(0));
  }

  private List<String> rows() {
    return log.each(
        query(),
        found -> {
          List<String> rows = new ArrayList<>();
          found.forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          " ",
                          List.of(0, 1, 2, 3, 6, 7, 8).stream()
                              .map(place -> Objects.toString(row.cells().get(place), "-"))
                              .toList())));
          return rows;
        });
  }

  private ReportQuery query() {
    LocalDate today = LocalDate.of(2025, 1, 15);
    return QueryRule.complete(Report.OPT_OUTS, test.portfolio(), ReportWish.NOTHING, today);
  }
}
