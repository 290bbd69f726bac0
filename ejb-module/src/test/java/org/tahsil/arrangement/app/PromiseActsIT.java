package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.Arrangements;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Every state of a promise or plan, and what each act of a person or of money makes of it. */
class PromiseActsIT {

  private static final String REFUSED = "PROMISE_NOT_OPEN";

  /** Columns: cancel, reschedule, the rest of the money told of the day, money taken back. */
  private static final Map<ArrangementState, String> TABLE = new LinkedHashMap<>();

  static {
    TABLE.put(ArrangementState.OPEN, "CANCELLED RESCHEDULED KEPT OPEN");
    TABLE.put(ArrangementState.KEPT, REFUSED + " " + REFUSED + " KEPT BROKEN");
    TABLE.put(ArrangementState.PARTLY_KEPT, REFUSED + " " + REFUSED + " KEPT BROKEN");
    TABLE.put(ArrangementState.BROKEN, REFUSED + " " + REFUSED + " KEPT BROKEN");
    TABLE.put(ArrangementState.CANCELLED, "CANCELLED " + REFUSED + " CANCELLED CANCELLED");
    TABLE.put(ArrangementState.RESCHEDULED, REFUSED + " " + REFUSED + " RESCHEDULED RESCHEDULED");
  }

  @Test
  void noStateIsLeftOut() {
    assertThat(TABLE).containsOnlyKeys(ArrangementState.values());
  }

  @ParameterizedTest
  @EnumSource
  void ofPromises(ArrangementState from) {
    check(from, ArrangementKind.PROMISE);
  }

  @ParameterizedTest
  @EnumSource
  void ofPlans(ArrangementState from) {
    check(from, ArrangementKind.PLAN);
  }

  private static void check(ArrangementState from, ArrangementKind kind) {
    StringBuilder row = new StringBuilder();
    for (String act : List.of("cancel", "reschedule", "pay", "reverse")) {
      row.append(row.isEmpty() ? "" : " ").append(new One(from, kind).after(act));
    }
    assertThat(row.toString()).as("%s %s", kind, from).isEqualTo(TABLE.get(from));
  }

  /** One of 10 and 20, due on the 3rd and the 4th, brought into a state. */
  private static final class One {
    private final TestPromises promises = new TestPromises("2025-01-01");
    private final TestLedger books = promises.books();
    private final Portfolio portfolio = books.portfolio();
    private final Arrangements arrangements = promises.arrangements();
    private final ArrangementKind kind;
    private final UUID id;

    One(ArrangementState from, ArrangementKind kind) {
      this.kind = kind;
      books.item("A", "I1", "2024-12-01", "90.000");
      promises.bear(0);
      promises.night("2024-12-31");
      id = promises.make(kind, "A", "2025-01-03 10.000", "2025-01-04 20.000");
      bring(from);
      assertThat(promises.get(id).state()).isEqualTo(from);
    }

    private void bring(ArrangementState from) {
      switch (from) {
        case OPEN -> books.pay("A", "P1", "2025-01-01", "10.000");
        case KEPT -> books.pay("A", "P1", "2025-01-01", "30.000");
        case PARTLY_KEPT -> {
          books.pay("A", "P1", "2025-01-01", "12.000");
          over();
        }
        case BROKEN -> over();
        case CANCELLED -> {
          books.pay("A", "P1", "2025-01-01", "10.000");
          arrangements.cancel(portfolio, id, "x", "anna");
        }
        case RESCHEDULED -> {
          books.pay("A", "P1", "2025-01-01", "10.000");
          again();
        }
      }
      if (from == ArrangementState.KEPT) {
        over();
      }
    }

    private void over() {
      promises.today("2025-01-04");
      promises.night("2025-01-04");
      promises.today("2025-01-05");
    }

    private Arrangement again() {
      return arrangements.reschedule(
          portfolio, id, promises.wish(kind, "2025-01-08 5.000", "2025-01-09 5.000"), "x", "anna");
    }

    String after(String act) {
      try {
        switch (act) {
          case "cancel" -> arrangements.cancel(portfolio, id, "x", "anna");
          case "reschedule" -> again();
          case "pay" -> books.pay("A", "P9", "2025-01-01", "30.000");
          default -> takeBack();
        }
      } catch (RefusedException refused) {
        return refused.refusal().code();
      }
      return promises.get(id).state().name();
    }

    /** Of what is broken nothing came in time: what came too late is taken back. */
    private void takeBack() {
      boolean broken = promises.get(id).state() == ArrangementState.BROKEN;
      if (broken) {
        books.pay("A", "P8", "2025-01-05", "30.000");
      }
      books.reverse(broken ? "P8" : "P1");
    }
  }
}
