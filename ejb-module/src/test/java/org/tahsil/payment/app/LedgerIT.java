package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.util.List;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

class LedgerIT {
  private static final String LIVE =
      """
      select p.payment_ref || ' ' || i.item_ref || ' ' || l.amount_minor || ' ' || l.value_on
      from allocation l join posting p using (posting_id)
        join item i on i.account_id = l.account_id and i.item_no = l.item_no
      where undone_on is null order by l.value_on, p.posting_id, i.item_no
      """;
  private static final String OPEN =
      "select item_ref || ' ' || open_minor from item order by item_no";

  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");

  @BeforeEach
  void twoInstalments() {
    books.account("A");
    books.item("A", "I1", "2024-11-01", "10.000");
    books.item("A", "I2", "2024-12-01", "10.000");
  }

  @Test
  void moneyPaysTheOldestDueItemAndTheRestWaitsForTheNextDueDate() {
    assertThat(books.pay("A", "P1", "2024-11-05", "12.500")).isEqualTo(ACCEPTED);
    assertThat(books.column(LIVE))
        .containsExactly("P1 I1 10000 2024-11-05", "P1 I2 2500 2024-12-01");
    assertThat(books.column(OPEN)).containsExactly("I1 0", "I2 7500");
  }

  @Test
  void postingTheSameAgainChangesNothingAndOtherContentIsAConflict() {
    books.pay("A", "P1", "2024-11-05", "10.000");
    assertThat(books.pay("A", "P1", "2024-11-05", "10.00")).isEqualTo(UNCHANGED);
    assertThat(books.pay("A", "P1", "2024-11-05", "10.001"))
        .isEqualTo(rejected("payment_ref", "CONFLICT", "P1"));
    assertThat(books.column("select count(*) from posting")).containsExactly("1");
    assertThat(books.column("select count(*) from allocation")).containsExactly("1");
  }

  @Test
  void theSamePaymentTwiceInOneChunkIsPostedOnce() {
    assertThat(
            books
                .ledger()
                .take(
                    books.portfolio(),
                    List.of(
                        books.payment("A", "P1", "2024-11-05", "1", null),
                        books.payment("A", "P1", "2024-11-05", "1", null),
                        books.payment("A", "P1", "2024-11-05", "2", null))))
        .containsExactly(ACCEPTED, UNCHANGED, rejected("payment_ref", "CONFLICT", "P1"));
  }

  @Test
  void refusesWhatCannotBePosted() {
    assertThat(books.pay("B", "P1", "2024-11-05", "1"))
        .isEqualTo(rejected("account_ref", "UNKNOWN_ACCOUNT", "B"));
    assertThat(books.pay("A", "P1", "2024-11-05", "0"))
        .isEqualTo(rejected("amount", "AMOUNT_NOT_POSITIVE", "0.000"));
    assertThat(books.payItem("A", "P1", "2024-11-05", "1", "I9"))
        .isEqualTo(rejected("item_ref", "UNKNOWN_ITEM", "I9"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> books.reverse("P9"))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("UNKNOWN_PAYMENT"));
  }

  @Test
  void aBackdatedPaymentMovesLaterMoneyOn() {
    books.pay("A", "P2", "2024-12-05", "10.000");
    books.pay("A", "P1", "2024-11-05", "10.000");
    assertThat(books.column(LIVE))
        .containsExactly("P1 I1 10000 2024-11-05", "P2 I2 10000 2024-12-05");
    assertThat(books.column("select count(*) from allocation where undone_on = '2025-01-01'"))
        .containsExactly("1");
  }

  @Test
  void aReversedPaymentCountsAsNeverMadeAndReversingTwiceIsOnce() {
    books.pay("A", "P1", "2024-11-05", "10.000");
    books.pay("A", "P2", "2024-12-05", "4.000");
    assertThat(books.reverse("P1").isNew()).isTrue();
    assertThat(books.reverse("P1").isNew()).isFalse();
    assertThat(books.column(LIVE)).containsExactly("P2 I1 4000 2024-12-05");
    assertThat(books.column(OPEN)).containsExactly("I1 6000", "I2 10000");
    assertThat(books.pay("A", "P1", "2024-11-05", "10.000")).isEqualTo(UNCHANGED);
    assertThat(books.column(OPEN)).containsExactly("I1 6000", "I2 10000");
    assertThat(books.story().entries())
        .extracting("kind")
        .containsExactly("PAYMENT_POSTED", "PAYMENT_POSTED", "PAYMENT_REVERSED");
  }

  @Test
  void aSmallerItemFreesMoneyForTheNext() {
    books.pay("A", "P1", "2024-12-05", "15.000");
    books.items(books.row("A", "I1", null, "2024-11-01", "4.000"));
    assertThat(books.column(OPEN)).containsExactly("I1 0", "I2 0");
    assertThat(books.column("select sum(amount_minor) from allocation where undone_on is null"))
        .containsExactly("14000");
  }

  @Test
  void aMovedDueDateMovesTheMoney() {
    books.pay("A", "P1", "2024-11-05", "10.000");
    books.items(books.row("A", "I1", null, "2025-02-01", "10.000"));
    assertThat(books.column(LIVE)).containsExactly("P1 I2 10000 2024-12-01");
  }

  @Test
  void listsPostingsWithTheirState() {
    books.pay("A", "P1", "2024-11-05", "10.000");
    books.reverse("P1");
    long account = Long.parseLong(books.column("select account_id from account").get(0));
    assertThat(books.ledger().postings(account))
        .extracting("kind", "reversed")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("PAYMENT", true),
            org.assertj.core.groups.Tuple.tuple("REVERSAL", false));
  }

  @Test
  void theDatabaseItselfRefusesToChangePostingsAndAllocations() {
    books.pay("A", "P1", "2024-11-05", "10.000");
    books.reverse("P1");
    for (String forbidden :
        List.of(
            "update posting set amount_minor = 1",
            "delete from posting_key; delete from posting",
            "delete from allocation",
            "update allocation set amount_minor = 1",
            "update allocation set undone_on = null",
            "update allocation set undone_on = '2030-01-01'")) {
      assertThatExceptionOfType(UnableToExecuteStatementException.class)
          .isThrownBy(() -> books.server().jdbi().useHandle(h -> h.execute(forbidden)))
          .withMessageContaining("append-only");
    }
  }
}
