package org.tahsil.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeTerms;
import org.tahsil.casework.CaseState;
import org.tahsil.shared.id.AccountRef;

/** A plan that re-ages what is due pays nothing: it closes no case. */
class ReAgedCaseIT {
  private static final String DAY = "2025-01-01";

  private final TestCasework work = new TestCasework(DAY);

  @Test
  void aCaseStaysUntilMoneyComes() {
    work.late("LATE", 40, "10.000");
    work.risk("LATE", DAY, 0.9);
    work.night(DAY);
    long id = work.open("LATE").id();
    letPlansReAge();
    work.promises().make(work.portfolio(), new AccountRef("LATE"), plan(), "anna");
    assertThat(
            work.books()
                .column(
                    """
                    select bucket || ' ' || overdue_minor from age_now
                      join account using (account_id) where account_ref = 'LATE'
                    """))
        .containsExactly("CURRENT 0");
    assertThat(state(id)).isEqualTo(CaseState.OPEN);
    work.books().pay("LATE", "P1", DAY, "10.000");
    assertThat(state(id)).isEqualTo(CaseState.CLOSED);
  }

  private CaseState state(long id) {
    return work.cases().find(work.portfolio(), id).orElseThrow().standing().state();
  }

  private void letPlansReAge() {
    work.books()
        .server()
        .get(PromiseSettings.class)
        .set(
            work.portfolio(),
            new PromiseTerms(
                LocalDate.parse(DAY),
                0,
                work.books().money("0.000"),
                BigDecimal.ZERO,
                31,
                731,
                1,
                0,
                new ReAgeTerms(0, 365),
                "Test"),
            "tester");
  }

  private NewArrangement plan() {
    return new NewArrangement(
        ArrangementKind.PLAN,
        List.of(
            new Instalment(LocalDate.parse("2025-01-08"), work.books().money("5.000")),
            new Instalment(LocalDate.parse("2025-01-15"), work.books().money("5.000"))),
        null);
  }
}
