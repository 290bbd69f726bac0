package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.smartcollect.CollectionMethod;

class ScheduleIT {
  private static final String ALL =
      "select collection_id || ' ' || due_on || ' ' || scheduled_on || ' ' || state"
          + " from collection order by collection_id";

  private final TestSmart smart = new TestSmart("2025-01-01");

  @Test
  void theNightPlansWhatFallsDueSoonOrIsOverdueAndTwiceIsOnce() {
    smart.loan("C", "L");
    smart.loan("D", "M");
    smart.books.item("L", "E1", "2024-12-05", "1000");
    smart.books.item("L", "E2", "2025-02-15", "1000");
    smart.books.item("L", "E3", "2025-02-16", "1000");
    smart.books.item("M", "E1", "2025-01-05", "1000");
    assertThat(night()).isEqualTo(new StepCount(3, 3, 0, 0));
    List<String> planned = smart.books.column(ALL);
    assertThat(planned)
        .containsExactly(
            "COL_C_UPCOMING_1_0 2024-12-05 2025-01-01 SCHEDULED",
            "COL_C_UPCOMING_2_0 2025-02-15 2025-02-15 SCHEDULED",
            "COL_D_UPCOMING_1_0 2025-01-05 2025-01-05 SCHEDULED");
    assertThat(night()).isEqualTo(new StepCount(3, 0, 3, 0));
    assertThat(smart.books.column(ALL)).isEqualTo(planned);
  }

  @Test
  void followsTheMandatesPresentationDayAndTheDueDateAndClosesWhatIsPaid() {
    smart.loan("C", "L");
    smart.presentationDay(15);
    smart.books.item("L", "E1", "2025-01-05", "1000");
    assertThat(smart.document("C").upcomingCollections().get(0).scheduledDate())
        .isEqualTo("2025-01-15");
    smart.mandate("C", "L", CollectionMethod.UPI_AUTOPAY, false, 20);
    assertThat(smart.document("C").upcomingCollections().get(0).scheduledDate())
        .isEqualTo("2025-01-20");
    smart.books.item("L", "E1", "2025-01-21", "1000");
    night();
    assertThat(smart.books.column(ALL))
        .containsExactly("COL_C_UPCOMING_1_0 2025-01-21 2025-02-20 SCHEDULED");
    smart.books.payItem("L", "P1", "2025-01-01", "400", "E1");
    assertThat(smart.document("C").upcomingCollections().get(0).emiAmount())
        .isEqualByComparingTo("600");
    smart.books.payItem("L", "P2", "2025-01-01", "600", "E1");
    assertThat(smart.document("C").upcomingCollections()).isEmpty();
    assertThat(smart.document("C").collectionSummary().totalEmisScheduled()).isZero();
  }

  @Test
  void theNumberOfALoanNeverChangesEvenIfAnOlderOneComesLater() {
    smart.loan("C", "L2");
    smart.books.item("L2", "E1", "2025-01-05", "1000");
    smart.document("C");
    smart.loan("C", "L1");
    smart.books.item("L1", "E1", "2025-01-05", "1000");
    smart.document("C");
    assertThat(smart.books.column(ALL))
        .containsExactly(
            "COL_C_UPCOMING_1_0 2025-01-05 2025-01-05 SCHEDULED",
            "COL_C_UPCOMING_1_1 2025-01-05 2025-01-05 SCHEDULED");
  }

  @Test
  void loansInSeveralPortfoliosAreNamedUnlessOneIsAskedFor() {
    smart.loan("C", "L");
    Portfolio other =
        smart
            .books
            .portfolios()
            .open("Q", "INR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    smart.books.use(other);
    smart.loan("C", "M");
    Refusal refusal =
        catchThrowableOfType(RefusedException.class, () -> smart.document("C")).refusal();
    assertThat(refusal.kind().status()).isEqualTo(409);
    assertThat(refusal.facts()).isEqualTo(Map.of("portfolios", List.of("P", "Q")));
  }

  @Test
  void aCustomerWithoutBankDataHasADocumentAllTheSame() {
    smart.loan("C", "L");
    smart.books.item("L", "E1", "2025-01-05", "1000");
    assertThat(smart.document("C").upcomingCollections().get(0))
        .satisfies(one -> assertThat(one.optimalCollectionWindow()).isNull())
        .satisfies(one -> assertThat(one.status()).isEqualTo("CRITICAL"))
        .satisfies(one -> assertThat(one.collectionProbability()).isEqualByComparingTo("10.0"));
    assertThat(smart.document("C").behavioralInsights().salaryCreditPattern()).isNull();
  }

  private StepCount night() {
    NightUnit unit =
        new NightUnit(
            UUID.randomUUID(),
            smart.books.portfolio().id(),
            java.time.LocalDate.of(2025, 1, 1),
            1,
            1000);
    return smart.books.server().transactions().in(() -> smart.get(ScheduleStep.class).run(unit));
  }
}
