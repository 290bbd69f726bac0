package org.tahsil.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.tahsil.settlement.SettlementState;

/** Random offers and postings, some of them told late or taken back. */
class RandomOffersTest {
  private static final int DAYS = 20;

  /** I3 lies outside of the offer; most money names nothing. */
  private static final List<String> NAMES = Arrays.asList(null, null, null, null, "I1", "I2", "I3");

  @Property(tries = 3000)
  void theOrderInWhichPostingsAreToldChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    Bid bid = bid(random).finished(DAYS);
    List<Entry> entries = entries(random);
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    List<Entry> renumbered = new ArrayList<>();
    for (Entry entry : shuffled) {
      renumbered.add(
          new Entry(renumbered.size() + 100L, entry.valueOn(), entry.amount(), entry.item()));
    }
    assertThat(essence(bid, renumbered)).isEqualTo(essence(bid, entries));
  }

  @Property(tries = 3000)
  void whatIsPaidAndWaivedIsNeverMoreThanWasFrozen(@ForAll long seed) {
    Random random = new Random(seed);
    Bid bid = bid(random).finished(DAYS);
    List<Entry> entries = entries(random);
    Outcome outcome = Ledger.waived(bid, entries, Given.day(DAYS));
    assertThat(outcome.waived()).isBetween(0L, bid.owed() - bid.pay());
    Map<String, Long> open =
        Ledger.open(
            bid,
            entries.stream().filter(entry -> !entry.valueOn().isAfter(outcome.since())).toList());
    assertThat(outcome.waivers())
        .allMatch(part -> part.amount() > 0 && part.amount() <= open.getOrDefault(part.item(), 0L));
    assertThat(outcome.waivers().stream().map(Part::item)).doesNotHaveDuplicates();
    if (outcome.waived() > 0) {
      assertThat(outcome.state()).isEqualTo(SettlementState.PAID);
      assertThat(outcome.paid()).isGreaterThanOrEqualTo(bid.pay());
      assertThat(outcome.paid() + outcome.waived()).isLessThanOrEqualTo(bid.owed());
    }
  }

  /** One fact comes after the other, days end in between, as in life. */
  @Property(tries = 3000)
  void statesFollowOnEachOtherLawfullyAndEndAsIfAllHadBeenKnown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int late) {
    Random random = new Random(seed);
    Given given = bid(random);
    List<Entry> coming = entries(random);
    List<Entry> told = new ArrayList<>();
    SettlementState state = null;
    for (int day = 2; day <= DAYS; day++) {
      for (Entry entry : List.copyOf(coming)) {
        if (!entry.valueOn().plusDays(random.nextInt(late)).isAfter(Given.day(day))) {
          coming.remove(entry);
          told.add(entry);
          state = follow(state, given.finished(day - 1), told, day);
        }
      }
      if (!told.isEmpty() && random.nextInt(3) == 0) {
        told.remove(random.nextInt(told.size()));
        state = follow(state, given.finished(day - 1), told, day);
      }
      state = follow(state, given.finished(day), told, day);
    }
    assertThat(state).isEqualTo(Judge.judge(given.finished(DAYS), told, Given.day(DAYS)).state());
  }

  private static SettlementState follow(
      @Nullable SettlementState before, Bid bid, List<Entry> told, int day) {
    SettlementState now = Judge.judge(bid, told, Given.day(day)).state();
    if (before != null && before != now) {
      assertThat(before.mayBecome(now)).as("%s to %s", before, now).isTrue();
    }
    return now;
  }

  private static List<Object> essence(Bid bid, List<Entry> entries) {
    Outcome outcome = Ledger.waived(bid, entries, Given.day(DAYS));
    return List.of(outcome.state(), outcome.since(), outcome.paid(), outcome.waivers());
  }

  private static Given bid(Random random) {
    int owed = 50 + random.nextInt(50);
    int first = 2 + random.nextInt(3);
    int older = 1 + random.nextInt(owed - 1);
    return Given.offer(owed, owed - 1 - random.nextInt(30))
        .covering(new Part("I1", older), new Part("I2", owed - older))
        .from(first, first + random.nextInt(10));
  }

  private static List<Entry> entries(Random random) {
    List<Entry> entries = new ArrayList<>();
    int count = random.nextInt(8);
    for (long id = 1; id <= count; id++) {
      entries.add(
          new Entry(
              id,
              Given.day(1 + random.nextInt(15)),
              1 + random.nextInt(60),
              NAMES.get(random.nextInt(NAMES.size()))));
    }
    return entries;
  }
}
