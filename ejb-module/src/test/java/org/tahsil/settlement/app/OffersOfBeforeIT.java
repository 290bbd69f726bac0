package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.store.TestLedger;

/** An offer that was made before items were frozen, and the statement that freezes them. */
class OffersOfBeforeIT {
  private static final String MIGRATION = "/db/migration/V202611281020__freeze_covered_items.sql";

  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  @Test
  void itGetsTheItemsThatWereKnownThenUpToWhatItCovered() {
    books.account("B");
    books.item("B", "I1", "2024-12-01", "20.000");
    books.item("B", "I2", "2024-12-10", "22.300");
    books.item("B", "I3", "2025-02-01", "50.000");
    books.pay("B", "P0", "2024-12-20", "5.000");
    UUID id = old();
    office.today("2025-01-02");
    books.pay("B", "LATER", "2025-01-02", "1.000");
    books.server().jdbi().useHandle(handle -> handle.execute(backfill()));
    assertThat(
            books.column(
                "select item_ref || ' ' || open_minor from settlement_item order by place"))
        .containsExactly("I1 15000", "I2 22300");
    books.pay("B", "P1", "2025-01-03", "36.000");
    office.today("2025-01-03");
    office.night("2025-01-03");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-03 37.000 0.300");
  }

  /** As the product wrote them: 37.300 are overdue, 35.435 settle them. */
  private UUID old() {
    UUID id = UUID.randomUUID();
    books
        .server()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    with made as (
                      insert into settlement (settlement_key, account_id, kind, covers, percent,
                          owed_minor, pay_minor, pay_by, made_on, holds, made_by, made_at,
                          last_posting)
                      select ?, account_id, 'SETTLEMENT', 'OVERDUE', 5, 37300, 35435, '2025-01-05',
                          '2025-01-01', false, 'anna', '2025-01-01T10:00:00Z',
                          last_posting(account_id)
                      from account where account_ref = 'B'
                      returning settlement_id, account_id)
                    insert into settlement_now (settlement_id, account_id, portfolio_id, state,
                        since, counted_minor, waived_minor, next_look_on, finished_on)
                    select settlement_id, account_id, portfolio_id, 'OFFERED', '2025-01-01', 0, 0,
                        '2025-01-05', '2024-12-31'
                    from made join account using (account_id)
                    """,
                    id));
    return id;
  }

  private static String backfill() {
    try (InputStream file =
        Objects.requireNonNull(OffersOfBeforeIT.class.getResourceAsStream(MIGRATION))) {
      String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      int begin = sql.indexOf("insert into settlement_item");
      return sql.substring(begin, sql.indexOf(';', begin));
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }
}
