package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.LeftOut;
import org.tahsil.casework.NextAction;
import org.tahsil.casework.WorkItem;
import org.tahsil.casework.WorkQuery;
import org.tahsil.casework.WorkQuery.Scope;
import org.tahsil.casework.WorkTerm;
import org.tahsil.casework.Worth;
import org.tahsil.delinquency.Bucket;

/** A promise of less than the terms ask for leaves nobody in peace. */
class SmallPromiseIT {
  private static final String DAY = "2025-01-01";
  private static final String NEXT = "2025-01-02";

  private final TestCasework work = new TestCasework(DAY);
  private final User anna = work.user("anna", "agent");

  @BeforeEach
  void books() {
    work.late("A", 40, "40.000");
    work.night(DAY);
  }

  @Test
  void byTheProductsOwnTermsAnyPromiseDoes() {
    promise("0.001");
    due();
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
    assertThat(work.open("A").standing().next()).isEqualTo(NextAction.CHECK_PROMISE);
  }

  @Test
  void aPromiseOfTooLittleIsFollowedLikeATalkAndTheAccountIsWorked() {
    halfIsAskedFor();
    promise("19.999");
    assertThat(work.open("A").standing().next()).isEqualTo(NextAction.CALL);
    assertThat(leftOut()).containsExactly(LeftOut.NOT_DUE);
    due();
    assertThat(leftOut()).isEmpty();
    assertThat(said())
        .containsExactly(
            new Worth.Term(
                "WORK_SMALL_PROMISE",
                Map.of(
                    "promised", "19.999",
                    "overdue", "40.000",
                    "currency", "OMR",
                    "due_on", "2025-01-09")));
    assertThat(work.worklist().next(work.portfolio(), Wishes.available(1), "anna"))
        .hasValueSatisfying(item -> assertThat(item.worth().amount().plain()).isEqualTo("40.000"));
  }

  @Test
  void aPromiseOfEnoughIsWaitedForAlsoWhenPartOfItHasCome() {
    halfIsAskedFor();
    promise("20.000");
    due();
    assertThat(work.open("A").standing().next()).isEqualTo(NextAction.CHECK_PROMISE);
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
    work.books().pay("A", "P1", NEXT, "15.000");
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
    assertThat(said()).isEmpty();
  }

  @Test
  void anotherBucketsTermsDoNotCount() {
    set(Bucket.DAYS_61_90, 1000);
    goOn();
    promise("1.000");
    due();
    assertThat(leftOut()).containsExactly(LeftOut.PROMISED);
  }

  @Test
  void whatIsPaidOfATooSmallPromiseIsNoLongerSaidToBeOpen() {
    halfIsAskedFor();
    promise("10.000");
    due();
    work.books().pay("A", "P1", NEXT, "4.000");
    assertThat(said()).extracting(term -> term.facts().get("promised")).containsExactly("6.000");
    work.books().pay("A", "P2", NEXT, "6.000");
    assertThat(said()).isEmpty();
  }

  private void halfIsAskedFor() {
    set(Bucket.DAYS_31_60, 500);
    goOn();
  }

  private void set(Bucket bucket, int leastPromise) {
    work.settings()
        .set(
            work.portfolio(),
            new WorkTerm(
                bucket,
                200,
                250,
                leastPromise,
                work.books().money("0.300"),
                "Manual 9",
                work.today().plusDays(1),
                null),
            "ada");
  }

  private void goOn() {
    work.books().portfolios().goTo(work.portfolio(), work.today().plusDays(1));
    work.night(NEXT);
  }

  private void promise(String amount) {
    work.outcomes()
        .tell(
            work.portfolio(), Wishes.promise("A", work.books().money(amount), "2025-01-09"), anna);
  }

  /** What is to be done next is due, as if its time had come. */
  private void due() {
    work.sql("update collection_case set due_at = ?", work.now().minusSeconds(1));
  }

  /** What is said of small promises before the value of the only case there is. */
  private List<Worth.Term> said() {
    return work.worklist().find(work.portfolio(), work.open("A").id(), "anna").stream()
        .flatMap(item -> item.warnings().stream())
        .filter(term -> term.code().equals("WORK_SMALL_PROMISE"))
        .toList();
  }

  private List<LeftOut> leftOut() {
    WorkQuery all = new WorkQuery(Scope.ALL, null, null, null, null, true, null, 10);
    return work.worklist().list(work.portfolio(), all, "anna").items().stream()
        .map(WorkItem::leftOut)
        .map(Objects::requireNonNull)
        .toList();
  }
}
