package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.arrangement.Instalment;
import org.tahsil.arrangement.NewArrangement;
import org.tahsil.delinquency.AlertKind;
import org.tahsil.delinquency.AlertQuery;
import org.tahsil.delinquency.Alerts;
import org.tahsil.shared.id.AccountRef;

/**
 * Offers are about what is owed after all money that is known, and a paid one breaks no promise.
 */
class KnownMoneyIT {
  private final TestSettlements office = new TestSettlements("2025-01-01");

  @Test
  void moneyThatIsKnownAndValuedLaterBuysNoWaiver() {
    office.books().pay("A", "P1", "2025-01-02", "40.000");
    UUID id = office.offer("5", "2025-01-05");
    assertThat(office.get(id).offer().owed().plain()).isEqualTo("2.300");
    assertThat(office.get(id).offer().pay().plain()).isEqualTo("2.185");
    office.today("2025-01-02");
    office.night("2025-01-01");
    office.night("2025-01-02");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    office.books().pay("A", "P2", "2025-01-02", "2.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-02 2.185 0.115");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void whatIsPaidByKnownMoneyIsNotSettled() {
    office.books().pay("A", "P1", "2025-01-03", "42.300");
    assertThatThrownBy(() -> office.offer("5", "2025-01-05"))
        .hasMessageContaining("NOTHING_TO_SETTLE");
  }

  @Test
  void aPaidOfferKeepsThePromiseOfTheWhole() {
    UUID promise = promise("2025-01-04", "42.300");
    UUID id = office.offer("5", "2025-01-05");
    office.today("2025-01-03");
    office.books().pay("A", "P1", "2025-01-03", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-03 40.185 2.115");
    Arrangement kept =
        office
            .books()
            .server()
            .get(Arrangements.class)
            .find(office.books().portfolio(), promise)
            .orElseThrow();
    assertThat(kept.state().name()).isEqualTo("KEPT");
    assertThat(kept.since()).isEqualTo(LocalDate.of(2025, 1, 3));
    office.today("2025-01-09");
    office.night("2025-01-08");
    assertThat(
            office
                .books()
                .server()
                .get(Alerts.class)
                .list(
                    office.books().portfolio(),
                    new AlertQuery(
                        null,
                        AlertKind.BROKEN_PROMISE,
                        null,
                        null,
                        AlertQuery.Order.NEWEST,
                        null,
                        50)))
        .isEmpty();
    office.books().reverse("P1");
    assertThat(office.stand(id)).startsWith("EXPIRED");
    assertThat(office.open("A")).isEqualTo("42.300");
  }

  private UUID promise(String on, String amount) {
    Instalment part = new Instalment(LocalDate.parse(on), office.books().money(amount));
    return office
        .books()
        .server()
        .get(Arrangements.class)
        .make(
            office.books().portfolio(),
            new AccountRef("A"),
            new NewArrangement(ArrangementKind.PROMISE, List.of(part), null),
            "anna")
        .id();
  }
}
