package org.tahsil.reporting.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.reporting.SettingDeeds;
import org.tahsil.reporting.SettingDeeds.Deed;
import org.tahsil.reporting.store.SettingDeedStore;
import org.tahsil.shared.store.TestLedger;

/** Of every setting that counts it is told who set it: of a day the last one. */
class SettingDeedsIT {
  private static final LocalDate FIRST = LocalDate.of(2025, 2, 1);

  private final TestLedger books =
      new TestLedger(
          "OMR",
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          "2025-01-02",
          new SettingDeedStore(),
          new SettingDeedsService());

  @Test
  void whatWasReplacedIsNotTold() {
    settlement("ada", "'2025-01-02'");
    settlement("eve", "null");
    caseRule("ada", "2025-01-01 10:00Z");
    caseRule("eve", "2025-01-01 11:00Z");
    assertThat(books.server().get(SettingDeeds.class).of(books.portfolio()))
        .extracting(Deed::kind, Deed::part, Deed::from, Deed::by)
        .containsExactlyInAnyOrder(
            tuple("settlement-terms", "", FIRST, "eve"),
            tuple("case-rules", "HIGH_RISK", FIRST, "eve"));
  }

  private void settlement(String by, String undone) {
    sql(
        """
        insert into settlement_terms (portfolio_id, valid_from, offer_days, holds, source,
          decided_by, known_on, undone_on)
        select %d, '2025-02-01', 31, true, 'Policy', '%s', '2025-01-01', %s
        """
            .formatted(books.portfolio().id().value(), by, undone));
  }

  private void caseRule(String by, String at) {
    sql(
        """
        insert into case_rule (portfolio_id, kind, valid_from, threshold, priority, distribute,
          source, decided_by, decided_at)
        values (%d, 'HIGH_RISK', '2025-02-01', 40, 'HIGH', true, 'Manual', '%s', '%s')
        """
            .formatted(books.portfolio().id().value(), by, at));
  }

  private void sql(String statement) {
    books.server().jdbi().useHandle(handle -> handle.execute(statement));
  }
}
