package org.tahsil.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/** Reminders to overdue customers, each of whom gets one: written by SQL, sent by the product. */
final class Reminded {
  private static final LocalDate DATE = LocalDate.of(2026, 6, 30);

  /** Of ten accounts at least three are overdue and not on hold, two of a customer at most. */
  private static final int ACCOUNTS_A_MESSAGE = 7;

  private static final long LOOK_MILLIS = 50;
  private static final long MOST_SECONDS = 600;

  private static final String LIVING =
      """
      update customer set email = 'c' || customer_id || '@example.org', country = 'IN',
        time_zone = 'Asia/Kolkata'
      where tenant_id = 'bench'
      """;

  /** In the order of customers, so that each round has others. */
  private static final String WRITE =
      """
      insert into outbox (message_id, tenant_id, customer_id, account_id, type, recipient, language,
        subject, body, suppress_if_paid, last_posting, state, next_attempt_at, dedupe_key, queued_at)
      select gen_random_uuid(), 'bench', d.customer_id, d.account_id, 'EMAIL', d.email, 'en',
        'Your account ' || d.account_ref, repeat('A payment of your account is overdue. ', 12), true,
        (select max(p.posting_id) from posting p where p.account_id = d.account_id), 'QUEUED',
        now() + interval '1 day', 'bench:' || d.account_ref, now()
      from (
        select distinct on (a.customer_id) a.customer_id, a.account_id, a.account_ref, c.email
        from account a join customer c using (customer_id)
        where exists (select from item i
            where i.account_id = a.account_id and i.open_minor > 0 and i.due_on < ?::date)
          and not exists (select from hold h join account o using (account_id)
            where o.customer_id = a.customer_id)
        order by a.customer_id, a.account_id limit ? offset ?) d
      """;

  private static final String UNDER_WAY =
      "select count(*) from outbox where tenant_id = 'bench'"
          + " and state in ('QUEUED', 'RELAYED', 'SENDING')";

  private final BenchProduct product;
  private final Connection connection;
  private final int messages;

  Reminded(BenchProduct product, Connection connection, int messages) {
    this.product = product;
    this.connection = connection;
    this.messages = messages;
  }

  void build(int all) throws Exception {
    new Book(product, (long) all * ACCOUNTS_A_MESSAGE).build(DATE);
    execute(LIVING);
    execute("vacuum (analyze) customer");
  }

  /** Writes the messages of a round, lets them come due at once and waits for the last. */
  Usage send(int round) throws Exception {
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, DATE.toString());
      write.setInt(2, messages);
      write.setInt(3, round * messages);
      if (write.executeUpdate() != messages) {
        throw new IllegalStateException("the portfolio has too few overdue customers");
      }
    }
    product.settle(connection);
    Usage before = product.used(connection);
    execute("update outbox set next_attempt_at = now() where state = 'QUEUED'");
    long deadline = System.nanoTime() + MOST_SECONDS * 1_000_000_000;
    while (count(UNDER_WAY) > 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("messages are still under way: " + states());
      }
      Thread.sleep(LOOK_MILLIS);
    }
    return product.used(connection).minus(before);
  }

  /** Every message was decided on, allowed, sent and booked, once. */
  void expect(long all, long mails) throws SQLException {
    long sent = count("select count(*) from outbox where state = 'SENT'");
    long allowed =
        count(
            "select count(distinct customer_id) from contact_decision"
                + " where stage = 'SEND' and verdict <> 'BLOCK'");
    if (sent != all || allowed != all || mails != all) {
      throw new IllegalStateException(
          "of %d messages %d were allowed, %d mails came and %d are booked as sent: %s"
              .formatted(all, allowed, mails, sent, states()));
    }
  }

  private List<List<String>> states() throws SQLException {
    return Script.query(
        connection, "select state, last_error, count(*) from outbox group by 1, 2 order by 1, 2");
  }

  private long count(String sql) throws SQLException {
    return Long.parseLong(Script.query(connection, sql).get(0).get(0));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
