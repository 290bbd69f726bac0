package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.shared.outcome.RowOutcome;
import org.tahsil.shared.store.TestLedger;

class ArrivalOrderIT {
  private static final int PAYMENTS = 8;
  private static final String LIVE =
      """
      select substr(p.payment_ref, 3) || ' ' || i.item_ref || ' ' || l.amount_minor || ' '
        || l.value_on
      from allocation l join posting p using (posting_id)
        join item i on i.account_id = l.account_id and i.item_no = l.item_no
        join account a on a.account_id = l.account_id
      where undone_on is null and a.account_ref = '%s' order by 1
      """;

  private final TestLedger books =
      new TestLedger("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");

  @Test
  void theOrderOfArrivalDoesNotChangeWhatIsPaid() {
    Random random = new Random(7);
    for (int round = 0; round < 10; round++) {
      List<Runnable> first = facts("A" + round);
      List<Runnable> second = facts("B" + round);
      Collections.shuffle(second, random);
      first.forEach(Runnable::run);
      second.forEach(Runnable::run);
      books.reverse("A" + round + "-P3");
      books.reverse("B" + round + "-P3");
      List<String> one = books.column(LIVE.formatted("A" + round));
      assertThat(one).isNotEmpty().isEqualTo(books.column(LIVE.formatted("B" + round)));
    }
  }

  @Test
  void paymentsPostedAtTheSameMomentAreAllCounted() throws Exception {
    for (String account : List.of("A", "B")) {
      books.account(account);
      books.item(account, "I1", "2024-12-01", "100.000");
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<RowOutcome>> work = new ArrayList<>();
      for (int n = 0; n < 20; n++) {
        String account = n % 2 == 0 ? "A" : "B";
        String ref = "P" + n / 4;
        work.add(() -> books.pay(account, account + ref, "2024-12-02", "1.000"));
      }
      for (Future<RowOutcome> outcome : pool.invokeAll(work)) {
        assertThat(outcome.get()).isIn(RowOutcome.ACCEPTED, RowOutcome.UNCHANGED);
      }
    } finally {
      pool.shutdown();
    }
    assertThat(books.column("select open_minor::text from item order by account_id"))
        .containsExactly("95000", "95000");
  }

  private List<Runnable> facts(String account) {
    books.account(account);
    for (int no = 1; no <= 4; no++) {
      books.item(account, "I" + no, "2024-0" + 2 * no + "-28", "10.000");
    }
    List<Runnable> facts = new ArrayList<>();
    for (int n = 0; n < PAYMENTS; n++) {
      String ref = account + "-P" + n;
      String value = "2024-0" + (n + 1) + "-15";
      String amount = (2 + n % 4) + ".500";
      facts.add(
          n % 3 == 0
              ? () -> books.payItem(account, ref, value, amount, "I4")
              : () -> books.pay(account, ref, value, amount));
    }
    return facts;
  }
}
