package org.tahsil.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tahsil.console.text.Language;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.WorkRow;

/** What a row of the worklist says. */
class WorkPageTest {

  private static WorkRow row(int index) {
    return WorkFixture.list(Wording.in(Language.EN), Fixture.plain(), "").rows().get(index);
  }

  @Test
  void whatTheCustomerSaidIsNamedUntilItIsDecided() {
    assertThat(row(0).concerns())
        .containsExactly(
            new WorkRow.Open(
                "/portfolios/OMT/concerns/7",
                "Dispute: Should have been decided by 24 Dec 2024",
                true));
  }

  @Test
  void aMomentOfTodayIsToldWithItsHour() {
    assertThat(row(0).due()).isEqualTo("Call back as agreed, 1 Jan 2025, 14:00");
  }

  @Test
  void whatIsDueSinceEarlierDaysIsToldWithTheDay() {
    assertThat(row(1).due()).isEqualTo("Call back as agreed, waiting since 1 Dec 2024");
  }
}
