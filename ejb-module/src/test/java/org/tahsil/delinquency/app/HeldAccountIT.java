package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.Position;
import org.tahsil.hold.Hold;
import org.tahsil.hold.HoldReason;
import org.tahsil.hold.Holds;
import org.tahsil.hold.NewHold;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** What a hold does to an account is seen at once, also when it is told late. */
class HeldAccountIT {
  private static final String TODAY = "2025-01-01";

  private final TestDelinquency late =
      new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, TODAY);
  private final TestLedger books = late.books();
  private final Holds holds = books.holds();
  private Portfolio portfolio = books.portfolio();

  @BeforeEach
  void owes() {
    portfolio = books.portfolio();
    books.account("A");
    books.item("A", "INV", "2024-11-01", "42.300");
  }

  @Test
  void aBackdatedHoldChangesTheDaysAtOnceAndItsEndLetsThemGoOn() {
    assertThat(late.dpd("A", TODAY)).isEqualTo(61);
    Hold hold = place(HoldReason.BEREAVEMENT, null, null, "2024-12-20");
    assertThat(late.dpd("A", TODAY)).isEqualTo(48);
    assertThat(late.position("A", TODAY).clockHeld()).isTrue();
    assertThat(late.dpd("A", "2024-12-25")).isEqualTo(late.dpd("A", "2024-12-20")).isEqualTo(48);

    holds.end(portfolio, hold.id(), LocalDate.parse("2024-12-25"), "agent");
    assertThat(late.dpd("A", TODAY)).isEqualTo(56);
    assertThat(late.position("A", TODAY).clockHeld()).isFalse();
    assertThat(late.dpd("A", "2024-12-24")).isEqualTo(48);
    assertThat(late.dpd("A", "2024-12-25")).isEqualTo(49);
  }

  @Test
  void aDisputedAmountIsNotOverdueWhileTheDisputeLasts() {
    Hold dispute =
        place(HoldReason.DISPUTE, new ItemRef("INV"), books.money("10.000"), "2024-12-01");
    Position disputed = late.position("A", TODAY);
    assertThat(disputed.overdue().plain()).isEqualTo("32.300");
    assertThat(disputed.disputed().plain()).isEqualTo("10.000");
    assertThat(disputed.outstanding().plain()).isEqualTo("42.300");
    assertThat(disputed.daysPastDue()).isEqualTo(61);

    holds.withdraw(portfolio, dispute.id(), "manager", "not his bill");
    assertThat(late.position("A", TODAY).overdue().plain()).isEqualTo("42.300");
    assertThat(late.position("A", TODAY).disputed().isZero()).isTrue();
  }

  @Test
  void aWithdrawnHoldWasNeverThereAndLeavesItsNote() {
    Hold hold = place(HoldReason.BEREAVEMENT, null, null, "2024-12-20");
    Hold withdrawn = holds.withdraw(portfolio, hold.id(), "manager", "wrong customer");
    assertThat(late.dpd("A", TODAY)).isEqualTo(61);
    assertThat(withdrawn.stands()).isFalse();
    assertThat(withdrawn.undoneBy()).isEqualTo("manager");
    assertThat(withdrawn.undoneNote()).isEqualTo("wrong customer");
    assertThat(holds.withdraw(portfolio, hold.id(), "other", "again")).isEqualTo(withdrawn);
  }

  @Test
  void aHoldCannotEndBeforeItBeginsNorBeSeenFromAnotherPortfolio() {
    Hold hold = place(HoldReason.LEGAL, null, null, "2024-12-20");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> holds.end(portfolio, hold.id(), LocalDate.parse("2024-12-20"), "agent"))
        .satisfies(e -> assertThat(e.refusal().field()).isEqualTo("on"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> holds.withdraw(portfolio, new UUID(1, 2), "manager", null))
        .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("UNKNOWN_HOLD"));
    Portfolio other =
        books.portfolios().open("Q", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, TODAY);
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> holds.withdraw(other, hold.id(), "manager", null))
        .satisfies(e -> assertThat(e.refusal().kind().status()).isEqualTo(404));
  }

  private Hold place(
      HoldReason reason, @Nullable ItemRef item, @Nullable Money amount, String from) {
    return holds.place(
        portfolio,
        new AccountRef("A"),
        new NewHold(reason, item, amount, Set.of(), LocalDate.parse(from), null, "told late"),
        "agent");
  }
}
