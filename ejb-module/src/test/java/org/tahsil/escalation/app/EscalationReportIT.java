package org.tahsil.escalation.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tahsil.access.User;
import org.tahsil.casework.CollectionCase;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.EscalationLog;
import org.tahsil.reporting.store.EscalationLog.Sums;

/** What the report of escalations counts. */
class EscalationReportIT {
  private final TestEscalations work = new TestEscalations("2025-01-01", new EscalationLog());
  private final EscalationLog log = work.get(EscalationLog.class);
  private final User anna = TestEscalations.user("anna", "agent");
  private final User chief = TestEscalations.user("chief", "manager");

  @Test
  void stepsStandAsTheyDidAndWhatWasTakenBackIsNotRecovered() {
    CollectionCase late = work.late("LATE", 100, "10.000");
    Escalation one = work.propose(late, EscalationStep.SPECIALIST, anna);
    work.propose(work.late("OTHER", 100, "5.000"), EscalationStep.LEGAL, anna);
    work.books().pay("LATE", "EARLY", "2024-12-31", "1.000");
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-03"));
    work.act(work.complete(one, anna), EscalationAction.ASK, anna);
    work.books().pay("LATE", "P1", "2025-01-03", "4.000");
    work.books().pay("LATE", "P2", "2025-01-03", "2.000");
    work.books().reverse("P2");
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-05"));
    work.act(one, EscalationAction.RECALL, chief);
    work.books().pay("LATE", "P3", "2025-01-06", "3.000");
    assertThat(rows("2025-01-02"))
        .containsExactly(
            "LEGAL PROPOSED Name of OTHER OTHER - -", "SPECIALIST PROPOSED Name of LATE LATE - -");
    assertThat(rows("2025-01-04"))
        .containsExactly(
            "LEGAL PROPOSED Name of OTHER OTHER - -",
            "SPECIALIST ACTIVE Name of LATE LATE 9.000 OMR 4.000 OMR");
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-07"));
    assertThat(rows("2025-01-07"))
        .contains("SPECIALIST RECALLED Name of LATE LATE 9.000 OMR 4.000 OMR");
    assertThat(log.sums(query("2025-01-07")))
        .isEqualTo(new Sums(2, 0, 1, work.books().money("9.000"), work.books().money("4.000")));
  }

  @Test
  void aPaymentOfTheDayOnWhichOneStepFollowsAnotherCountsOnce() {
    CollectionCase late = work.late("LATE", 100, "10.000");
    work.act(
        work.complete(work.propose(late, EscalationStep.SPECIALIST, anna), anna),
        EscalationAction.ASK,
        anna);
    work.books().portfolios().goTo(work.portfolio(), LocalDate.parse("2025-01-03"));
    work.books().pay("LATE", "P1", "2025-01-02", "1.000");
    work.act(
        work.complete(work.propose(late, EscalationStep.FIELD_VISIT, anna), anna),
        EscalationAction.ASK,
        anna);
    work.books().pay("LATE", "P2", "2025-01-03", "4.000");
    assertThat(rows("2025-01-03"))
        .containsExactly(
            "FIELD_VISIT ACTIVE Name of LATE LATE 9.000 OMR 4.000 OMR",
            "SPECIALIST RECALLED Name of LATE LATE 10.000 OMR 1.000 OMR");
  }

  private List<String> rows(String until) {
    return log.each(
        query(until),
        found -> {
          List<String> rows = new ArrayList<>();
          found.forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          " ",
                          List.of(0, 1, 2, 3, 8, 9).stream()
                              .map(place -> Objects.toString(row.cells().get(place), "-"))
                              .toList())));
          return rows;
        });
  }

  private ReportQuery query(String until) {
    LocalDate date = LocalDate.parse(until);
    return QueryRule.complete(Report.ESCALATIONS, work.portfolio(), ReportWish.NOTHING, date);
  }
}
