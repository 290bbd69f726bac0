package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.approval.ApprovalState;
import org.tahsil.settlement.SettlementState;
import org.tahsil.shared.store.TestLedger;

/** Offers on a debt that is higher because money was taken back before, and may be told again. */
class MoneyTakenBackIT {
  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  /** Of 42.300 there were 20.000 paid. */
  @BeforeEach
  void paidAndTakenBack() {
    books.pay("A", "P1", "2024-12-20", "20.000");
    books.reverse("P1");
    assertThat(office.open("A")).isEqualTo("42.300");
  }

  @Test
  void whoCouldNotGiveAsMuchOfTheRestAloneAsksASecondPerson() {
    UUID id = office.offer("5", "2025-01-05");
    assertThat(office.get(id).state()).isEqualTo(SettlementState.PENDING_APPROVAL);
    office.decide(id, ApprovalState.GRANTED, TestSettlements.MONA);
    assertThat(office.get(id).state()).isEqualTo(SettlementState.OFFERED);
  }

  @Test
  void whoCouldOffersAlone() {
    assertThat(office.get(office.offer("2.63", "2025-01-05")).state())
        .isEqualTo(SettlementState.OFFERED);
    UUID byManager = managersOffer("B");
    assertThat(office.get(byManager).state()).isEqualTo(SettlementState.OFFERED);
  }

  @Test
  void moneyThatIsToldAgainIsNotGone() {
    books.pay("A", "P2", "2024-12-20", "20.000");
    UUID id = office.offer("5", "2025-01-05");
    assertThat(office.get(id).state()).isEqualTo(SettlementState.OFFERED);
    assertThat(office.get(id).offer().owed().plain()).isEqualTo("22.300");
  }

  @Test
  void toldAgainAsOfBeforeItLeavesNothingToWaive() {
    UUID id = managersOffer("A");
    books.pay("A", "P2", "2024-12-20", "20.000");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    books.pay("A", "P3", "2025-01-01", "22.300");
    assertThat(office.open("A")).isEqualTo("0.000");
    books.pay("A", "P4", "2025-01-01", "17.885");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 0.000");
  }

  @Test
  void toldAgainAsOfBeforeItLessensWhatIsWaivedToWhatIsOwed() {
    UUID id = managersOffer("A");
    books.pay("A", "P3", "2025-01-01", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    books.pay("A", "P2", "2024-12-20", "1.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 1.115");
    assertThat(office.open("A")).isEqualTo("0.000");
    books.pay("A", "P4", "2024-12-20", "19.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 0.000");
  }

  @Test
  void toldAgainAsOfItsTimeItCountsAndWhatIsWaivedIsNoMoreThanWasAgreed() {
    UUID id = managersOffer("A");
    books.pay("A", "P2", "2025-01-01", "20.000");
    books.pay("A", "P3", "2025-01-01", "20.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  /** Five percent, of which the maker may give a quarter. */
  private UUID managersOffer(String account) {
    if (!account.equals("A")) {
      office.account(account);
      books.pay(account, "P-" + account, "2024-12-20", "20.000");
      books.reverse("P-" + account);
    }
    return office.offer(account, "5", "2025-01-05", TestSettlements.MONA);
  }
}
