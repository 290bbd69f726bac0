package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.contact.app.TestContacts.NOW;
import static org.tahsil.contact.app.TestContacts.mail;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.contact.CapUse;
import org.tahsil.contact.CapWatch;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.store.CapStore;

/** Who is near a cap, by the word of the rules themselves. */
class CapReportIT {
  private final TestContacts test = new TestContacts(new CapStore(), new CapWatchService());

  @Test
  void whoHadFourFifthsOfACapIsNearItAndWhoHadLessIsNot() {
    test.account("B");
    test.account("D");
    contacts("A", "CALL", "NO_ANSWER", 1, 2, 3, 4, 5, 6);
    contacts("B", "CALL", "NO_ANSWER", 1, 2, 3, 4, 5);
    contacts("D", "EMAIL", "SENT", 0, 0, 0);
    assertThat(near(80))
        .containsExactly(
            "C-D null HOUSE:1 DAY_OF_A_PERSON 3/3", "C-A null HOUSE:1 CALLS_OF_A_PERSON 6/7");
    assertThat(near(100)).containsExactly("C-D null HOUSE:1 DAY_OF_A_PERSON 3/3");
    assertThat(near(70)).contains("C-B null HOUSE:1 CALLS_OF_A_PERSON 5/7");
  }

  @Test
  void messagesInDoubtBringNearACapToo() {
    contacts("A", "EMAIL", "SENT", 0, 0);
    assertThat(near(80)).isEmpty();
    test.sql(
        """
        insert into outbox (message_id, tenant_id, customer_id, account_id, type, recipient,
          language, subject, body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at,
          try_id, sending_at)
        select gen_random_uuid(), tenant_id, customer_id, account_id, 'SMS', '+96810001001', 'en',
          '', 'x', false, 'UNKNOWN', now(), 'doubt', now(), gen_random_uuid(), '2025-01-15T09:00:00Z'
        from customer join account using (customer_id)
        """);
    assertThat(near(80)).containsExactly("C-A null HOUSE:1 DAY_OF_A_PERSON 3/3");
    test.sql("insert into call_contact select message_id, now() from outbox");
    assertThat(near(80)).as("a call that an event told of is counted as that").isEmpty();
  }

  @Test
  void whatTheRulesDoNotCountIsNotUsed() {
    contacts("A", "CALL", "NOT_CONNECTED", 1, 2, 3, 4, 5, 6);
    test.account("B");
    contacts("B", "CALL", "NO_ANSWER", 8, 9, 10, 11, 12, 13, 14);
    assertThat(near(80)).isEmpty();
  }

  @Test
  void aCapOfALawStandsWithTheDebtThatUsedMostOfIt() {
    test.sql("update customer set country = 'US', time_zone = 'America/New_York'");
    terms("US", "COLLECTOR", "{}");
    contacts("A", "CALL", "NO_ANSWER", 1, 2, 3, 4, 5, 6);
    assertThat(near(80))
        .containsExactly("C-A null HOUSE:1 CALLS_OF_A_PERSON 6/7", "C-A A US_REG_F:1 CALLS 6/7");
  }

  @Test
  void thePortfoliosOwnCapComesFirst() {
    terms("OM", "CREDITOR", "{\"DAY_OF_THE_PORTFOLIO.max\":\"2\"}");
    assertThat(near(80)).isEmpty();
    test.contacts()
        .decide(
            test.portfolio(),
            List.of(mail("M1", NOW), mail("M2", NOW)),
            DecisionStage.SEND,
            "system");
    assertThat(near(80)).containsExactly("null null HOUSE:1 DAY_OF_THE_PORTFOLIO 2/2");
  }

  private void terms(String law, String role, String house) {
    test.sql(
        """
        insert into contact_terms (portfolio_id, jurisdiction, role, chosen, house, source,
          valid_from, decided_by)
        select portfolio_id, '%s', '%s', '{}', '%s', 'x', '2020-01-01', 'x' from portfolio
        """
            .formatted(law, role, house));
  }

  /** Contacts so many days before now, minutes apart from each other. */
  private void contacts(String account, String channel, String outcome, int... daysAgo) {
    int minutes = 1;
    for (int days : daysAgo) {
      test.sql(
          """
          insert into interaction (customer_id, account_id, channel, at, direction, outcome)
          select customer_id, account_id, '%s', timestamptz '%s' - interval '%d days %d minutes',
            'OUTBOUND', '%s'
          from account where account_ref = '%s'
          """
              .formatted(channel, NOW, days, minutes++, outcome, account));
    }
  }

  private List<String> near(int percent) {
    return test
        .books()
        .server()
        .get(CapWatch.class)
        .near(test.portfolio(), NOW, percent, 50)
        .stream()
        .map(CapReportIT::text)
        .toList();
  }

  private static String text(CapUse use) {
    return "%s %s %s %s %d/%d"
        .formatted(use.customer(), use.account(), use.pack(), use.rule(), use.used(), use.max());
  }
}
