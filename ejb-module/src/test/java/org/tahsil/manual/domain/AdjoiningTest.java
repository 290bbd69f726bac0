package org.tahsil.manual.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.manual.Automation.CASES;
import static org.tahsil.manual.Automation.DEBITS;
import static org.tahsil.manual.Automation.REMINDERS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.manual.Automation;
import org.tahsil.manual.domain.Adjoining.Span;

class AdjoiningTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-01");

  @Test
  void oneAloneLastsItsOwnDays() {
    assertThat(Adjoining.days(span(0, 10, REMINDERS), List.of())).isEqualTo(10);
  }

  @Test
  void chainsOnBothSidesCountTogether() {
    List<Span> others =
        List.of(span(-30, -10, REMINDERS), span(-10, 0, REMINDERS), span(10, 15, REMINDERS));
    assertThat(Adjoining.days(span(0, 10, REMINDERS), others)).isEqualTo(45);
  }

  @Test
  void aBreakOfAWeekPartsThemAndAShorterOneDoesNot() {
    assertThat(Adjoining.days(span(0, 10, CASES), List.of(span(-20, -7, CASES)))).isEqualTo(10);
    assertThat(Adjoining.days(span(0, 10, CASES), List.of(span(-20, -6, CASES)))).isEqualTo(24);
    assertThat(Adjoining.days(span(0, 10, CASES), List.of(span(16, 20, CASES)))).isEqualTo(14);
    assertThat(Adjoining.days(span(0, 10, CASES), List.of(span(17, 20, CASES)))).isEqualTo(10);
  }

  @Test
  void onlyWhatStopsTheSameAdjoins() {
    Span wish = span(0, 10, REMINDERS, DEBITS);
    List<Span> others = List.of(span(-5, 0, CASES), span(-20, 0, DEBITS), span(-3, 0, REMINDERS));
    assertThat(Adjoining.days(wish, others)).isEqualTo(30);
  }

  private static Span span(int from, int to, Automation... stops) {
    return new Span(Set.of(stops), DAY.plusDays(from), DAY.plusDays(to));
  }
}
