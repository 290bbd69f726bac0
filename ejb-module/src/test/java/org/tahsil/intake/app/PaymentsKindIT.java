package org.tahsil.intake.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.intake.IntakeBatch;
import org.tahsil.intake.IntakeBatch.Counts;
import org.tahsil.shared.store.TestLedger;

class PaymentsKindIT {
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private final TestIntake intake = new TestIntake(books.server(), books.portfolio());
  private final PaymentsKind payments = new PaymentsKind(books.ledger());

  @Test
  void aRowSaysWhichKindItIsAndIsAPaymentOtherwise() {
    books.account("A");
    books.item("A", "I1", "2024-11-01", "10.000");
    IntakeBatch batch =
        intake.take(
            payments,
            """
            account_ref,payment_ref,value_date,amount,item_ref,kind
            A,P1,2024-12-01,1.000,,
            A,C1,2024-12-01,2.000,I1,credit_note
            A,W1,2024-12-01,3.000,,WRITE_OFF
            A,W2,2024-12-01,3.000,I1,WRITE_OFF
            A,X1,2024-12-01,4.000,,REVERSAL
            """);
    assertThat(batch.counts()).isEqualTo(new Counts(5, 3, 0, 0, 2));
    assertThat(intake.aside(batch))
        .extracting("field", "reason")
        .containsExactlyInAnyOrder(
            Tuple.tuple("item_ref", "WRITE_OFF_NAMES_ITEM"),
            Tuple.tuple("kind", "NOT_PAYMENT_OR_CREDIT_NOTE_OR_WRITE_OFF"));
    assertThat(books.column("select payment_ref || ' ' || kind from posting order by posting_id"))
        .containsExactly("P1 PAYMENT", "C1 CREDIT_NOTE", "W1 WRITE_OFF");
  }
}
