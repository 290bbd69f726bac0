package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahsil.night.domain.Reconciliation.Check;
import org.tahsil.night.domain.Reconciliation.Name;

/** The night holds offers against their items and the postings; one damaged row is found. */
class OffersCountedIT {
  private static final String DAY = "2025-01-01";

  private final TestSettlements offers = new TestSettlements(DAY);

  /** That of A is paid, and the rest of its younger item waived; that of B runs. */
  @BeforeEach
  void anOfferPaidAndOneThatRuns() {
    offers.books().item("A", "I2", "2024-12-10", "10.000");
    offers.account("B");
    UUID paid = offers.offer("A", "5", "2025-01-10", TestSettlements.ANNA);
    offers.offer("B", "5", "2025-01-10", TestSettlements.ANNA);
    offers.books().pay("A", "P1", DAY, "49.685");
    assertThat(offers.stand(paid)).startsWith("PAID 2025-01-01 49.685 2.615");
  }

  @Test
  void untouchedRowsAgree() {
    assertThat(offers.counted())
        .containsExactly(
            new Check(Name.SETTLEMENT_ITEMS, null, 2, 2, 0),
            new Check(Name.WAIVERS, null, 1, 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTLEMENT_ITEMS | update settlement_item set open_minor = open_minor - 1 where place = 2",
        "SETTLEMENT_ITEMS | delete from settlement_item where place = 2",
        "SETTLEMENT_ITEMS | update settlement set owed_minor = owed_minor + 1 where settlement_id = 2",
        "WAIVERS | update settlement_now set waived_minor = waived_minor + 1 where state = 'PAID'",
        "WAIVERS | update settlement_now set state = 'EXPIRED' where state = 'PAID'",
        "WAIVERS | update settlement_now set state = 'PAID', waived_minor = 1 where state = 'OFFERED'",
        "WAIVERS | update posting set amount_minor = amount_minor - 1 where kind = 'WAIVER'",
        "WAIVERS | update posting set value_on = value_on - 1 where kind = 'WAIVER'",
        "WAIVERS | update posting set kind = 'CREDIT_NOTE' where kind = 'WAIVER'",
        "WAIVERS | update settlement_waiver set payment_ref = concat(payment_ref, 'X')",
        "WAIVERS | delete from settlement_waiver",
        "WAIVERS | update settlement set pay_minor = pay_minor + 1 where settlement_id = 1"
      })
  void aDamagedRowIsFoundAndNamed(Name name, String damage) {
    int rows =
        offers
            .books()
            .server()
            .jdbi()
            .withHandle(
                handle -> {
                  handle.execute("set session_replication_role = replica");
                  int changed = handle.execute(damage);
                  handle.execute("set session_replication_role = default");
                  return changed;
                });
    assertThat(rows).isPositive();
    assertThat(offers.counted())
        .filteredOn(check -> !check.agrees())
        .extracting(Check::name)
        .containsExactly(name);
  }
}
