package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.Books;
import org.tahsil.account.DpdConvention;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.intake.IntakeBatch.QuarantinedRow;
import org.tahsil.intake.domain.Mapping;
import org.tahsil.intake.store.StandingBooks;
import org.tahsil.shared.store.TestLedger;

class InvoiceLedgerIT {
  private static final String PROFILE =
      """
      {"kind": "invoice-ledger",
       "columns": {"customer_ref": "Buyer", "item_ref": "No", "issued_on": "Issued",
                   "due_date": "Due", "amount": "Sum", "settled_on": "Paid"},
       "constants": {"currency": "USD"},
       "date_formats": ["M/d/yyyy"]}
      """;
  private static final String HEADER = "Buyer,No,Issued,Due,Sum,Disputed,Paid\n";

  private final TestLedger books =
      new TestLedger("USD", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private final InvoiceLedgerKind kind =
      new InvoiceLedgerKind(
          new InvoiceLedger(
              books.server().get(Books.class),
              books.ledger(),
              new StandingBooks(books.server().jdbi())));
  private final TestIntake intake = new TestIntake(books.server(), books.portfolio());

  @Test
  void aRowMakesCustomerAccountItemAndPayment() {
    assertThat(
            take("B1,7,11/2/2024,12/2/2024,50.39,No,12/30/2024\nB1,6,1/3/2024,2/2/2024,97.6,No,")
                .counts())
        .isEqualTo(new Counts(2, 2, 0, 0, 0));
    assertThat(books.column("select account_ref || ' ' || opened_on from account"))
        .containsExactly("B1-USD 2024-01-03");
    assertThat(
            books.column(
                "select item_ref||' '||issued_on||' '||due_on||' '||open_minor from item"
                    + " order by item_ref"))
        .containsExactly("6 2024-01-03 2024-02-02 9760", "7 2024-11-02 2024-12-02 0");
    assertThat(books.column("select payment_ref||' '||value_on||' '||amount_minor from posting"))
        .containsExactly("B1/7 2024-12-30 5039");
  }

  @Test
  void theSameFileAgainChangesNothingAndASettlementUpdates() {
    String open = "B1,6,1/3/2024,2/2/2024,97.6,No,\n";
    take(open);
    assertThat(take(open).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    String settled = "B1,6,1/3/2024,2/2/2024,97.6,No,3/1/2024\n";
    assertThat(take(settled).counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(take(settled).counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
  }

  @Test
  void whatIsWrongIsNamedByTheFilesOwnColumn() {
    IntakeBatch batch =
        take(
            """
            B1,1,13/3/2024,2/2/2024,9,No,
            B2,2,1/3/2024,2/2/2024,9.999,No,
            B3,3,1/3/2024,2/2/2024,9,No,3/1/2024
            B3,3,1/3/2024,2/2/2024,8,No,3/1/2024
            """);
    assertThat(batch.counts()).isEqualTo(new Counts(4, 1, 0, 0, 3));
    assertThat(intake.aside(batch))
        .extracting(QuarantinedRow::line, QuarantinedRow::field, QuarantinedRow::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "Issued", "BAD_DATE"),
            org.assertj.core.groups.Tuple.tuple(3L, "Sum", "TOO_MANY_DECIMALS"),
            org.assertj.core.groups.Tuple.tuple(5L, "payment_ref", "CONFLICT"));
    assertThat(books.column("select amount_minor from item")).containsExactly("900");
  }

  @Test
  void anotherCurrencyThanThePortfoliosIsSetAside() {
    IntakeBatch batch =
        take(PROFILE.replace("USD", "EUR"), HEADER + "B1,1,1/3/2024,2/2/2024,9,No,\n");
    assertThat(intake.aside(batch)).extracting("reason").containsExactly("CURRENCY_MISMATCH");
    assertThat(books.column("select account_ref from account")).isEmpty();
  }

  private IntakeBatch take(String rows) {
    return take(PROFILE, HEADER + rows);
  }

  private IntakeBatch take(String profile, String file) {
    Mapping mapping = new ProfileReader(new Kinds(Stream.of(kind))).read(profile);
    return intake.take(kind, mapping, 1_000, TestIntake.bytes(file));
  }
}
