package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.domain.Reconciliation.Name;

class ReconciliationTest {

  @Test
  void booksThatAgreeHaveNoDifference() {
    assertThat(new Reconciliation(List.of(check(Name.ACCOUNTS, 3, 3, 0))).difference()).isEmpty();
  }

  @Test
  void anAccountOpenedDuringTheNightMayBeAgedToo() {
    assertThat(new Reconciliation(List.of(check(Name.ACCOUNTS, 3, 4, 0))).difference()).isEmpty();
  }

  @Test
  void sumsThatAgreeWhileTheirPartsDoNotAreADifference() {
    assertThat(new Reconciliation(List.of(check(Name.BUCKET_CHANGES, 5, 5, 2))).difference())
        .contains("BUCKET_CHANGES: expected 5, found 5, 2 differ");
  }

  @Test
  void allDifferencesAreNamed() {
    Check alerts = new Check(Name.ALERTS_OF_KIND, "CURE", 1, 2, 1);
    assertThat(new Reconciliation(List.of(check(Name.ACCOUNTS, 3, 2, 1), alerts)).difference())
        .contains(
            "ACCOUNTS: expected 3, found 2, 1 differ;"
                + " ALERTS_OF_KIND CURE: expected 1, found 2, 1 differ");
  }

  private static Check check(Name name, long expected, long found, long difference) {
    return new Check(name, null, expected, found, difference);
  }
}
