package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tahsil.payment.PostingKind.CREDIT_NOTE;
import static org.tahsil.payment.PostingKind.PAYMENT;
import static org.tahsil.payment.PostingKind.WRITE_OFF;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PostingKind;
import org.tahsil.payment.Reversal;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestLedger;

/** Credit notes and write-offs lessen debt like money; a return is a reversal with a code. */
class AdjustmentsIT {
  private static final String OPEN =
      "select item_ref || ' ' || open_minor from item order by item_no";

  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
  private long account;

  @BeforeEach
  void twoInstalments() {
    account = books.account("A");
    books.item("A", "I1", "2024-11-01", "10.000");
    books.item("A", "I2", "2024-12-01", "10.000");
  }

  @Test
  void aCreditNotePaysTheItemThatItNames() {
    PaymentRow note =
        TestLedger.of(CREDIT_NOTE, books.payment("A", "CN1", "2024-12-05", "4.000", "I2"));
    assertThat(books.ledger().take(books.portfolio(), List.of(note))).containsExactly(ACCEPTED);
    assertThat(books.column(OPEN)).containsExactly("I1 10000", "I2 6000");
    assertThat(books.ledger().post(books.portfolio(), note, "anna").isNew()).isFalse();
  }

  @Test
  void aWriteOffTakesTheOldestFirstAndNeverBecomesCredit() {
    assertThat(books.adjust(WRITE_OFF, "W1", "2024-12-05", "12.000")).isEqualTo(ACCEPTED);
    assertThat(books.column(OPEN)).containsExactly("I1 0", "I2 8000");
    assertThat(books.adjust(WRITE_OFF, "W2", "2024-12-05", "8.001"))
        .isEqualTo(rejected("amount", "WRITE_OFF_EXCEEDS_DEBT", "8.001"));
    PaymentRow named =
        TestLedger.of(WRITE_OFF, books.payment("A", "W3", "2024-12-05", "1.000", "I2"));
    assertThat(books.ledger().take(books.portfolio(), List.of(named)))
        .containsExactly(rejected("item_ref", "WRITE_OFF_NAMES_ITEM", "I2"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> books.ledger().post(books.portfolio(), named, "anna"))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("WRITE_OFF_NAMES_ITEM"));
  }

  @Test
  void twoWriteOffsOfOneFileTogetherTakeNoMoreThanIsOwed() {
    assertThat(
            books
                .ledger()
                .take(
                    books.portfolio(),
                    List.of(
                        TestLedger.of(
                            WRITE_OFF, books.payment("A", "W1", "2024-12-05", "15.000", null)),
                        TestLedger.of(
                            WRITE_OFF, books.payment("A", "W2", "2024-12-05", "6.000", null)),
                        TestLedger.of(
                            WRITE_OFF, books.payment("A", "W3", "2024-12-05", "5.000", null)))))
        .containsExactly(ACCEPTED, rejected("amount", "WRITE_OFF_EXCEEDS_DEBT", "6.000"), ACCEPTED);
  }

  @Test
  void theSameReferenceOfAnotherKindIsAConflict() {
    books.adjust(CREDIT_NOTE, "X1", "2024-12-05", "4.000");
    assertThat(books.adjust(CREDIT_NOTE, "X1", "2024-12-05", "4.000")).isEqualTo(UNCHANGED);
    assertThat(books.pay("A", "X1", "2024-12-05", "4.000"))
        .isEqualTo(rejected("payment_ref", "CONFLICT", "X1"));
  }

  @Test
  void eachKindIsTakenBackAndTellsItsOwnStory() {
    books.adjust(CREDIT_NOTE, "CN1", "2024-12-05", "4.000");
    books.adjust(WRITE_OFF, "W1", "2024-12-05", "16.000");
    assertThat(books.reverse("CN1").facts().kind()).isEqualTo(CREDIT_NOTE);
    assertThat(books.reverse("W1").reversed()).isTrue();
    assertThat(books.column(OPEN)).containsExactly("I1 10000", "I2 10000");
    assertThat(books.story().entries())
        .extracting("kind")
        .containsExactly(
            "CREDIT_NOTE_POSTED", "WRITE_OFF_POSTED", "CREDIT_NOTE_REVERSED", "WRITE_OFF_REVERSED");
    assertThat(books.ledger().postings(account))
        .extracting("kind", "facts.kind", "reversed")
        .containsExactlyInAnyOrder(
            Tuple.tuple("CREDIT_NOTE", CREDIT_NOTE, true),
            Tuple.tuple("WRITE_OFF", WRITE_OFF, true),
            Tuple.tuple("REVERSAL", CREDIT_NOTE, false),
            Tuple.tuple("REVERSAL", WRITE_OFF, false));
  }

