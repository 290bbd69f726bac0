package org.tahsil.contact.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.contact.Exemption;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;
import org.tahsil.reporting.domain.QueryRule;
import org.tahsil.reporting.store.OverrideLog;
import org.tahsil.reporting.store.OverrideLog.Sums;

/** Rules of the house that were set aside stand in the report of overrides. */
class ExemptionReportIT {
  private final OverrideLog log = new OverrideLog();
  private final TestExemptions work = new TestExemptions(log);

  @BeforeEach
  void account() {
    work.test.books().account("A");
  }

  @Test
  void whatASecondPersonAgreedToIsListedFromHisWordToItsEnd() {
    Exemption asked = work.ask(TestExemptions.wish(5), TestExemptions.ANNA);
    assertThat(rows("2025-01-15", "2025-01-15"))
        .containsExactly("A CONTACT_RULE WAITING - 2025-01-20 - BEREAVEMENT 2025-01-15 anna -");
    work.decide(asked, ApprovalState.GRANTED, TestExemptions.MAX);
    assertThat(rows("2025-01-15", "2025-01-15"))
        .containsExactly(
            "A CONTACT_RULE IN_FORCE 2025-01-15 2025-01-20 - BEREAVEMENT 2025-01-15 anna max");
    assertThat(log.sums(query("2025-01-15", "2025-01-16"))).isEqualTo(new Sums(1, 1, 1, 0, 0));
    assertThat(log.sums(query("2025-01-17", "2025-01-18"))).isEqualTo(new Sums(1, 0, 1, 0, 0));
    assertThat(rows("2025-01-18", "2025-01-21"))
        .containsExactly(
            "A CONTACT_RULE ENDED 2025-01-15 2025-01-20 - BEREAVEMENT 2025-01-15 anna max");
    assertThat(rows("2025-01-20", "2025-01-25")).isEmpty();
  }

  /** Looked at later, a period before the second person's word has none in force yet. */
  @Test
  void whatWasOnlyAskedForByThenIsAhead() {
    Exemption asked = work.ask(TestExemptions.wish(9), TestExemptions.ANNA);
    work.today(LocalDate.parse("2025-01-18"));
    work.decide(asked, ApprovalState.GRANTED, TestExemptions.MAX);
    assertThat(rows("2025-01-15", "2025-01-17"))
        .containsExactly(
            "A CONTACT_RULE AHEAD 2025-01-18 2025-01-24 - BEREAVEMENT 2025-01-15 anna max");
    assertThat(log.sums(query("2025-01-15", "2025-01-17"))).isEqualTo(new Sums(1, 1, 0, 0, 0));
    assertThat(log.sums(query("2025-01-15", "2025-01-18"))).isEqualTo(new Sums(1, 1, 1, 0, 0));
  }

  @Test
  void aRefusedOneIsListedWhereItWasAskedAndOneOfAllAccountsNamesNone() {
    work.decide(
        work.ask(TestExemptions.wish("BEREAVEMENT", null, 9), TestExemptions.ANNA),
        ApprovalState.REFUSED,
        TestExemptions.MAX);
    assertThat(rows("2025-01-15", "2025-01-15"))
        .containsExactly(
            "- CONTACT_RULE REFUSED 2025-01-15 2025-01-24 - BEREAVEMENT 2025-01-15 anna max");
    assertThat(rows("2025-01-16", "2025-01-17")).isEmpty();
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
                          List.of(0, 2, 3, 4, 5, 6, 9, 10, 11, 12).stream()
                              .map(place -> Objects.toString(row.cells().get(place), "-"))
                              .toList())));
          return rows;
        });
  }

  private ReportQuery query(String from, String until) {
    LocalDate end = LocalDate.parse(until);
    ReportWish wish = new ReportWish(end, null, null, LocalDate.parse(from), null, null, null);
    return QueryRule.complete(Report.OVERRIDES, work.test.portfolio(), wish, end);
  }
}
