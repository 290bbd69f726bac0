package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.night.store.Ledgers;
import org.tahsil.night.store.NightBook;
import org.tahsil.shared.store.TestLedger;

/** One corrupted row of any kind makes the books of a night differ, and is named. */
class NightReconciliationIT {
  private static final String FIRST = "2024-12-31";
  private static final String SECOND = "2025-01-01";
  private static final String THIRD = "2025-01-02";

  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.AHEAD, FIRST);
  private final TestLedger books = late.books();
  private UUID night;

  /** A rolls from 0-30 to 31-60, B is newly late, C cured, D stays current and has paid ahead. */
  @BeforeEach
  void aNightThatAgrees() {
    for (String account : new String[] {"A", "B", "C", "D"}) {
      books.account(account);
    }
    books.item("A", "I1", "2024-12-01", "10.000");
    books.item("B", "I1", "2025-01-01", "20.000");
    books.item("C", "I1", "2024-12-20", "30.000");
    books.item("D", "I1", "2025-03-01", "40.000");
    books.item("D", "I2", "2025-04-01", "40.000");
    classes();
    late.wholeNight(FIRST);
    late.today(SECOND);
    books.pay("C", "P1", SECOND, "30.000");
    books.pay("D", "P2", SECOND, "45.000");
    run(SECOND);
    late.complete(night, SECOND);
    late.today(THIRD);
    run(THIRD);
  }

  private void classes() {
    books
        .server()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into scheme (portfolio_id, code, kind, convention, base, classes,
                      first_days, kept, borrower_wide, valid_from, source, decided_by)
                    values (?, 'TEST', 'BUCKETS', 'ELAPSED', 'AGED_FROM', '{GOOD,LATE}', '{32}',
                      false, false, '2024-01-01', 'test', 'test')
                    """,
                    books.portfolio().id().value()));
  }

  private void run(String date) {
    night = late.night(date);
    late.age(night, date);
    late.classify(night, date);
    late.alert(night, date);
    books
        .server()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into night_unit (night_id, step, unit_no, from_account, to_account,
                      done_at, read, written)
                    values (?, 'plan', 0, 0, 0, now(), 4, 4), (?, 'age', 0, 0, 1000000, now(), 4, 4)
                    """,
                    night,
                    night));
  }

  private Optional<String> difference() {
    return reconcile().difference();
  }

  private Reconciliation reconcile() {
    return books
        .server()
        .get(Ledgers.class)
        .reconcile(
            new NightBook.Facts(
                new NightRun(night, UUID.randomUUID()),
                books.portfolio().id(),
                LocalDate.parse(THIRD),
                Night.Status.STARTED,
                false));
  }

  @Test
  void untouchedBooksAgreeAfterMoneyOfEveryDate() {
    assertThat(books.column("select count(*) from transition where on_date = '2025-01-02'"))
        .containsExactly("1");
    assertThat(books.column("select count(*) from class_past where until = '2025-01-02'"))
        .containsExactly("1");
    assertThat(difference()).isEmpty();
    assertThat(reconcile().checks())
        .extracting(Reconciliation.Check::name)
        .contains(Reconciliation.Name.values());
  }

  @Test
  void moneyThatCameWhileTheNightRanIsLeftToTheNext() {
    books.pay("A", "P3", THIRD, "4.000");
    assertThat(books.column("select count(*) from age_now where dirty")).containsExactly("1");
    assertThat(difference()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCOUNTS | delete from age_now where account_id = @D",
        "INTERVALS | update age_now set valid_from = '2025-01-01' where account_id = @B",
        "BUCKET_CHANGES | delete from transition where account_id = @B and on_date = '2025-01-02'",
        "BUCKET_CHANGES | update transition set to_bucket = '90+' where account_id = @B",
        "BUCKET_CHANGES | update age_now set bucket = '61-90' where account_id = @B",
        "CLASS_INTERVALS | update class_now set since = '2025-01-01' where since = '2025-01-02'",
        "ALERTS: | delete from alert where account_id = @B and on_date = '2025-01-02'",
        "ALERTS_OF_KIND CURE | insert into alert overriding system value select 99, portfolio_id, @D, on_date, night_id,"
            + " 'CURE', 'LOW', '0-30', 'CURRENT', 0, 0, reason from alert where on_date = '2025-01-02'",
        "LEDGER_TOTAL | update item set open_minor = open_minor - 1 where account_id = @A",
        "OPEN_TOTAL | update item set amount_minor = amount_minor + 1,"
            + " principal_minor = principal_minor + 1 where account_id = @C",
        "LEDGER_TOTAL | update age_now set outstanding_minor = 1 where account_id = @C",
        "ROWS | update night_unit set skipped = 1 where step = 'age'",
        "UNITS | update night_unit set done_at = null where step = 'age'"
      })
  void aCorruptedRowIsFoundAndNamed(String check, String corruption) {
    String sql =
        corruption.replaceAll(
            "@(\\w)", "(select account_id from account where account_ref = '$1')");
    int rows = books.server().jdbi().withHandle(handle -> handle.execute(sql));
    assertThat(rows).isPositive();
    assertThat(difference()).hasValueSatisfying(found -> assertThat(found).contains(check));
  }
}
