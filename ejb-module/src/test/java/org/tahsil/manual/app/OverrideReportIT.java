package org.tahsil.manual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.manual.Automation.CASES;
import static org.tahsil.manual.Automation.DEBITS;
import static org.tahsil.manual.Automation.REMINDERS;
import static org.tahsil.manual.app.TestManual.wish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.OverrideLog;
import org.tahsil.reporting.store.OverrideLog.Sums;

/** Which overrides the report lists. */
class OverrideReportIT {
  private final OverrideLog log = new OverrideLog();
  private final TestManual manual = new TestManual("2025-01-10", log);

  @Test
  void thoseMadeInThePeriodAndThoseThatActedInIt() {
    manual.place(wish(null, "2025-01-12", REMINDERS));
    manual.place(wish("2025-01-14", "2025-01-20", DEBITS, CASES));
    manual.books().account("B");
    assertThat(rows("2025-01-05", "2025-01-10"))
        .containsExactly(
            "A COMPLEX IN_FORCE 2025-01-10 2025-01-12 YES - - 2025-01-10 anna -",
            "A COMPLEX AHEAD 2025-01-14 2025-01-20 - YES YES 2025-01-10 anna -");
    assertThat(rows("2025-01-12", "2025-01-13")).isEmpty();
    assertThat(rows("2025-01-11", "2025-01-13"))
        .containsExactly("A COMPLEX ENDED 2025-01-10 2025-01-12 YES - - 2025-01-10 anna -");
    assertThat(log.sums(query("2025-01-05", "2025-01-10"))).isEqualTo(new Sums(2, 2, 1, 0, 1));
    assertThat(log.sums(query("2025-01-13", "2025-01-15"))).isEqualTo(new Sums(1, 0, 1, 0, 0));
  }

  @Test
  void whatWaitsForASecondPersonIsListedAndDoesNotAct() {
    manual.terms(90, 30, "0.001");
    manual.books().item("A", "I1", "2024-12-01", "10.000");
    manual.place(wish(null, "2025-01-20", REMINDERS));
    assertThat(rows("2025-01-05", "2025-01-10"))
        .containsExactly("A COMPLEX WAITING - 2025-01-20 YES - - 2025-01-10 anna -");
    assertThat(rows("2025-01-11", "2025-01-15")).isEmpty();
    assertThat(log.sums(query("2025-01-05", "2025-01-10"))).isEqualTo(new Sums(1, 1, 0, 1, 0));
    assertThat(rows("2025-01-05", "2025-01-20"))
        .as("nobody answered until its days were over")
        .containsExactly("A COMPLEX ENDED - 2025-01-20 YES - - 2025-01-10 anna -");
  }

  private List<String> rows(String from, String until) {
    return log.each(
        query(from, until),
        found -> {
          List<String> rows = new ArrayList<>();
          found.forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          " ",
                          List.of(0, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12).stream()
                              .map(place -> Objects.toString(row.cells().get(place), "-"))
                              .toList())));
          return rows;
        });
  }

  private ReportQuery query(String from, String until) {
    LocalDate end = LocalDate.parse(until);
    ReportWish wish = new ReportWish(end, null, null, LocalDate.parse(from), null, null, null);
    return QueryRule.complete(Report.OVERRIDES, manual.portfolio(), wish, end);
  }
}
