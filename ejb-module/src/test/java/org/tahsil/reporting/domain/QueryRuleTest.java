package org.tahsil.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.reporting.Report;
import org.tahsil.reporting.ReportQuery;
import org.tahsil.reporting.ReportWish;

/** A scheme that nobody named is no reason to say that a report is unknown. */
class QueryRuleTest {
  private static final ReportQuery USUAL =
      QueryRule.complete(
          Report.CLASSIFICATION, Books.OMT, ReportWish.NOTHING, LocalDate.of(2025, 1, 1));

  @Test
  void whereNoSchemeCountsOneIsToBeSet() {
    assertThat(QueryRule.schemeFault(USUAL, Set.of()))
        .hasValueSatisfying(
            fault -> {
              assertThat(fault.code()).isEqualTo("SCHEME_NEEDED");
              assertThat(fault.field()).isEqualTo("scheme");
              assertThat(fault.remedy()).contains("PUT P/schemes/{scheme}", "OMT", "2025-01-01");
            });
  }

  @Test
  void whereOthersCountTheyAreNamed() {
    assertThat(QueryRule.schemeFault(USUAL, Set.of("OWN", "IFRS9")))
        .hasValueSatisfying(
            fault ->
                assertThat(fault.remedy()).isEqualTo("Name a scheme that does: [IFRS9, OWN]."));
  }

  @Test
  void theUsualOneIsFine() {
    assertThat(QueryRule.schemeFault(USUAL, Set.of("RBI"))).isEmpty();
  }
}
