package org.tahsil.bankdata.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.bankdata.BankData;
import org.tahsil.bankdata.BankTransactionRow;
import org.tahsil.bankdata.store.BankTransactionStore;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

class BankDataIT {
  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server =
      new TestServer(portfolios, new BankTransactionStore(), new BankDataService());
  private final BankData bank = server.get(BankData.class);
  private Portfolio rupees;

  @BeforeEach
  void open() {
    rupees =
        portfolios.open("MSM", "INR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    server
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into customer (tenant_id, customer_ref, name)"
                        + " values ('one', 'C1', 'x'), ('one', 'C2', 'y')"));
  }

  @Test
  void takesALineOnceAndKnowsItAgain() {
    assertThat(take(row("C1", "T1", "10"), row("C1", "T2", "20")))
        .containsExactly(ACCEPTED, ACCEPTED);
    assertThat(take(row("C1", "T1", "10"), row("C1", "T2", "20")))
        .containsExactly(UNCHANGED, UNCHANGED);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void theSameIdWithOtherContentIsAConflictAlsoWithinOneList() {
    assertThat(take(row("C1", "T1", "10"), row("C1", "T1", "10"), row("C1", "T1", "11")))
        .containsExactly(ACCEPTED, UNCHANGED, rejected("txn_id", "CONFLICT", "T1"));
    assertThat(take(row("C1", "T1", "12"))).containsExactly(rejected("txn_id", "CONFLICT", "T1"));
  }

  @Test
  void theSameIdInAnotherBankAccountIsAnotherLine() {
    assertThat(take(row("C1", "T1", "10"), row("C2", "T1", "11")))
        .containsExactly(ACCEPTED, ACCEPTED);
  }

  @Test
  void setsAsideWhatItCannotPlaceAndTakesTheRest() {
    assertThat(take(row("C9", "T1", "10"), row("C1", "T1", "0"), row("C1", "T1", "5")))
        .containsExactly(
            rejected("customer_ref", "UNKNOWN_CUSTOMER", "C9"),
            rejected("amount", "NOT_POSITIVE", "0.00"),
            ACCEPTED);
  }

  @Test
  void aBankAccountHasOneCurrency() {
    take(row("C1", "T1", "10"));
    Portfolio rials =
        portfolios.open("OMT", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    assertThat(bank.take(rials, List.of(row("C1", "T2", "10", "OMR"))))
        .containsExactly(rejected("bank_account_ref", "CURRENCY_MISMATCH", "B"));
    assertThat(bank.take(rials, List.of(row("C2", "T2", "10", "INR"))))
        .containsExactly(rejected("amount", "CURRENCY_MISMATCH", "10.00 INR"));
  }

  private List<RowOutcome> take(BankTransactionRow... rows) {
    return bank.take(rupees, List.of(rows));
  }

  private long count() {
    return server
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from bank_transaction")
                    .mapTo(Long.class)
                    .one());
  }

  private static BankTransactionRow row(String customer, String txn, String amount) {
    return row(customer, txn, amount, "INR");
  }

  private static BankTransactionRow row(
      String customer, String txn, String amount, String currency) {
    Money money = Money.of(amount, Currency.getInstance(currency));
    return new BankTransactionRow(
        new CustomerRef(customer),
        "B",
        txn,
        Instant.parse("2024-12-03T04:00:00Z"),
        BankTransactionRow.Type.CREDIT,
        "FT",
        money,
        money,
        null);
  }
}
