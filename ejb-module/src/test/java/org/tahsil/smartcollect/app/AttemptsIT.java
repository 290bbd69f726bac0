package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestOverride;
import org.tahsil.shared.store.TestPromise;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.CollectionRef;
import org.tahsil.smartcollect.Settlements;
import org.tahsil.smartcollect.Settlements.Settlement;
import org.tahsil.smartcollect.SmartCollect.Attempted;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;

class AttemptsIT {
  private static final String ID = "COL_C_UPCOMING_1_0";

  private final TestSmart smart = new TestSmart("2025-01-10");

  @BeforeEach
  void aLoanThatIsDue() {
    smart.loan("C", "L");
    smart.books.item("L", "E1", "2025-01-10", "1000");
    smart.mandate("C", "L", CollectionMethod.E_NACH, false);
    smart.line("C", "2025-01-09", "5000", "5000", "GIFT");
  }

  @Test
  void aCollectedOneIsAConflict() {
    assertThat(smart.attempt("C", ID, "E-NACH").status()).isEqualTo("SUCCESS");
    assertThat(refusal(ID, "E-NACH").code()).isEqualTo("ALREADY_COLLECTED");
    assertThat(smart.debited()).hasSize(1);
  }

  @Test
  void beforeTheDueDateTheRuleIsNamed() {
    smart.books.item("L", "E2", "2025-02-10", "1000");
    smart.document("C");
    Refusal refusal = refusal("COL_C_UPCOMING_2_0", "E-NACH");
    assertThat(refusal.code()).isEqualTo("BEFORE_DUE_DATE");
    assertThat(refusal.kind().status()).isEqualTo(422);
    assertThat(smart.books.column("select count(*) from collection_attempt")).containsExactly("0");
  }

  @Test
  void anUnknownMethodCollectionOrCustomerIsRefusedClearly() {
    assertThat(refusal(ID, "CHEQUE").code()).isEqualTo("UNKNOWN_METHOD");
    assertThat(refusal(ID, "UPI_AUTOPAY").code()).isEqualTo("NOT_MANDATED");
    assertThat(refusal("COL_X", "E-NACH").code()).isEqualTo("UNKNOWN_COLLECTION_ID");
    smart.loan("D", "M");
    assertThat(refusalOf("D", ID).code()).isEqualTo("UNKNOWN_COLLECTION_ID");
    assertThat(refusalOf("NOBODY", ID).code()).isEqualTo("UNKNOWN_CUSTOMER");
  }

  @Test
  void nothingIsDebitedWhileAPromiseIsOpen() {
    long account =
        Long.parseLong(
            smart.books.column("select account_id from account where account_ref = 'L'").get(0));
    TestPromise.of(smart.books.server().jdbi(), account, "OPEN");
    assertThat(refusal(ID, "E-NACH").code()).isEqualTo("PROMISE_OPEN");
    assertThat(smart.debited()).isEmpty();

    TestPromise.of(smart.books.server().jdbi(), account, "BROKEN");
    assertThat(smart.attempt("C", ID, "E-NACH").status()).isEqualTo("SUCCESS");
  }

  @Test
  void whatPeopleHaveTakenOverIsDebitedOnlyByHandUntilTheDayTheyGiveItBack() {
    long account =
        Long.parseLong(
            smart.books.column("select account_id from account where account_ref = 'L'").get(0));
    LocalDate today = LocalDate.parse("2025-01-10");
    TestOverride.of(smart.books.server().jdbi(), account, "DEBITS", today, today.plusDays(2));
    Refusal refusal = refusal(ID, "E-NACH");
    assertThat(refusal.code()).isEqualTo("MANUAL_OVERRIDE");
    assertThat(refusal.facts()).containsEntry("until", "2025-01-12");
    smart.clock("2025-01-11");
    assertThat(refusal(ID, "E-NACH").code()).isEqualTo("MANUAL_OVERRIDE");
    assertThat(smart.debited()).isEmpty();

    smart.clock("2025-01-12");
    assertThat(smart.attempt("C", ID, "E-NACH").status()).isEqualTo("SUCCESS");
  }

  @Test
  void aPersonCollectsByHandWhatPeopleHaveTakenOver() {
    long account =
        Long.parseLong(
            smart.books.column("select account_id from account where account_ref = 'L'").get(0));
    LocalDate today = LocalDate.parse("2025-01-10");
    TestOverride.of(smart.books.server().jdbi(), account, "DEBITS", today, today.plusDays(2));
    assertThat(smart.attempt("C", ID, "MANUAL").status()).isEqualTo("SUCCESS");
  }

