package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Exposures.Spell;
import org.tahsil.delinquency.Trends.CureDay;
import org.tahsil.delinquency.Trends.Cures;
import org.tahsil.delinquency.domain.Collected;
import org.tahsil.delinquency.store.SpellStore;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Cures and relapses of each day, on a database. */
class CuresIT {
  private static final LocalDate END = LocalDate.of(2025, 3, 1);
  private TestDelinquency late;
  private TestLedger books;

  @BeforeEach
  void open() {
    late = new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, END.toString());
    books = late.books();
  }

  @Test
  void anAccountCuresAndFallsBehindAgain() {
    books.account("A");
    books.item("A", "I1", "2024-12-31", "10.000");
    books.item("A", "I2", "2025-01-31", "10.000");
    books.pay("A", "P1", "2025-01-10", "10.000");
    Cures found = late.trends().cures(books.portfolio(), LocalDate.of(2025, 1, 1), END);
    assertThat(found.terms().relapseDays()).isEqualTo(90);
    assertThat(found.days()).hasSize(60);
    assertThat(days(found, day -> day.fellBehind() == 1))
        .containsExactly("2025-01-01", "2025-02-01");
    assertThat(days(found, day -> day.cured() == 1)).containsExactly("2025-01-10");
    assertThat(days(found, day -> day.relapsed() == 1)).containsExactly("2025-02-01");
    CureDay cohort = found.days().get(30);
    assertThat(cohort.date()).isEqualTo("2025-01-31");
    assertThat(cohort.cureRate()).isEqualByComparingTo("100.0");
    assertThat(cohort.relapseRate()).isEqualByComparingTo("0.0");
    assertThat(found.days().get(31).relapseRate()).isEqualByComparingTo("100.0");
    assertThat(found.days().get(0).cureRate()).isNull();
  }

  @Test
  void runningSumsEqualACountOfEachDayFromWhicheverDayOneLooks() {
    Random random = new Random(20250301);
    for (int account = 0; account < 25; account++) {
      randomLife(random, "R" + account);
    }
    List<Spell> spells =
        books
            .server()
            .get(SpellStore.class)
            .spells(books.portfolio(), END.minusYears(2), AsOf.now(END));
    for (int before : new int[] {200, 120, 45, 20, 1, 0}) {
      LocalDate from = END.minusDays(before);
      List<CureDay> counted =
          from.datesUntil(END.plusDays(1)).map(day -> count(spells, day)).toList();
      assertThat(late.trends().cures(books.portfolio(), from, END).days()).isEqualTo(counted);
      assertThat(before < 120 || counted.stream().anyMatch(day -> day.relapsed() > 0)).isTrue();
    }
  }

  @Test
  void aSpellOfWhichAnItemWasSettledLongAgoIsStillOne() {
    books.account("A");
    books.item("A", "I1", "2024-08-31", "10.000");
    books.item("A", "I2", "2024-10-01", "10.000");
    books.pay("A", "P1", "2024-11-01", "10.000");
    books.pay("A", "P2", "2025-02-20", "10.000");
    Cures found = late.trends().cures(books.portfolio(), LocalDate.of(2025, 2, 15), END);
    assertThat(days(found, day -> day.fellBehind() > 0)).isEmpty();
    assertThat(days(found, day -> day.cured() == 1)).containsExactly("2025-02-20");
    assertThat(found.days().get(0).cureRate()).isEqualByComparingTo("0.0");
  }

  @Test
  void refusesMoreThanAYear() {
    assertThatThrownBy(() -> late.trends().cures(books.portfolio(), END.minusDays(366), END))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("PERIOD_TOO_LONG");
  }

  private void randomLife(Random random, String account) {
    books.account(account);
    LocalDate due = END.minusDays(300 + random.nextInt(30));
    for (int item = 0; item < 9; item++) {
      books.item(account, "I" + item, due.toString(), "10.000");
      LocalDate paid = due.plusDays(random.nextInt(50));
      if (random.nextInt(5) > 0 && !paid.isAfter(END)) {
        books.pay(account, account + "-P" + item, paid.toString(), "10.000");
      }
      due = due.plusDays(25 + random.nextInt(40));
    }
  }

  private static CureDay count(List<Spell> spells, LocalDate day) {
    LocalDate then = day.minusDays(30);
    List<Spell> wereLate = spells.stream().filter(spell -> lasts(spell, then)).toList();
    List<String> cured =
        spells.stream()
            .filter(spell -> curedWithin(spell, day))
            .map(spell -> spell.ref().value())
            .distinct()
            .toList();
    long again =
        cured.stream()
            .filter(
                ref ->
                    spells.stream()
                        .anyMatch(spell -> spell.ref().value().equals(ref) && lasts(spell, day)))
            .count();
    return new CureDay(
        day,
        number(spells, spell -> spell.began().equals(day)),
        number(spells, spell -> day.equals(spell.ended())),
        number(spells, spell -> spell.began().equals(day) && cured.contains(spell.ref().value())),
        Collected.share(
            number(wereLate, spell -> spell.ended() != null && !spell.ended().isAfter(day)),
            wereLate.size()),
        Collected.share(again, cured.size()));
  }

  private static boolean lasts(Spell spell, LocalDate day) {
    LocalDate ended = spell.ended();
    return !spell.began().isAfter(day) && (ended == null || ended.isAfter(day));
  }

  private static boolean curedWithin(Spell spell, LocalDate day) {
    LocalDate ended = spell.ended();
    return ended != null && !ended.isAfter(day) && ended.isAfter(day.minusDays(91));
  }

  private static long number(List<Spell> spells, Predicate<Spell> wanted) {
    return spells.stream().filter(wanted).count();
  }

  private static List<String> days(Cures cures, Predicate<CureDay> wanted) {
    return cures.days().stream().filter(wanted).map(day -> day.date().toString()).toList();
  }
}
