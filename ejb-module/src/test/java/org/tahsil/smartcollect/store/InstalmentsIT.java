package org.tahsil.smartcollect.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.payment.PostingKind.CREDIT_NOTE;
import static org.tahsil.payment.PostingKind.WRITE_OFF;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.shared.store.TestLedger;
import org.tahsil.smartcollect.domain.PaymentHabits.Instalment;

/** Punctuality is told by the customer's money alone. */
class InstalmentsIT {
  private final TestLedger books =
      new TestLedger(
          "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01", new CustomerFacts());

  @Test
  void aCreditNoteLessensWhatWasAskedAndAWriteOffPaysNothing() {
    books.account("A");
    books.item("A", "PAID", "2024-09-01", "10.000");
    books.item("A", "CORRECTED", "2024-10-01", "10.000");
    books.item("A", "NEVER-OWED", "2024-11-01", "10.000");
    books.item("A", "GIVEN-UP", "2024-12-01", "10.000");
    books.payItem("A", "P1", "2024-09-03", "10.000", "PAID");
    books.payItem("A", "P2", "2024-10-05", "6.000", "CORRECTED");
    take(CREDIT_NOTE, books.payment("A", "C1", "2024-12-10", "4.000", "CORRECTED"));
    take(CREDIT_NOTE, books.payment("A", "C2", "2024-12-10", "10.000", "NEVER-OWED"));
    take(WRITE_OFF, books.payment("A", "W1", "2024-12-10", "10.000", null));

    assertThat(books.column("select sum(open_minor) from item")).containsExactly("0");
    assertThat(instalments())
        .containsExactlyInAnyOrder(
            instalment("2024-09-01", "2024-09-03"),
            instalment("2024-10-01", "2024-10-05"),
            new Instalment(LocalDate.parse("2024-12-01"), null));
  }

  private void take(PostingKind kind, PaymentRow row) {
    books.ledger().post(books.portfolio(), TestLedger.of(kind, row), "anna");
  }

  private List<Instalment> instalments() {
    long customer = Long.parseLong(books.column("select customer_id from customer").get(0));
    return books
        .server()
        .get(CustomerFacts.class)
        .instalments(books.portfolio(), customer, LocalDate.parse("2025-01-01"), 12);
  }

  private static Instalment instalment(String due, String paid) {
    return new Instalment(LocalDate.parse(due), LocalDate.parse(paid));
  }
}
