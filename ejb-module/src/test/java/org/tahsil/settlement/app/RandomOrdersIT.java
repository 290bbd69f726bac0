package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tahsil.payment.PostingKind;
import org.tahsil.settlement.Settlement;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.TestLedger;

/**
 * Twin accounts with the same offer and money: one hears of it as it happens, with money that is
 * backdated and taken back, the other of what is left of it at the end and in any order.
 */
class RandomOrdersIT {
  private static final int PAIRS = 20;
  private static final List<String> NAMES = Arrays.asList(null, null, null, "I1", "I2", "I3");
  private static final int LAST = 12;

  /** Waivers that stand but do not wholly pay the covered item that they name. */
  private static final String MISPLACED =
      """
      select p.payment_ref from posting p
      where p.kind = 'WAIVER' and not exists (select from posting r where r.reverses = p.posting_id)
        and p.amount_minor is distinct from (
          select sum(l.amount_minor)
          from allocation l join item i using (account_id, item_no)
            join settlement s using (account_id) join settlement_item c using (settlement_id, item_ref)
          where l.posting_id = p.posting_id and l.undone_on is null
            and i.item_ref = p.named_item_ref)
      """;

  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  /** What one account got that was not taken back. */
  private record Paid(
      PostingKind kind, String ref, LocalDate value, String amount, @Nullable String item) {}

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
      assertThat(items(pair.name + "T")).as(pair.name).isEqualTo(items(pair.name));
      assertWithinWhatWasFrozen(pair.first);
      assertWithinWhatWasFrozen(pair.twin);
      seen.add(stand);
    }
    assertThat(seen).anyMatch(stand -> stand.startsWith("PAID") && !stand.endsWith(" 0.000"));
    assertThat(seen).anyMatch(stand -> stand.startsWith("EXPIRED"));
    assertThat(books.column("select count(*) from settlement_change where from_state = 'PAID'"))
        .isNotEqualTo(List.of("0"));
    assertThat(books.column(MISPLACED)).isEmpty();
  }

  private void assertWithinWhatWasFrozen(UUID id) {
    Settlement found = office.get(id);
    Money owed = found.offer().owed();
    Money waived = found.result().waived();
    assertThat(waived).isBetween(Money.zero(owed.currency()), found.offer().waived());
    if (waived.isPositive()) {
      assertThat(found.result().paid().plus(waived)).isLessThanOrEqualTo(owed);
    }
  }

  private List<String> items(String account) {
    return books.column(
        """
        select item_ref || ' ' || open_minor from item join account using (account_id)
        where account_ref = '%s' order by item_ref
        """
            .formatted(account));
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
    String percent = random.nextBoolean() ? "30" : "45";
    String payBy = day(3 + random.nextInt(5)).toString();
    for (String account : List.of(name, name + "T")) {
      books.account(account);
      books.item(account, "I1", "2024-12-01", "20.000");
      books.item(account, "I2", "2024-12-10", "22.300");
      books.item(account, "I3", "2025-01-04", "15.000");
      offers.add(office.offer(account, percent, payBy, TestSettlements.ADAM));
    }
    return new Pair(name, random, offers.get(0), offers.get(1));
  }

  private void live(Pair pair, int day) {
    for (int no = pair.random.nextInt(3); no > 0; no--) {
      Paid paid = paid(pair, day, no);
      tell(pair.name, paid, paid.ref);
      pair.paid.add(paid);
    }
    if (!pair.paid.isEmpty() && pair.random.nextInt(4) == 0) {
      books.reverse(pair.paid.remove(pair.random.nextInt(pair.paid.size())).ref);
    }
  }

  /** Some of it is valued before the offer, some given for an item that it does not cover. */
  private static Paid paid(Pair pair, int day, int no) {
    return new Paid(
        pair.random.nextInt(8) == 0 ? PostingKind.CREDIT_NOTE : PostingKind.PAYMENT,
        "%s-%d-%d".formatted(pair.name, day, no),
        day(day - pair.random.nextInt(4)),
        "%d.100".formatted(3 + pair.random.nextInt(20)),
        NAMES.get(pair.random.nextInt(NAMES.size())));
  }

  private void tell(String account, Paid paid, String ref) {
    books
        .ledger()
        .take(
            books.portfolio(),
            List.of(
                TestLedger.of(
                    paid.kind,
                    books.payment(account, ref, paid.value.toString(), paid.amount, paid.item))));
  }

  private void tellTheTwin(Pair pair) {
    Collections.shuffle(pair.paid, pair.random);
    for (Paid paid : pair.paid) {
      tell(pair.name + "T", paid, paid.ref + "T");
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2025, 1, 1).plusDays(day - 1L);
  }
}
