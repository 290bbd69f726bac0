package org.tahsil.arrangement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahsil.arrangement.ArrangementKind;
import org.tahsil.shared.store.TestLedger;

/**
 * Twin accounts with the same promises, plans and money: one hears of it as it happens, with money
 * that is backdated and taken back, the other of what is left of it at the end and in any order.
 */
class RandomOrdersIT {
  private static final int PAIRS = 12;
  private static final int LAST = 20;

  private final TestPromises promises = new TestPromises("2025-01-01");
  private final TestLedger books = promises.books();
  private final List<Pair> pairs = new ArrayList<>();

  /** Money of one account that was not taken back. */
  private record Paid(String ref, LocalDate value, String amount) {}

  /** An account that hears at once, its twin, and what both promised. */
  private static final class Pair {
    private final String name;
    private final Random random;
    private final List<UUID> first = new ArrayList<>();
    private final List<UUID> twin = new ArrayList<>();
    private final List<Paid> paid = new ArrayList<>();

    Pair(int no) {
      name = "X" + no;
      random = new Random(no);
    }
  }

  @Test
  void whateverTheOrderTheJudgementIsTheSame() {
    promises.bear(1);
    for (int no = 0; no < PAIRS; no++) {
      Pair pair = new Pair(no);
      pairs.add(pair);
      for (String account : List.of(pair.name, pair.name + "T")) {
        books.account(account);
        books.item(account, "I1", "2024-12-01", "900.000");
      }
    }
    for (int day = 1; day <= LAST; day++) {
      promises.today(day(day).toString());
      for (Pair pair : pairs) {
        live(pair, day);
      }
      promises.night(day(day).toString());
    }
    pairs.forEach(this::tellTheTwin);
    promises.today(day(LAST + 1).toString());
    promises.night(day(LAST + 1).toString());
    List<String> seen = new ArrayList<>();
    for (Pair pair : pairs) {
      List<String> first = pair.first.stream().map(promises::stand).toList();
      assertThat(pair.twin.stream().map(promises::stand).toList()).as(pair.name).isEqualTo(first);
      seen.addAll(first);
    }
    assertThat(seen).anyMatch(stand -> stand.startsWith("KEPT"));
    assertThat(seen).anyMatch(stand -> stand.startsWith("BROKEN"));
    assertThat(seen).anyMatch(stand -> stand.startsWith("PARTLY_KEPT"));
  }

  private void live(Pair pair, int day) {
    if (day <= 6 && pair.first.size() < 3 && pair.random.nextInt(2) == 0) {
      ArrangementKind kind =
          pair.random.nextBoolean() ? ArrangementKind.PLAN : ArrangementKind.PROMISE;
      String[] parts = parts(pair.random, day, kind == ArrangementKind.PLAN ? 2 : 1);
      pair.first.add(promises.make(kind, pair.name, parts));
      pair.twin.add(promises.make(kind, pair.name + "T", parts));
    }
    if (pair.random.nextInt(3) == 0) {
      LocalDate value = day(Math.max(1, day - pair.random.nextInt(5)));
      Paid money =
          new Paid(pair.name + "-" + day, value, "%d.000".formatted(1 + pair.random.nextInt(30)));
      books.pay(pair.name, money.ref, money.value.toString(), money.amount);
      pair.paid.add(money);
    }
    if (!pair.paid.isEmpty() && pair.random.nextInt(8) == 0) {
      books.reverse(pair.paid.remove(pair.random.nextInt(pair.paid.size())).ref);
    }
  }

  private void tellTheTwin(Pair pair) {
    Collections.shuffle(pair.paid, pair.random);
    for (Paid money : pair.paid) {
      books.pay(pair.name + "T", money.ref + "T", money.value.toString(), money.amount);
    }
  }

  private static String[] parts(Random random, int day, int least) {
    String[] parts = new String[least + random.nextInt(3)];
    int due = day;
    for (int no = 0; no < parts.length; no++) {
      due += 1 + random.nextInt(4);
      parts[no] = "%s %d.000".formatted(day(due), 5 + random.nextInt(20));
    }
    return parts;
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2025, 1, 1).plusDays(day - 1L);
  }
}
