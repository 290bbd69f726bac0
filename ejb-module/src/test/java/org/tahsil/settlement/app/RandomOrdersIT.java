package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tahsil.shared.store.TestLedger;

/**
 * Twin accounts with the same offer and money: one hears of it as it happens, with money that is
 * backdated and taken back, the other of what is left of it at the end and in any order.
 */
class RandomOrdersIT {
  private static final int PAIRS = 14;
  private static final int LAST = 12;

  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  /** Money of one account that was not taken back. */
  private record Paid(String ref, LocalDate value, String amount) {}

  /** An account that hears at once, its twin, and what both were offered. */
  private static final class Pair {
    private final String name;
    private final Random random;
    private final UUID first;
    private final UUID twin;
    private final List<Paid> paid = new ArrayList<>();

    Pair(String name, Random random, UUID first, UUID twin) {
      this.name = name;
      this.random = random;
      this.first = first;
      this.twin = twin;
    }
  }

  @Test
  void whateverTheOrderTheJudgementAndTheLedgerAreTheSame() {
    List<Pair> pairs = new ArrayList<>();
    for (int no = 0; no < PAIRS; no++) {
      pairs.add(pair(no));
    }
    for (int day = 1; day <= LAST; day++) {
      office.today(day(day).toString());
      for (Pair pair : pairs) {
        live(pair, day);
      }
      office.night(day(day).toString());
    }
    pairs.forEach(this::tellTheTwin);
    List<String> seen = new ArrayList<>();
    for (Pair pair : pairs) {
      String stand = office.stand(pair.first);
      assertThat(office.stand(pair.twin)).as(pair.name).isEqualTo(stand);
      assertThat(office.open(pair.name + "T")).as(pair.name).isEqualTo(office.open(pair.name));
      seen.add(stand);
    }
    assertThat(seen).anyMatch(stand -> stand.startsWith("PAID") && !stand.endsWith(" 0.000"));
    assertThat(seen).anyMatch(stand -> stand.startsWith("EXPIRED"));
    assertThat(books.column("select count(*) from settlement_change where from_state = 'PAID'"))
        .isNotEqualTo(List.of("0"));
  }

  @Test
  void whenPaymentsAndNightsMeetItIsWaivedOnce() throws Exception {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P0", "2025-01-03", "20.000");
    office.today("2025-01-03");
    List<Callable<Object>> work = new ArrayList<>();
    for (int no = 1; no <= 4; no++) {
      String ref = "P" + no;
      work.add(() -> books.pay("A", ref, "2025-01-03", "10.000"));
      work.add(() -> office.night("2025-01-03"));
    }
    ExecutorService servers = Executors.newFixedThreadPool(8);
    for (Future<Object> done : servers.invokeAll(work)) {
      done.get();
    }
    servers.shutdown();
    assertThat(office.stand(id)).startsWith("PAID 2025-01-03");
  }

  private Pair pair(int no) {
    String name = "X" + no;
    List<UUID> offers = new ArrayList<>();
    Random random = new Random(no);
    String percent = random.nextBoolean() ? "5" : "4.5";
    String payBy = day(3 + random.nextInt(5)).toString();
    for (String account : List.of(name, name + "T")) {
      office.account(account);
      offers.add(office.offer(account, percent, payBy, TestSettlements.ANNA));
    }
    return new Pair(name, random, offers.get(0), offers.get(1));
  }

  private void live(Pair pair, int day) {
    if (pair.random.nextInt(2) == 0) {
      LocalDate value = day(Math.max(1, day - pair.random.nextInt(4)));
      Paid money =
          new Paid(pair.name + "-" + day, value, "%d.100".formatted(5 + pair.random.nextInt(25)));
      books.pay(pair.name, money.ref, money.value.toString(), money.amount);
      pair.paid.add(money);
    }
    if (!pair.paid.isEmpty() && pair.random.nextInt(5) == 0) {
      books.reverse(pair.paid.remove(pair.random.nextInt(pair.paid.size())).ref);
    }
  }

  private void tellTheTwin(Pair pair) {
    Collections.shuffle(pair.paid, pair.random);
    for (Paid money : pair.paid) {
      books.pay(pair.name + "T", money.ref + "T", money.value.toString(), money.amount);
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2025, 1, 1).plusDays(day - 1L);
  }
}
