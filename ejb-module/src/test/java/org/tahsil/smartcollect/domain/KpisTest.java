package org.tahsil.smartcollect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.smartcollect.domain.CollectionState.CLOSED;
import static org.tahsil.smartcollect.domain.CollectionState.FAILED;
import static org.tahsil.smartcollect.domain.CollectionState.PENDING;
import static org.tahsil.smartcollect.domain.CollectionState.SCHEDULED;
import static org.tahsil.smartcollect.domain.CollectionState.SUCCESS;
import static org.tahsil.smartcollect.domain.Facts.amount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KpisTest {

  @Test
  void tenInstalmentsOfWhichSevenSucceedFirstTwoSecondAndOneNever() {
    List<Kpis.Line> lines = new ArrayList<>(Collections.nCopies(7, line(SUCCESS, 1, true)));
    lines.addAll(Collections.nCopies(2, line(SUCCESS, 2, false)));
    lines.add(line(FAILED, 4, false));
    Kpis kpis = kpis(lines);
    assertThat(kpis)
        .isEqualTo(
            new Kpis(
                10,
                9,
                1,
                0,
                15,
                amount("90.0"),
                amount("60.0"),
                amount("70.0"),
                amount("1.5"),
                new Kpis.Amounts(
                    amount("225000.00"), amount("0"), amount("25000.00"), amount("200.00"))));
  }

  @Test
  void whatIsToComeIsScheduledAndPendingAndHasNoAttempts() {
    Kpis kpis = kpis(List.of(line(SCHEDULED, 0, false), line(PENDING, 0, false)));
    assertThat(kpis.scheduled()).isEqualTo(2);
    assertThat(kpis.pending()).isEqualTo(2);
    assertThat(kpis.amounts().pending()).isEqualByComparingTo("50000");
    assertThat(kpis.averageRetryCount()).isEqualTo(amount("0.0"));
    assertThat(kpis.firstAttemptRate()).isEqualTo(amount("0.0"));
  }

  @Test
  void whatWasPaidOtherwiseFailedIfItWasTriedAndElseDoesNotCount() {
    Kpis kpis = kpis(List.of(line(CLOSED, 0, false), line(CLOSED, 2, false)));
    assertThat(kpis.scheduled()).isEqualTo(1);
    assertThat(kpis.failed()).isEqualTo(1);
  }

  @Test
  void neverSavesLessThanNothing() {
    assertThat(kpis(List.of(line(SUCCESS, 2, false))).amounts().costSaved())
        .isEqualByComparingTo("0");
  }

  @Property
  void everyScheduledInstalmentIsSuccessfulFailedOrPending(
      @ForAll List<CollectionState> states, @ForAll boolean first) {
    Kpis kpis =
        kpis(states.stream().map(state -> line(state, state == SUCCESS ? 1 : 0, first)).toList());
    assertThat(kpis.scheduled()).isEqualTo(kpis.successful() + kpis.failed() + kpis.pending());
  }

  private static Kpis kpis(List<Kpis.Line> lines) {
    return Kpis.of(lines, amount("30"), amount("50"));
  }

  private static Kpis.Line line(CollectionState state, int attempts, boolean first) {
    return new Kpis.Line(amount("25000.00"), state, attempts, first);
  }
}
