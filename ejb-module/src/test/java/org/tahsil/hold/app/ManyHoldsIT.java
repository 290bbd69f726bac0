package org.tahsil.hold.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.HoldsChanged;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.store.TestLedger;

/** Holds of several accounts, placed and let go of together. */
class ManyHoldsIT {
  private final Heard heard = new Heard();
  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-03", heard);
  private final List<Long> accounts = books.accounts(List.of("A", "B", "C"));

  /** How often holds were told of, and of which accounts. */
  static final class Heard {
    private final List<Set<Long>> news = new ArrayList<>();

    void on(@Observes HoldsChanged changed) {
      news.add(changed.accounts());
    }
  }

  @Test
  void theyAreToldOfOnceAndEndedOrWithdrawnAsTheyBegan() {
    Map<Long, NewHold> wishes = new HashMap<>();
    wishes.put(accounts.get(0), hold("2025-01-01", "2025-02-01"));
    wishes.put(accounts.get(1), hold("2025-01-03", "2025-02-01"));
    wishes.put(accounts.get(2), hold("2025-01-01", "2025-01-02"));
    Map<Long, UUID> placed = books.holds().placeEach(books.portfolio(), wishes, "anna");
    assertThat(placed).containsOnlyKeys(accounts);
    assertThat(heard.news).containsExactly(Set.copyOf(accounts));
    for (int twice = 0; twice < 2; twice++) {
      books.holds().endAll(books.portfolio(), placed.values(), LocalDate.of(2025, 1, 3), "anna");
    }
    assertThat(heard.news)
        .containsExactly(Set.copyOf(accounts), Set.of(accounts.get(0)), Set.of(accounts.get(1)));
    assertThat(
            books.column(
                """
                select concat_ws(' ', account_ref, from_on, to_on, undone_on)
                from hold join account using (account_id) order by account_ref, hold_id
                """))
        .containsExactly(
            "A 2025-01-01 2025-02-01 2025-01-03",
            "A 2025-01-01 2025-01-03",
            "B 2025-01-03 2025-02-01 2025-01-03",
            "C 2025-01-01 2025-01-02");
    assertThat(books.story().entries().stream().map(entry -> entry.kind()))
        .containsExactlyInAnyOrder(
            "HOLD_PLACED", "HOLD_PLACED", "HOLD_PLACED", "HOLD_ENDED", "HOLD_WITHDRAWN");
  }

  private static NewHold hold(String from, String to) {
    return new NewHold(
        HoldReason.HARDSHIP,
        null,
        null,
        Set.of(),
        LocalDate.parse(from),
        LocalDate.parse(to),
        null);
  }
}
