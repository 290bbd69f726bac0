package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Frequency;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.PlanWish;
import org.tahsil.delinquency.AlertState;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Money that is known is not promised once more, and what was kept late is no longer broken. */
class KnownMoneyIT {
  private final TestPromises promises = new TestPromises("2025-01-01");

  @BeforeEach
  void arrears() {
    promises.books().item("A", "I1", "2024-12-01", "50.000");
    promises.bear(0);
  }

  @Test
  void moneyThatIsKnownBeforeAndValuedAfterKeepsNothing() {
    promises.books().pay("A", "P1", "2025-01-02", "30.000");
    UUID id = promises.promise("2025-01-03 20.000");
    promises.today("2025-01-02");
    promises.night("2025-01-01");
    promises.books().pay("A", "P2", "2025-01-02", "5.000");
    assertThat(promises.stand(id)).isEqualTo("OPEN 2025-01-01 5.000");
    promises.today("2025-01-03");
    promises.books().pay("A", "P3", "2025-01-03", "15.000");
    assertThat(promises.stand(id)).isEqualTo("KEPT 2025-01-03 20.000");
  }

  @Test
  void whatIsOwedIsLessByWhatIsKnown() {
    promises.books().pay("A", "P1", "2025-01-02", "30.000");
    assertThatThrownBy(() -> promises.promise("2025-01-03 20.001"))
        .hasMessageContaining("PROMISE_OVER_OUTSTANDING");
    PlanWish wish =
        new PlanWish(
            PlanWish.Covers.OVERDUE, null, null, 2, LocalDate.of(2025, 1, 8), Frequency.WEEKLY);
    assertThat(
            promises
                .arrangements()
                .preview(promises.books().portfolio(), new AccountRef("A"), wish)
                .stream()
                .map(Instalment::amount)
                .map(Money::plain))
        .containsExactly("10.000", "10.000");
  }

  @Test
  void moneyThatWaitsForAnItemIsNotPromised() {
    promises.books().item("A", "I2", "2025-02-01", "40.000");
    promises.books().pay("A", "P1", "2025-01-01", "60.000");
    assertThatThrownBy(() -> promises.promise("2025-01-03 30.001"))
        .hasMessageContaining("PROMISE_OVER_OUTSTANDING");
    promises.promise("2025-01-03 30.000");
  }

  @Test
  void lateNewsOfTimelyMoneyClosesTheAlert() {
    promises.promise("2025-01-03 30.000");
    promises.today("2025-01-04");
    promises.night("2025-01-03");
    assertThat(state()).isEqualTo("OPEN 0");
    promises.books().pay("A", "P1", "2025-01-03", "30.000");
    assertThat(state()).isEqualTo("ACKNOWLEDGED 1");
    assertThat(
            promises
                .books()
                .column("select action || ' ' || note || ' ' || acted_by from alert_act"))
        .containsExactly("ACKNOWLEDGE PROMISE_NOT_BROKEN system");
    promises.books().reverse("P1");
    assertThat(promises.alerts()).as("broken again, on another day").hasSize(2);
  }

  @Test
  void theAlertStandsWhileAnotherPromiseOfItsDayIsBroken() {
    promises.promise("2025-01-03 10.000");
    UUID other = promises.promise("2025-01-03 20.000");
    promises.today("2025-01-04");
    promises.night("2025-01-03");
    promises.books().pay("A", "P1", "2025-01-03", "10.000");
    assertThat(state()).isEqualTo("OPEN 0");
    promises.books().pay("A", "P2", "2025-01-03", "20.000");
    assertThat(promises.stand(other)).startsWith("KEPT");
    assertThat(state()).isEqualTo("ACKNOWLEDGED 1");
  }

  @Test
  void whatIsBrokenAgainOnTheSameDayIsOpenAgain() {
    promises.promise("2025-01-03 30.000");
    promises.today("2025-01-05");
    promises.books().pay("A", "P0", "2025-01-05", "1.000");
    promises.night("2025-01-05");
    promises.books().pay("A", "P1", "2025-01-03", "30.000");
    assertThat(state()).isEqualTo("ACKNOWLEDGED 1");
    promises.books().reverse("P1");
    assertThat(state()).isEqualTo("OPEN 2");
    assertThat(promises.alerts()).hasSize(1);
  }

  private String state() {
    var alert = promises.alerts().get(promises.alerts().size() - 1).handling();
    assertThat(alert.state()).isIn((Object[]) AlertState.values());
    return alert.state() + " " + alert.acts();
  }
}
