package org.tahsil.payment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.payment.Ledger.Correction;
import org.tahsil.payment.PaymentRow;
import org.tahsil.payment.PaymentsPosted;
import org.tahsil.payment.Reversal;
import org.tahsil.payment.Trials;
import org.tahsil.payment.Trials.Rest;
import org.tahsil.payment.Trials.Trial;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** Postings of several accounts in place of others, and what items would ask for without some. */
class CorrectionIT {
  private final Heard heard = new Heard();
  private final TestLedger books =
      new TestLedger(
          "OMR",
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          "2025-01-05",
          heard,
          new TrialsService());
  private final List<Long> accounts = books.accounts(List.of("A", "B"));

  /** How often money was told of, and of which accounts. */
  static final class Heard {
    private final List<Set<Long>> news = new ArrayList<>();

    void on(@Observes PaymentsPosted posted) {
      news.add(posted.accounts());
    }
  }

  @Test
  void whatIsTakenBackAndWhatIsPostedInItsPlaceAreOneChange() {
    owing();
    books.pay("A", "P1", "2025-01-02", "3.000");
    heard.news.clear();
    correct(
        Set.of("P1"),
        books.payment("A", "P2", "2025-01-03", "4.000", null),
        books.payment("B", "P3", "2025-01-03", "1.000", null));
    assertThat(heard.news).containsExactly(Set.copyOf(accounts));
    assertThat(open()).containsExactly("A 6000", "B 9000");
    correct(Set.of("P1"), books.payment("A", "P2", "2025-01-03", "4.000", null));
    assertThat(heard.news).hasSize(1);
    assertThat(books.column("select count(*) from posting")).containsExactly("4");
  }

  @Test
  void ifOneRowIsRefusedNothingIsChanged() {
    owing();
    books.pay("A", "P1", "2025-01-02", "3.000");
    assertThatThrownBy(
            () ->
                correct(
                    Set.of("P1"), books.payment("A", "P2", "2025-01-03", "4.000", "NO SUCH ITEM")))
        .isInstanceOf(RefusedException.class);
    assertThat(open()).containsExactly("A 7000", "B 10000");
  }

  @Test
  void aTrialLeavesOutPostingsAndWhatComesLater() {
    owing();
    books.pay("A", "P1", "2025-01-02", "3.000");
    books.pay("A", "P2", "2025-01-03", "9.000");
    books.pay("A", "P3", "2025-01-04", "1.000");
    long second =
        Long.parseLong(
            books.column("select posting_id from posting where payment_ref = 'P2'").get(0));
    Trial all = trial("2025-01-03", Set.of());
    Trial less = trial("2025-01-03", Set.of(second));
    Trial early = trial("2024-12-31", Set.of());
    Map<Trial, Rest> rests =
        books.server().get(Trials.class).rests(books.portfolio(), List.of(all, less, early));
    assertThat(rests)
        .containsEntry(all, new Rest(Map.of("I1", 0L), 2000))
        .containsEntry(less, new Rest(Map.of("I1", 7000L), 0))
        .containsEntry(early, new Rest(Map.of("I1", 10_000L), 0));
    assertThat(open()).containsExactly("A 0", "B 10000");
  }

  private Trial trial(String on, Set<Long> without) {
    return new Trial(accounts.get(0), LocalDate.parse(on), without);
  }

  private void owing() {
    books.item("A", "I1", "2024-12-01", "10.000");
    books.item("B", "I1", "2024-12-01", "10.000");
  }

  private void correct(Set<String> back, PaymentRow... rows) {
    books
        .ledger()
        .correct(
            books.portfolio(),
            new Correction(
                Set.copyOf(back.stream().map(PaymentRef::new).toList()),
                Reversal.because("wrong"),
                List.of(rows)));
  }

  private List<String> open() {
    return books.column(
        """
        select account_ref || ' ' || open_minor from item join account using (account_id) order by 1
        """);
  }
}
