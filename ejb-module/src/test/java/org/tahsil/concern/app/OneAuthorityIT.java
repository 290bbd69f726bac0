package org.tahsil.concern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalKind;
import org.tahsil.approval.Weighing.Outcome;
import org.tahsil.payment.PostingKind;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.Quote;
import org.tahsil.settlement.Settlement;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.settlement.Settlements;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** A manager gives a quarter alone, whatever it is called and in whatever order. */
class OneAuthorityIT {
  private static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  private final TestConcerns t = new TestConcerns(MoneyBeans.all());
  private int no;

  @Test
  void anOfferWeighsWithWhatWasGivenBefore() {
    t.late("A", "40.000");
    give(PostingKind.CREDIT_NOTE, "A", "10.000");
    assertThat(quote("A", "25").weighing().outcome()).isEqualTo(Outcome.SECOND_PERSON);
    assertThat(quote("A", "25").weighing().stake().percent()).isEqualByComparingTo("43.75");
    assertThat(quote("A", "0.01").weighing().outcome()).isEqualTo(Outcome.SECOND_PERSON);
  }

  @Test
  void whatIsGivenWeighsWithTheOfferThatRuns() {
    t.late("A", "40.000");
    offer("A", "25");
    assertBeyond(() -> give(PostingKind.CREDIT_NOTE, "A", "0.001"));
    t.books().pay("A", "P1", "2025-01-01", "30.000");
    assertThat(t.postings("A")).contains("WAIVER 10000 I1");
  }

  @Test
  void whatWasWaivedWeighsInTheNextOffer() {
    t.late("A", "40.000");
    offer("A", "20");
    t.books().pay("A", "P1", "2025-01-01", "32.000");
    t.books().item("A", "I2", "2024-12-20", "40.000");
    assertThat(quote("A", "20").weighing().stake().percent()).isEqualByComparingTo("33.34");
    assertThat(quote("A", "10").weighing().outcome()).isEqualTo(Outcome.ALONE);
  }

  @Test
  void anAmountIsLimitedOverAllAccountsOfTheCustomer() {
    t.late("A", "40.000");
    t.lateToo("B", "A", "40.000");
    for (ApprovalKind kind : new ApprovalKind[] {ApprovalKind.SETTLEMENT, ApprovalKind.WRITE_OFF}) {
      t.sql(
          """
          insert into authority (portfolio_id, kind, rank, valid_from, most_minor, source,
              decided_by, known_on)
          values (?, ?, 'MANAGER', '2025-01-01', 10000, 'test', 'ada', '2025-01-01')
          """,
          t.portfolio().id().value(),
          kind.name());
    }
    give(PostingKind.WRITE_OFF, "A", "6.000");
    assertThat(quote("B", "10").weighing().outcome()).isEqualTo(Outcome.ALONE);
    assertThat(quote("B", "10.01").weighing().outcome()).isNotEqualTo(Outcome.ALONE);
    assertBeyond(() -> give(PostingKind.CREDIT_NOTE, "B", "4.001"));
    give(PostingKind.CREDIT_NOTE, "B", "4.000");
  }

  @Test
  void noOrderAndNoSplitGivesMoreThanAQuarter() {
    int alone = 0;
    for (int run = 0; run < 25; run++) {
      Random random = new Random(run);
      String account = "R" + run;
      t.late(account, "40.000");
      for (int step = 0; step < 8; step++) {
        alone += step(account, random) ? 1 : 0;
        assertWithinAQuarter(run, account);
      }
    }
    assertThat(alone).isBetween(30, 190);
  }

  private boolean step(String account, Random random) {
    String amount = "%d.%03d".formatted(random.nextInt(6), 1 + random.nextInt(999));
    try {
      switch (random.nextInt(4)) {
        case 0 -> give(PostingKind.CREDIT_NOTE, account, amount);
        case 1 -> give(PostingKind.WRITE_OFF, account, amount);
        default -> {
          String percent = String.valueOf(1 + random.nextInt(30));
          if (quote(account, percent).weighing().outcome() != Outcome.ALONE) {
            return false;
          }
          Settlement made = offer(account, percent);
          if (random.nextBoolean()) {
            t.books().pay(account, "P" + ++no, "2025-01-01", made.offer().pay().plain());
          }
        }
      }
      return true;
    } catch (RefusedException refused) {
      return false;
    }
  }

  /** Of all that was ever asked for, by one person alone. */
  private void assertWithinAQuarter(int run, String account) {
    String given =
        t.books()
            .column(
                """
                select coalesce(sum(p.amount_minor), 0) from posting p join account a using (account_id)
                where a.account_ref = '%s' and p.kind in ('CREDIT_NOTE', 'WRITE_OFF', 'WAIVER')
                  and not exists (select from posting r where r.reverses = p.posting_id)
                """
                    .formatted(account))
            .get(0);
    assertThat(Long.parseLong(given)).as("run " + run).isLessThanOrEqualTo(10_000);
  }

  private void give(PostingKind kind, String account, String amount) {
    t.adjustments()
        .post(
            t.portfolio(),
            TestLedger.of(kind, t.books().payment(account, "G" + ++no, "2025-01-01", amount, null)),
            t.manager);
  }

  private SettlementWish wish(String percent) {
    return new SettlementWish(
        SettlementKind.SETTLEMENT,
        Covers.OVERDUE,
        new BigDecimal(percent),
        null,
        TODAY.plusDays(4),
        "Leaves the country");
  }

  private Quote quote(String account, String percent) {
    return settlements().quote(t.portfolio(), new AccountRef(account), wish(percent), t.manager);
  }

  private Settlement offer(String account, String percent) {
    return settlements().make(t.portfolio(), new AccountRef(account), wish(percent), t.manager);
  }

  private Settlements settlements() {
    return t.books().server().get(Settlements.class);
  }

  private static void assertBeyond(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("RELIEF_BEYOND_AUTHORITY"));
  }
}