  @Test
  void fourFailuresWithRetriesGoToAPersonWhoMayCollectByHand() {
    smart.manner.code = "04";
    String[] dates = {"2025-01-10", "2025-01-15", "2025-01-20", "2025-01-25"};
    for (int attempt = 1; attempt <= 4; attempt++) {
      smart.clock(dates[attempt - 1]);
      Attempted failed = smart.attempt("C", ID, "E-NACH");
      assertThat(failed.status()).isEqualTo("FAILED");
      assertThat(failed.returnCode()).isEqualTo("04");
      assertThat(failed.nextRetryScheduled()).isEqualTo(attempt < 4 ? dates[attempt] : null);
      assertThat(refusal(ID, "E-NACH").code())
          .isEqualTo(attempt < 4 ? "RETRY_TOO_EARLY" : "ATTEMPTS_EXHAUSTED");
    }
    assertThat(smart.document("C").upcomingCollections()).isEmpty();
    assertThat(smart.document("C").collectionSummary().failedCollections()).isEqualTo(1);
    assertThat(smart.books.story().entries())
        .extracting("kind")
        .containsOnlyOnce("COLLECTION_ESCALATED");
    smart.manner.code = null;
    assertThat(smart.attempt("C", ID, "MANUAL").status()).isEqualTo("SUCCESS");
    assertThat(smart.document("C").collectionHistory())
        .extracting(CollectionAttempt::attemptNumber, CollectionAttempt::nextRetryScheduled)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(5, null),
            org.assertj.core.groups.Tuple.tuple(4, null),
            org.assertj.core.groups.Tuple.tuple(3, "2025-01-25"),
            org.assertj.core.groups.Tuple.tuple(2, "2025-01-20"),
            org.assertj.core.groups.Tuple.tuple(1, "2025-01-15"));
  }

  @Test
  void theBankReturnsWhatTheBalanceDoesNotCarry() {
    smart.line("C", "2025-01-10", "-4500", "500", "RENT");
    Attempted failed = smart.attempt("C", ID, "E-NACH");
    assertThat(failed.status()).isEqualTo("FAILED");
    assertThat(failed.returnCode()).isEqualTo("04");
    assertThat(failed.accountBalance()).isEqualByComparingTo("500");
    assertThat(smart.books.column("select open_minor from item")).containsExactly("100000");
  }

  @Test
  void theBankRemembersItsOwnDebitsBeforeTheNextStatement() {
    smart.books.item("L", "E2", "2025-01-09", "4500");
    smart.document("C");
    List<String> ids =
        smart.books.column("select collection_id from collection order by collection_id");
    assertThat(ids).allSatisfy(id -> assertThat(id).matches("COL_C_UPCOMING_[12]_0"));
    assertThat(ids.stream().map(id -> smart.attempt("C", id, "E-NACH").status()))
        .containsExactlyInAnyOrder("SUCCESS", "FAILED");
  }

  @Test
  void aBankThatAnswersLaterLeavesItPendingUntilTheNightOrASettlement() {
    smart.manner.later = true;
    assertThat(smart.attempt("C", ID, "E-NACH").status()).isEqualTo("PENDING");
    assertThat(refusal(ID, "E-NACH").code()).isEqualTo("ATTEMPT_PENDING");
    assertThat(smart.books.column("select count(*) from posting")).containsExactly("0");
    assertThat(smart.document("C").collectionHistory().get(0).status()).isEqualTo("PENDING");
    assertThat(settle(1, null)).isEqualTo(ACCEPTED);
    assertThat(settle(1, null)).isEqualTo(UNCHANGED);
    assertThat(settle(1, "04")).isEqualTo(rejected("return_code", "CONFLICT", "04"));
    assertThat(settle(2, null)).isEqualTo(rejected("collection_ref", "UNKNOWN_ATTEMPT", ID));
    assertThat(smart.books.column("select payment_ref from posting")).containsExactly(ID + "_A1");
    assertThat(smart.books.column("select open_minor from item")).containsExactly("0");
  }

  @Test
  void aNameThatAPaymentHasAlreadyDoesNotStopTheDebit() {
    smart.books.account("Z");
    smart.books.pay("Z", ID + "_A1", "2025-01-01", "1");
    assertThat(smart.attempt("C", ID, "E-NACH").status()).isEqualTo("SUCCESS");
    assertThat(smart.books.column("select payment_ref from posting order by posting_id"))
        .hasSize(2)
        .element(1)
        .asString()
        .matches("COLLECTION-[0-9]+-A1");
  }

  @Test
  void aPaymentThatIsTakenBackBeginsANewCollection() {
    smart.attempt("C", ID, "E-NACH");
    assertThat(smart.document("C").upcomingCollections()).isEmpty();
    smart.books.reverse(ID + "_A1");
    assertThat(smart.document("C").upcomingCollections().get(0).collectionId())
        .isEqualTo("COL_C_UPCOMING_2_0");
  }

  @Test
  void whatIsHeldIsNotDebited() {
    smart.document("C");
    smart
        .books
        .server()
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    insert into hold (account_id, reason, stops, from_on, placed_by, known_on)
                    select account_id, 'DISPUTE', '{DEBITS}', date '2025-01-01', 'x',
                        date '2025-01-01' from account
                    """));
    assertThat(refusal(ID, "E-NACH").code()).isEqualTo("DEBITS_ON_HOLD");
  }

  private RowOutcome settle(int attempt, @Nullable String code) {
    return smart
        .get(Settlements.class)
        .take(
            smart.books.portfolio(), List.of(new Settlement(new CollectionRef(ID), attempt, code)))
        .get(0);
  }

  private Refusal refusal(String id, String method) {
    return catchThrowableOfType(RefusedException.class, () -> smart.attempt("C", id, method))
        .refusal();
  }

  private Refusal refusalOf(String customer, String id) {
    return catchThrowableOfType(RefusedException.class, () -> smart.attempt(customer, id, "E-NACH"))
        .refusal();
  }
}
