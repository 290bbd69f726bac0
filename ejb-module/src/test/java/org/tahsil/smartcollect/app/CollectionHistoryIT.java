package org.tahsil.smartcollect.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.shared.outcome.RowOutcome.ACCEPTED;
import static org.tahsil.shared.outcome.RowOutcome.UNCHANGED;
import static org.tahsil.shared.outcome.RowOutcome.UPDATED;
import static org.tahsil.shared.outcome.RowOutcome.rejected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.smartcollect.CollectionAttemptRow;
import org.tahsil.smartcollect.CollectionAttemptRow.Status;
import org.tahsil.smartcollect.CollectionHistory;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.CollectionRef;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionAttempt;
import org.tahsil.smartcollect.SmartCollectDocument.CollectionSummary;
import org.tahsil.smartcollect.SmartCollectDocument.UpcomingCollection;

class CollectionHistoryIT {
  private final TestSmart smart = new TestSmart("2025-01-01");

  @BeforeEach
  void loan() {
    smart.loan("C", "L");
  }

  @Test
  void tenInstalmentsGiveTheIndicatorsOfTheResolutionsAndTwiceIsOnce() {
    List<CollectionAttemptRow> rows = tenInstalments();
    assertThat(take(rows)).hasSize(15).containsOnly(ACCEPTED);
    assertThat(take(rows)).hasSize(15).containsOnly(UNCHANGED);
    assertThat(smart.document("C").collectionSummary())
        .isEqualTo(
            new CollectionSummary(
                10,
                9,
                1,
                0,
                n("90.0"),
                n("225000.00"),
                n("0.00"),
                n("1.5"),
                n("200.00"),
                n("25000.00"),
                n("60.0"),
                n("70.0"),
                15,
                n("30.0"),
                n("50.00")));
  }

  @Test
  void theHistoryShowsTheNewestFirstInThePortfoliosZone() {
    take(tenInstalments());
    assertThat(smart.document("C").collectionHistory().get(0))
        .isEqualTo(
            new CollectionAttempt(
                "COL_10",
                "L",
                4,
                "2024-10-17",
                "10:30",
                n("25000.00"),
                n("67000.00"),
                "FAILED",
                "E-NACH",
                null,
                "04"));
    assertThat(smart.document("C").collectionHistory().get(1).nextRetryScheduled())
        .isEqualTo("2024-10-17");
    assertThat(smart.document("C").behavioralInsights().paymentBehavior().preferredPaymentTime())
        .isEqualTo("Morning (9AM-11AM)");
  }

  @Test
  void otherContentIsAConflictAndWhatCannotBePlacedIsSetAside() {
    take(List.of(row("K", "2024-10-05", 1, "04", null)));
    assertThat(take(List.of(row("K", "2024-10-05", 1, "59", null))))
        .containsExactly(rejected("collection_ref", "CONFLICT", "K"));
    assertThat(
            take(
                List.of(
                    row("J", "2024-10-05", 0, "04", null),
                    row("J", "2024-10-05", 1, "04", "E9"),
                    row("J", "2024-10-05", 1, null, null))))
        .containsExactly(
            rejected("attempt_number", "OUT_OF_RANGE", "0"),
            rejected("item_ref", "UNKNOWN_ITEM", "E9"),
            ACCEPTED);
  }

  @Test
  void whatAnEarlierSystemBeganGoesOnUnderItsOwnNameAndNumber() {
    smart.books.item("L", "E1", "2024-12-05", "25000");
    smart.mandate("C", "L", CollectionMethod.E_NACH, false);
    take(List.of(row("OLD_1", "2024-12-05", 1, "04", "E1")));
    assertThat(smart.document("C").upcomingCollections())
        .singleElement()
        .extracting(UpcomingCollection::collectionId)
        .isEqualTo("OLD_1");
    smart.line("C", "2024-12-31", "30000", "30000", "X");
    assertThat(smart.attempt("C", "OLD_1", "E-NACH").status()).isEqualTo("SUCCESS");
    assertThat(smart.document("C").collectionHistory().get(0).attemptNumber()).isEqualTo(2);
    assertThat(take(List.of(row("OLD_1", "2024-12-05", 1, "04", "E1")))).containsExactly(UNCHANGED);
  }

  @Test
  void aMandateIsTakenOnceAndUpdatedWithItsPastKept() {
    assertThat(smart.mandate("C", "L", CollectionMethod.E_NACH, false)).isEqualTo(ACCEPTED);
    assertThat(smart.mandate("C", "L", CollectionMethod.E_NACH, false)).isEqualTo(UNCHANGED);
    assertThat(smart.mandate("C", "L", CollectionMethod.E_NACH, true)).isEqualTo(UPDATED);
    assertThat(smart.books.column("select content->>'debit_before_due' from mandate_past"))
        .containsExactly("false");
    assertThat(smart.mandate("C", "L", CollectionMethod.MANUAL, true))
        .isEqualTo(rejected("method", "NOT_MANDATED", "MANUAL"));
    assertThat(smart.mandate("C", "L", CollectionMethod.E_NACH, true, 29))
        .isEqualTo(rejected("presentation_day", "OUT_OF_RANGE", "29"));
    assertThat(smart.mandate("X", "L", CollectionMethod.E_NACH, true))
        .isEqualTo(rejected("customer_ref", "OTHER_CUSTOMER", "X"));
    assertThat(smart.mandate("C", "M", CollectionMethod.E_NACH, true))
        .isEqualTo(rejected("account_ref", "UNKNOWN_ACCOUNT", "M"));
  }

  /** Seven succeed first, two second, one fails four times. */
  private List<CollectionAttemptRow> tenInstalments() {
    List<CollectionAttemptRow> rows = new ArrayList<>();
    for (int emi = 1; emi <= 10; emi++) {
      String due = "2024-%02d-05".formatted(emi);
      int failures = emi <= 7 ? 0 : emi <= 9 ? 1 : 4;
      for (int attempt = 1; attempt <= failures; attempt++) {
        rows.add(row("COL_" + emi, due, attempt, "04", null));
      }
      if (emi <= 9) {
        rows.add(row("COL_" + emi, due, failures + 1, null, null));
      }
    }
    return rows;
  }

  private List<RowOutcome> take(List<CollectionAttemptRow> rows) {
    return smart.get(CollectionHistory.class).take(smart.books.portfolio(), rows);
  }

  /** The first attempt on the due date at 10:30 in Muscat, each further one four days later. */
  private CollectionAttemptRow row(
      String ref, String due, int number, @Nullable String code, @Nullable String item) {
    LocalDate dueOn = LocalDate.parse(due);
    return new CollectionAttemptRow(
        new CustomerRef("C"),
        new AccountRef("L"),
        new CollectionRef(ref),
        item == null ? null : new ItemRef(item),
        dueOn,
        number,
        dueOn.plusDays(4L * (number - 1)).atTime(6, 30).toInstant(ZoneOffset.UTC),
        smart.money("25000"),
        smart.money("67000"),
        code == null ? Status.SUCCESS : Status.FAILED,
        CollectionMethod.E_NACH,
        code);
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }
}
