package org.tahsil.arrangement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.arrangement.domain.Judgement.PartResult;

/** Random promises, plans and money, some of it told late or taken back. */
class RandomPromisesTest {
  private static final int DAYS = 40;

  @Property(tries = 2000)
  void theOrderInWhichMoneyIsToldChangesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Pledge> pledges = pledges(random);
    List<Receipt> money = money(random);
    List<Receipt> shuffled = new ArrayList<>(money);
    Collections.shuffle(shuffled, random);
    List<Receipt> renumbered = new ArrayList<>();
    for (Receipt receipt : shuffled) {
      renumbered.add(new Receipt(renumbered.size() + 1L, receipt.valueOn(), receipt.amount()));
    }
    assertThat(essence(Judge.judge(pledges, renumbered, Given.day(DAYS))))
        .isEqualTo(essence(Judge.judge(pledges, money, Given.day(DAYS))));
  }

  @Property(tries = 2000)
  void noMoneyCountsTwiceNorTooMuch(@ForAll long seed) {
    Random random = new Random(seed);
    List<Pledge> pledges = pledges(random);
    List<Receipt> money = money(random);
    Map<Long, Long> counted = new HashMap<>();
    for (Judgement judgement : Judge.judge(pledges, money, Given.day(DAYS)).values()) {
      for (PartResult part : judgement.parts()) {
        assertThat(part.counted()).isBetween(0L, part.part().amount());
        part.money().forEach(part1 -> counted.merge(part1.postingId(), part1.amount(), Long::sum));
      }
    }
    money.forEach(
        receipt ->
            assertThat(counted.getOrDefault(receipt.postingId(), 0L))
                .isBetween(0L, receipt.amount()));
  }

  /** One fact comes after the other, days end in between, as in life. */
  @Property(tries = 2000)
  void statesFollowOnEachOtherLawfullyAndEndAsIfAllHadBeenKnown(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int late) {
    Random random = new Random(seed);
    List<Pledge> pledges = pledges(random);
    List<Receipt> told = new ArrayList<>();
    List<Receipt> coming = money(random);
    Map<Long, ArrangementState> states = new HashMap<>();
    for (int day = 1; day <= DAYS; day++) {
      for (Receipt receipt : List.copyOf(coming)) {
        if (!receipt.valueOn().plusDays(random.nextInt(late)).isAfter(Given.day(day))) {
          coming.remove(receipt);
          told.add(receipt);
          follow(states, pledges, told, day - 1, Given.day(day));
        }
      }
      if (!told.isEmpty() && random.nextInt(4) == 0) {
        told.remove(random.nextInt(told.size()));
        follow(states, pledges, told, day - 1, Given.day(day));
      }
      follow(states, pledges, told, day, Given.day(day));
    }
    told.addAll(coming);
    follow(states, pledges, told, DAYS, Given.day(DAYS));
    Judge.judge(at(pledges, DAYS), told, Given.day(DAYS))
        .forEach((id, judgement) -> assertThat(states.get(id)).isEqualTo(judgement.state()));
  }

  private static void follow(
      Map<Long, ArrangementState> states,
      List<Pledge> pledges,
      List<Receipt> told,
      int finished,
      LocalDate today) {
    List<Pledge> made =
        at(pledges, finished).stream()
            .filter(pledge -> !pledge.made().on().isAfter(today))
            .toList();
    Judge.judge(made, told, today)
        .forEach(
            (id, judgement) -> {
              ArrangementState before = states.put(id, judgement.state());
              if (before != null && before != judgement.state()) {
                assertThat(before.mayBecome(judgement.state()))
                    .as("%s to %s", before, judgement.state())
                    .isTrue();
              }
              decidedOnlyAsItMust(pledge(made, id), judgement);
            });
  }

  /** What the states mean, said once more without the judge. */
  private static void decidedOnlyAsItMust(Pledge pledge, Judgement judgement) {
    boolean allEnough =
        judgement.parts().stream()
            .allMatch(part -> part.counted() >= pledge.allowance().enough(part.part()));
    boolean over = !pledge.lastDeadline().isAfter(pledge.finished());
    assertThat(judgement.state() == ArrangementState.KEPT).isEqualTo(allEnough);
    if (judgement.state() == ArrangementState.PARTLY_KEPT) {
      assertThat(over).isTrue();
      assertThat(judgement.counted()).isPositive();
    }
    if (judgement.state() == ArrangementState.OPEN) {
      assertThat(over).isFalse();
      assertThat(judgement.nextLook()).isAfter(pledge.finished());
    } else {
      assertThat(judgement.nextLook()).isNull();
    }
  }

  private static Pledge pledge(List<Pledge> pledges, long id) {
    return pledges.stream().filter(pledge -> pledge.id() == id).findFirst().orElseThrow();
  }

  private static Map<Long, List<Object>> essence(Map<Long, Judgement> judgements) {
    Map<Long, List<Object>> essence = new HashMap<>();
    judgements.forEach(
        (id, judgement) ->
            essence.put(
                id,
                List.of(
                    judgement.state(),
                    judgement.since(),
                    judgement.parts().stream().map(PartResult::counted).toList(),
                    judgement.parts().stream()
                        .map(part -> Objects.toString(part.enoughOn()))
                        .toList())));
    return essence;
  }

  private static List<Pledge> at(List<Pledge> pledges, int finished) {
    return pledges.stream()
        .map(
            pledge ->
                new Pledge(
                    pledge.id(),
                    pledge.made(),
                    pledge.parts(),
                    pledge.allowance(),
                    pledge.ending(),
                    Given.day(finished)))
        .toList();
  }

  private static List<Pledge> pledges(Random random) {
    List<Pledge> pledges = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (long id = 1; id <= count; id++) {
      int day = 1 + random.nextInt(10);
      Given given = Given.promise(id, day);
      int parts = 1 + random.nextInt(4);
      for (int no = 0; no < parts; no++) {
        day += 1 + random.nextInt(6);
        given.part(day, 1 + random.nextInt(40));
      }
      given.bearing(
          random.nextInt(4),
          random.nextInt(3),
          BigDecimal.valueOf(random.nextInt(20)).toPlainString(),
          random.nextInt(3));
      pledges.add(given.at(DAYS));
    }
    return pledges;
  }

  private static List<Receipt> money(Random random) {
    List<Receipt> money = new ArrayList<>();
    int count = random.nextInt(12);
    for (long id = 1; id <= count; id++) {
      money.add(Given.money(id, 1 + random.nextInt(35), 1 + random.nextInt(50)));
    }
    return money;
  }
}
