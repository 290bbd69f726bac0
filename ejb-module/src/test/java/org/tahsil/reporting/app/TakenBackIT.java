package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.arrangement.ArrangementKind.PROMISE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.reporting.Report;
import org.tahsil.shared.money.Money;

/** Promises that were taken back before they could break. */
class TakenBackIT {
  private TestWork work;

  @BeforeEach
  void open() {
    work = new TestWork("2025-01-25");
    work.books().accounts(List.of("A", "G", "K"));
    for (String account : List.of("A", "G", "K")) {
      work.books().item(account, "I1", "2024-11-01", "100.000");
    }
    work.make(PROMISE, "K", "anna", "2025-01-25 10.000");
    work.books().pay("K", "P1", "2025-01-25", "10.000");
  }

  @Test
  void whatIsTakenBackOnALaterDayWasNotKept() {
    Money ten = work.books().money("10.000");
    UUID broke = work.make(PROMISE, "G", "anna", "2025-01-31 12.000");
    UUID moved = work.make(PROMISE, "A", "anna", "2025-01-31 10.000");
    work.until("2025-01-26");
    work.arrangements().cancel(work.books().portfolio(), broke, "asked for time", "anna");
    work.arrangements()
        .reschedule(
            work.books().portfolio(),
            moved,
            new NewArrangement(
                PROMISE, List.of(new Instalment(LocalDate.parse("2025-02-05"), ten)), null),
            "asked for time",
            "anna");
    UUID mistake = work.make(PROMISE, "G", "anna", "2025-01-31 13.000");
    work.arrangements().cancel(work.books().portfolio(), mistake, "wrong customer", "anna");
    UUID slip = work.make(PROMISE, "G", "bob", "2025-01-31 1.000");
    work.arrangements().cancel(work.books().portfolio(), slip, "wrong customer", "bob");
    assertThat(work.read(Report.PROMISES_BY_AGENT, "2025-01-25", "2025-01-26").rows())
        .containsExactly("anna, 3, 1, 0, 0, 2, 32.000 OMR, 10.000 OMR, 0.000 OMR, 33.3, 31.2");
    assertThat(work.read(Report.AGENT_PRODUCTIVITY, "2025-01-26", "2025-01-26").rows())
        .first()
        .asString()
        .contains("0, 0.000 OMR, 0.0, 0, 0, ");
    assertThat(
            work.arrangements()
                .performance(
                    work.books().portfolio(),
                    LocalDate.parse("2025-01-26"),
                    LocalDate.parse("2025-01-26"))
                .all())
        .satisfies(
            all -> {
              assertThat(all.takenBack()).isEqualTo(2);
              assertThat(all.decided()).isEqualTo(2);
              assertThat(all.keptRate()).contains(new BigDecimal("0.0"));
            });
  }
}
