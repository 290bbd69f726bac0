package org.tahsil.night.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReconciliationTest {

  @Test
  void booksThatAgreeHaveNoDifference() {
    assertThat(new Reconciliation(3, 3, 0, 0, 0, 0, 0, 0).difference()).isEmpty();
  }

  @Test
  void anAccountOpenedDuringTheNightMayBeAgedToo() {
    assertThat(new Reconciliation(3, 4, 0, 0, 0, 0, 0, 0).difference()).isEmpty();
  }

  @Test
  void anAccountThatWasSetAsideIsAccountedFor() {
    assertThat(new Reconciliation(3, 2, 1, 0, 0, 0, 0, 0).difference()).isEmpty();
  }

  @Test
  void eachDifferenceIsNamed() {
    assertThat(new Reconciliation(3, 2, 0, 0, 0, 0, 0, 0).difference())
        .contains("3 accounts planned, 2 aged, 0 set aside");
    assertThat(new Reconciliation(3, 3, 0, 1, 0, 0, 0, 0).difference())
        .contains("1 units are not done");
    assertThat(new Reconciliation(3, 3, 0, 0, 2, 0, 0, 0).difference())
        .contains("2 transitions or conditions have no alert of their kind");
    assertThat(new Reconciliation(3, 3, 0, 0, 0, 2, 0, 0).difference())
        .contains("2 alerts have no transition or condition of their kind");
    assertThat(new Reconciliation(3, 3, 0, 0, 0, 0, 0, 1).difference())
        .contains("1 units read other than written + skipped + rejected");
    assertThat(new Reconciliation(3, 3, 0, 0, 0, 0, 2, 0).difference())
        .contains("2 accounts are wrongly judged to be of high value or not");
  }
}
