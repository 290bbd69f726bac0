package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.DecisionStage;

/** Whatever an answer is made of changes its grounds, and nothing else does. */
class GroundsIT {
  private static final String EXEMPTION =
      """
      with asked as (
        insert into approval (portfolio_id, customer_id, kind, subject, reason, asked_by, asked_on,
                              asked_at, expires_on)
        select portfolio_id, customer_id, 'CONTACT', 'x', 'x', 'x', '2025-01-15', now(), '2025-01-16'
          from account returning approval_key, portfolio_id, customer_id)
      insert into contact_exemption (exemption_key, portfolio_id, customer_id, rule, until_on,
                                     until_at, reason, approval_key, asked_by, asked_on, asked_at)
      select gen_random_uuid(), portfolio_id, customer_id, 'DAY_OF_A_PERSON', '2025-01-17',
             '2025-01-16T20:00Z', 'x', approval_key, 'x', '2025-01-15', now() from asked
      """;

  static final List<String> CHANGES =
      List.of(
          "update customer set country = 'IN'",
          "update portfolio set simulated_now = simulated_now + interval '1 second'",
          "insert into contact_fact (customer_id, kind, stands, since, source, told_by)"
              + " select customer_id, 'DECEASED', true, now(), 'x', 'x' from customer",
          "insert into interaction (customer_id, channel, at, direction, outcome)"
              + " select customer_id, 'CALL', '2025-01-15T09:00Z', 'INBOUND', 'ANSWERED' from customer",
          "update interaction set outcome = 'PROMISE_TO_PAY'",
          "delete from interaction",
          "insert into outbox (message_id, tenant_id, customer_id, type, recipient, language, subject,"
              + " body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)"
              + " select gen_random_uuid(), tenant_id, customer_id, 'SMS', '+1', 'en', '', '', false,"
              + " 'SENDING', now(), 'other', now() from customer",
          "update outbox set state = 'SENT', untold = true",
          "update outbox set untold = false",
          "insert into inbound_text (tenant_id, medium, reference, sender, ending, body, at, since,"
              + " word, customers, told_by) select tenant_id, 'EMAIL', 'm', 'a@example.org',"
              + " 'a@example.org', 'STOP', now(), now(), 'STOP', 0, 'x' from customer",
          "insert into holiday (portfolio_id, on_date, name, source, decided_by, known_on)"
              + " select portfolio_id, '2025-01-15', 'x', 'x', 'x', '2025-01-15' from portfolio",
          "update holiday set undone_on = known_on",
          "insert into contact_terms (portfolio_id, valid_from, jurisdiction, role, chosen, house,"
              + " source, decided_by) select portfolio_id, '2025-01-01', 'OM', 'CREDITOR', '{}', '{}',"
              + " 'x', 'x' from portfolio",
          "insert into ageing_terms (portfolio_id, valid_from, grace_days, day_off, weekly_days_off,"
              + " tolerance_minor, source, decided_by, known_on) select portfolio_id, '2020-01-01', 0,"
              + " 'COUNTS', '{}', 0, 'x', 'x', '2025-01-01' from portfolio",
          "insert into hold (account_id, reason, stops, from_on, placed_by, known_on)"
              + " select account_id, 'DISPUTE', '{CONTACT}', '2025-01-01', 'x', '2025-01-01'"
              + " from account",
          "update hold set undone_on = known_on",
          "insert into age_now (account_id, portfolio_id, outstanding_minor, overdue_minor, bucket,"
              + " valid_from, aged_on) select account_id, portfolio_id, 0, 0, 'CURRENT',"
              + " '2025-01-01', '2025-01-01' from account",
          "insert into posting (account_id, kind, payment_ref, value_on, known_on, amount_minor)"
              + " select account_id, 'PAYMENT', 'p', '2025-01-01', '2025-01-01', 1 from account",
          "insert into item (account_id, item_no, item_ref, issued_on, due_on, aged_from,"
              + " amount_minor, principal_minor, open_minor) select account_id, 1, 'I', '2024-12-01',"
              + " '2024-12-01', '2024-12-01', 5, 5, 5 from account",
          "update item set open_minor = 4",
          EXEMPTION,
          "insert into contact_exemption_act (exemption_id, became, acted_by, acted_on, acted_at)"
              + " select exemption_id, 'GRANTED', 'x', '2025-01-15', now() from contact_exemption");

  private final TestContacts test = new TestContacts();
  private final ContactRequest asked = TestContacts.mail("R", TestContacts.NOW);

  @Test
  void theyStayAsLongAsNothingHappens() {
    String before = grounds();
    test.contacts().decide(test.portfolio(), List.of(asked), DecisionStage.SEND, "system");
    assertThat(grounds()).isEqualTo(before);
    assertThat(
            test.contacts()
                .grounds(test.portfolio(), List.of(asked.movedTo(asked.at().plusSeconds(60)))))
        .as("a minute later")
        .doesNotContain(before);
  }

  @Test
  void anotherCustomersFactsAreNotTheirs() {
    test.account("B");
    String before = grounds();
    test.sql(
        """
        insert into contact_fact (customer_id, kind, stands, since, source, told_by)
        select customer_id, 'DO_NOT_CONTACT', true, now(), 'x', 'x' from customer
         where customer_ref = 'C-B'
        """);
    assertThat(grounds()).isEqualTo(before);
    List<String> both =
        test.contacts()
            .grounds(test.portfolio(), List.of(TestContacts.call("Q", asked.at()), asked));
    assertThat(both).hasSize(2).element(1).isEqualTo(before);
  }

  @ParameterizedTest
  @FieldSource("CHANGES")
  void everyFactChangesThem(String change) {
    prepare(change);
    String before = grounds();
    test.sql(change);
    assertThat(grounds()).isNotEqualTo(before);
  }

  private String grounds() {
    return test.contacts().grounds(test.portfolio(), List.of(asked)).get(0);
  }

  /** What a change needs to find. */
  private void prepare(String change) {
    if (change.startsWith("insert into contact_exemption_act ")) {
      test.sql(EXEMPTION);
    }
    if (change.matches("(update|delete from) (interaction|outbox|holiday|hold|item)\\b.*")) {
      String table = change.replaceFirst("^(update|delete from) (\\w+).*", "$2");
      CHANGES.stream()
          .filter(each -> each.startsWith("insert into " + table + " "))
          .forEach(test::sql);
    }
  }
}
