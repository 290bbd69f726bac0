package org.tahsil.settlement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;
import org.tahsil.settlement.CoveredItem;
import org.tahsil.settlement.Covers;
import org.tahsil.settlement.SettlementKind;
import org.tahsil.settlement.SettlementWish;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.store.TestLedger;

/** What is waived: never more than the frozen items still ask for, once, on them alone. */
class WaiverIT {
  private static final String STANDING =
      """
      select p.named_item_ref || ' ' || p.amount_minor from posting p
      where p.kind = 'WAIVER' and not exists (select from posting r where r.reverses = p.posting_id)
      order by p.named_item_ref
      """;

  private final TestSettlements office = new TestSettlements("2025-01-01");
  private final TestLedger books = office.books();

  @Test
  void whoPaysMoreThanNeededOnOneDayGetsLessWaived() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 2.115");
    books.pay("A", "P2", "2025-01-01", "2.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 42.185 0.115");
    assertThat(books.column(STANDING)).containsExactly("I1 115");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void moneyOfBeforeTheOfferThatIsToldAfterItLeavesLessToBeWaivedInEitherOrder() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    books.pay("A", "P0", "2024-12-28", "1.500");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 0.615");
    office.account("B");
    UUID other = office.offer("B", "5", "2025-01-05", TestSettlements.ANNA);
    books.pay("B", "Q0", "2024-12-28", "1.500");
    books.pay("B", "Q1", "2025-01-01", "40.185");
    assertThat(office.stand(other)).isEqualTo("PAID 2025-01-01 40.185 0.615");
    books.pay("B", "Q2", "2024-12-28", "9.000");
    assertThat(office.stand(other)).isEqualTo("PAID 2025-01-01 40.185 0.000");
  }

  @Test
  void moneyTakenBackAndToldAgainIsNoSecondPayment() {
    books.pay("A", "P0", "2024-12-28", "10.000");
    UUID id = office.offer("5", "2025-01-05");
    books.reverse("P0");
    books.pay("A", "P0B", "2024-12-28", "10.000");
    books.pay("A", "P1", "2025-01-01", "30.685");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 30.685 1.615");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void moneyForAnotherItemDoesNotCountAndAnOlderDebtThatComesLaterIsNotWaived() {
    books.item("A", "I2", "2025-01-20", "50.000");
    UUID id = office.offer("5", "2025-01-05");
    assertThat(office.get(id).offer().items())
        .extracting(CoveredItem::item)
        .extracting(item -> item.value())
        .containsExactly("I1");
    books.payItem("A", "P1", "2025-01-01", "45.000", "I2");
    assertThat(office.stand(id)).isEqualTo("OFFERED 2025-01-01 0.000 0.000");
    books.item("A", "I0", "2024-11-01", "5.000");
    books.pay("A", "P2", "2025-01-02", "40.185");
    office.today("2025-01-02");
    office.night("2025-01-02");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-02 40.185 2.115");
    assertThat(books.column(STANDING)).containsExactly("I1 2115");
    assertThat(books.column("select item_ref || ' ' || open_minor from item order by 1"))
        .containsExactly("I0 0", "I1 5000", "I2 5000");
  }

  @Test
  void theRestOfSeveralItemsIsWaivedOnEach() {
    books.item("A", "I2", "2024-12-10", "7.700");
    UUID id = office.offer("5", "2025-01-05");
    books.payItem("A", "P1", "2025-01-01", "41.500", "I1");
    assertThat(office.stand(id)).startsWith("OFFERED");
    books.payItem("A", "P2", "2025-01-01", "6.000", "I2");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 47.500 2.500");
    assertThat(books.column(STANDING)).containsExactly("I1 800", "I2 1700");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void moneyThatWaitsForADueDateLeavesLessToBeWaived() {
    books.account("W");
    books.item("W", "I1", "2024-12-01", "10.000");
    books.item("W", "I2", "2025-02-01", "10.000");
    UUID id =
        office
            .settlements()
            .make(
                books.portfolio(),
                new AccountRef("W"),
                new SettlementWish(
                    SettlementKind.SETTLEMENT,
                    Covers.OUTSTANDING,
                    new BigDecimal("5"),
                    null,
                    LocalDate.of(2025, 1, 5),
                    null),
                TestSettlements.ANNA)
            .id();
    books.pay("W", "P1", "2025-01-01", "19.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 19.000 1.000");
    books.pay("W", "P0", "2024-12-28", "0.700");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 19.000 0.300");
    assertThat(books.column(STANDING)).containsExactly("I2 300");
    assertThat(office.open("W")).isEqualTo("0.000");
  }

  @Test
  void anItemThatIsCorrectedDownwardsLeavesLessToBeWaived() {
    UUID id = office.offer("5", "2025-01-05");
    books.pay("A", "P1", "2025-01-01", "40.185");
    books.item("A", "I1", "2024-12-01", "41.000");
    assertThat(office.stand(id)).isEqualTo("PAID 2025-01-01 40.185 0.815");
    assertThat(office.open("A")).isEqualTo("0.000");
  }

  @Test
  void manyOffersOfANightTakeAsManyStatementsAsFew() {
    assertThat(statementsOfANight("F", 3)).isEqualTo(statementsOfANight("M", 9));
  }

  /** So many offers that were made on the 1st are paid by money of the 2nd, found by its night. */
  private int statementsOfANight(String name, int offers) {
    office.today("2025-01-01");
    for (int no = 0; no < offers; no++) {
      office.account(name + no);
      office.offer(name + no, "5", "2025-01-05", TestSettlements.ANNA);
      books.pay(name + no, "P" + name + no, "2025-01-02", "40.185");
    }
    office.today("2025-01-02");
    Counter counter = new Counter();
    books.server().jdbi().setSqlLogger(counter);
    assertThat(office.night("2025-01-02").written()).isEqualTo(offers);
    books.server().jdbi().setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    assertThat(office.open(name + (offers - 1))).isEqualTo("0.000");
    return counter.count;
  }

  private static final class Counter implements SqlLogger {
    private int count;

    @Override
    public void logAfterExecution(StatementContext context) {
      count++;
    }
  }
}