  @Test
  void aReturnKeepsTheBanksCodeAndOnlyAPaymentIsReturned() {
    Reversal returned = new Reversal("insufficient funds", "NACH 04");
    books.pay("A", "P1", "2024-11-05", "10.000");
    books.ledger().reverse(books.portfolio(), new PaymentRef("P1"), returned, "mona");
    assertThat(books.reverse("P1").reversal()).isEqualTo(returned);
    assertThat(books.ledger().postings(account))
        .extracting("reversal")
        .containsExactly(returned, returned);
    assertThat(books.story().entries().get(1).kind()).isEqualTo("PAYMENT_RETURNED");
    assertThat(books.story().entries().get(1).facts()).containsEntry("return_code", "NACH 04");

    books.adjust(CREDIT_NOTE, "CN1", "2024-12-05", "4.000");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                books.ledger().reverse(books.portfolio(), new PaymentRef("CN1"), returned, "mona"))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("RETURN_ONLY_OF_PAYMENT"));
  }

  @Test
  void theDatabaseKnowsNoOtherKindAndNoReturnWithoutReversal() {
    for (String forbidden :
        List.of(
            "insert into posting (account_id, kind, payment_ref, value_on, known_on, amount_minor)"
                + " select account_id, 'GIFT', 'G', '2025-01-01', '2025-01-01', 1 from account",
            "insert into posting (account_id, kind, payment_ref, value_on, known_on, amount_minor,"
                + " return_code) select account_id, 'PAYMENT', 'G', '2025-01-01', '2025-01-01', 1,"
                + " 'AM04' from account")) {
      assertThatExceptionOfType(UnableToExecuteStatementException.class)
          .isThrownBy(() -> books.server().jdbi().useHandle(h -> h.execute(forbidden)))
          .withMessageContaining("check constraint");
    }
  }

  /** Whatever is posted and taken back: debt = what is open + what was allocated, to the unit. */
  @Test
  void sumsHoldWhateverIsPostedAndTakenBack() {
    Random random = new Random(20261124);
    List<String> standing = new ArrayList<>();
    for (int step = 0; step < 120; step++) {
      if (!standing.isEmpty() && random.nextInt(4) == 0) {
        books.reverse(standing.remove(random.nextInt(standing.size())));
      } else {
        PostingKind kind = List.of(PAYMENT, CREDIT_NOTE, WRITE_OFF).get(random.nextInt(3));
        String ref = "X" + step;
        String amount = "0." + (100 + random.nextInt(900));
        String day = "2024-1" + (1 + random.nextInt(2)) + "-" + (10 + random.nextInt(19));
        RowOutcome outcome =
            kind == PAYMENT
                ? books.pay("A", ref, day, amount)
                : books.adjust(kind, ref, day, amount);
        if (outcome.equals(ACCEPTED)) {
          standing.add(ref);
        }
      }
      assertThat(books.column(BALANCE)).as("step %s", step).containsExactly("20000 true true");
    }
    assertThat(books.column("select distinct kind from posting order by kind"))
        .containsExactly("CREDIT_NOTE", "PAYMENT", "REVERSAL", "WRITE_OFF");
  }

  private static final String BALANCE =
      """
      with spent as (
        select coalesce(sum(amount_minor), 0) as minor from allocation where undone_on is null),
      live as (
        select coalesce(sum(p.amount_minor), 0) as minor from posting p
        where p.reverses is null
          and not exists (select from posting r where r.reverses = p.posting_id))
      select sum(open_minor) + (select minor from spent) || ' '
        || ((select minor from spent) = least(20000, (select minor from live))) || ' '
        || bool_and(open_minor >= 0)
      from item
      """;
}
