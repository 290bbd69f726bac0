package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahsil.settlement.app.TestSettlements.ANNA;
import static org.tahsil.settlement.app.TestSettlements.MONA;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.approval.ApprovalState;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.outcome.RefusedException;

/** Every state of an offer of 31.725 for 42.300, and what each act makes of it. */
class OfferActsIT {

  private static final String OVER = "SETTLEMENT_NOT_RUNNING";
  private static final String DECIDED = "APPROVAL_NOT_PENDING";

  /**
   * Columns: withdraw, grant, refuse, the whole amount told now of the first day, the same back.
   */
  private static final Map<SettlementState, String> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put(
        SettlementState.PENDING_APPROVAL,
        "WITHDRAWN OFFERED REFUSED PENDING_APPROVAL PENDING_APPROVAL");
    TABLE.put(SettlementState.OFFERED, "WITHDRAWN OFFERED " + DECIDED + " PAID OFFERED");
    TABLE.put(SettlementState.PAID, OVER + " PAID " + DECIDED + " PAID OFFERED");
    TABLE.put(SettlementState.EXPIRED, OVER + " EXPIRED " + DECIDED + " PAID EXPIRED");
    TABLE.put(SettlementState.WITHDRAWN, "WITHDRAWN WITHDRAWN " + DECIDED + " WITHDRAWN WITHDRAWN");
    TABLE.put(SettlementState.REFUSED, OVER + " " + DECIDED + " REFUSED REFUSED REFUSED");
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(TABLE).containsOnlyKeys(SettlementState.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyActLeadsWhereTheTableSays(SettlementState from) {
    StringBuilder row = new StringBuilder();
    for (String act : List.of("withdraw", "grant", "refuse", "pay", "reverse")) {
      row.append(row.isEmpty() ? "" : " ").append(new One(from).after(act));
    }
    assertThat(row.toString()).as("from %s", from).isEqualTo(TABLE.get(from));
  }

  /** An offer that needed a second person, brought into a state. */
  private static final class One {
    private final TestSettlements office = new TestSettlements("2025-01-01");
    private final UUID id = office.offer("25", "2025-01-05");

    One(SettlementState from) {
      if (from == SettlementState.REFUSED) {
        office.decide(id, ApprovalState.REFUSED, MONA);
      } else if (from != SettlementState.PENDING_APPROVAL) {
        office.decide(id, ApprovalState.GRANTED, MONA);
      }
      switch (from) {
        case PAID -> pay("P1");
        case EXPIRED -> {
          office.today("2025-01-06");
          office.night("2025-01-05");
        }
        case WITHDRAWN -> withdraw();
        case PENDING_APPROVAL, OFFERED, REFUSED -> {}
      }
      assertThat(office.get(id).state()).isEqualTo(from);
    }

    String after(String act) {
      try {
        switch (act) {
          case "withdraw" -> withdraw();
          case "grant" -> office.decide(id, ApprovalState.GRANTED, MONA);
          case "refuse" -> office.decide(id, ApprovalState.REFUSED, MONA);
          case "pay" -> pay("P9");
          default -> payAndTakeBack();
        }
      } catch (RefusedException refused) {
        return refused.refusal().code();
      }
      return office.get(id).state().name();
    }

    private void withdraw() {
      office.settlements().withdraw(office.books().portfolio(), id, "x", ANNA);
    }

    private void pay(String ref) {
      office.books().pay("A", ref, "2025-01-01", "31.725");
    }

    private void payAndTakeBack() {
      if (office.get(id).state() == SettlementState.PAID) {
        office.books().reverse("P1");
      } else {
        pay("P9");
        office.books().reverse("P9");
      }
    }
  }
}
