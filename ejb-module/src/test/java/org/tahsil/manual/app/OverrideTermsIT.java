package org.tahsil.manual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tahsil.manual.Automation.CASES;
import static org.tahsil.manual.app.TestManual.wish;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.manual.ManualTerms;
import org.tahsil.shared.outcome.RefusedException;

/** What overrides may be is set for days to come, and kept. */
class OverrideTermsIT {
  private static final LocalDate TODAY = LocalDate.parse("2025-01-10");

  private final TestManual manual = new TestManual("2025-01-10");

  @Test
  void termsCountFromTheNextDayOnAndAreNotRewritten() {
    ManualTerms own = manual.settings().current(manual.portfolio());
    assertThat(own.mostDays()).isEqualTo(90);
    assertThat(own.mostDaysAhead()).isEqualTo(30);
    assertThat(own.secondPersonFrom()).isNotNull();
    assertThat(own.validFrom()).isNull();

    assertThat(code(() -> set("2025-01-10", 10, null))).isEqualTo("VALID_FROM_NOT_AHEAD");
    ManualTerms set = set("2025-01-11", 10, null);
    assertThat(set).isEqualTo(new ManualTerms(10, 3, null, "Manual 7", TODAY.plusDays(1), "ada"));
    set("2025-01-11", 10, null);
    assertThat(manual.books().column("select count(*) from manual_terms")).containsExactly("1");
    assertThat(manual.settings().current(manual.portfolio())).isEqualTo(own);
    manual.today("2025-01-11");
    assertThat(manual.settings().current(manual.portfolio())).isEqualTo(set);
    assertThat(code(() -> manual.place(wish(null, "2025-01-22", CASES))))
        .isEqualTo("OVERRIDE_TOO_LONG");

    set("2025-02-01", 20, "5.000");
    ManualTerms instead = set("2025-02-01", 30, null);
    assertThat(manual.settings().dated(manual.portfolio())).containsExactly(instead, set);
    assertThatThrownBy(() -> sql("update manual_terms set most_days = 1"))
        .hasMessageContaining("append-only");
  }

  @Test
  void termsOutOfRangeAreRefused() {
    assertThat(code(() -> set("2025-01-11", 0, null))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set("2025-01-11", 3661, null))).isEqualTo("OUT_OF_RANGE");
    assertThat(code(() -> set("2025-01-11", 10, "0.000"))).isEqualTo("OUT_OF_RANGE");
  }

  private ManualTerms set(String from, int days, @Nullable String second) {
    return manual
        .settings()
        .set(
            manual.portfolio(),
            new ManualTerms(
                days,
                3,
                second == null ? null : manual.books().money(second),
                "Manual 7",
                LocalDate.parse(from),
                null),
            "ada");
  }

  private void sql(String statement) {
    manual.books().server().jdbi().useHandle(h -> h.execute(statement));
  }

  private static String code(ThrowingCallable act) {
    return catchThrowableOfType(RefusedException.class, act).refusal().code();
  }
}
