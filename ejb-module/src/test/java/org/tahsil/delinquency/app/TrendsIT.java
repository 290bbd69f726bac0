package org.tahsil.delinquency.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.AsOf;
import org.tahsil.delinquency.Trends;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.store.TestLedger;

/** What a portfolio's moves say, on a database. */
class TrendsIT {
  private TestDelinquency late;
  private TestLedger books;

  @BeforeEach
  void open() {
    late = new TestDelinquency("OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-03-01");
    books = late.books();
    for (String account : List.of("A", "B", "C", "D")) {
      books.account(account);
    }
    books.item("A", "I1", "2024-12-20", "10.000");
    books.item("B", "I1", "2024-12-25", "20.000");
    books.item("C", "I1", "2024-11-20", "30.000");
    books.item("D", "I1", "2025-06-01", "40.000");
    books.pay("B", "P1", "2025-01-10", "20.000");
    books.pay("C", "P2", "2025-01-15", "5.000");
  }

  @Test
  void rollRatesFollowTheBalancesOfTheFirstDate() {
    Trends.Rolls rolls = late.trends().rolls(books.portfolio(), on("2024-12-31"), on("2025-01-31"));
    assertThat(rolls.cells())
        .extracting(
            cell ->
                cell.was().label()
                    + " > "
                    + cell.became().label()
                    + " "
                    + cell.count()
                    + " "
                    + cell.balance().plain())
        .containsExactlyInAnyOrder(
            "CURRENT > CURRENT 1 40.000",
            "0-30 > 31-60 1 10.000",
            "0-30 > CURRENT 1 20.000",
            "31-60 > 61-90 1 30.000");
    assertThat(rolls.rates())
        .extracting(rate -> rate.was().label() + " " + rate.rate())
        .containsExactly("CURRENT 0.0", "0-30 33.3", "31-60 100.0", "61-90 null");
  }

  @Test
  void indicatorsComeWithTheirFigures() {
    books.items(books.row("D", "I2", "2025-01-05", "2025-02-20", "12.000"));
    Trends.Indicators found =
        late.trends()
            .indicators(books.portfolio(), LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
    assertThat(found.opening().plain()).isEqualTo("100.000");
    assertThat(found.creditSales().plain()).isEqualTo("12.000");
    assertThat(found.closing().plain()).isEqualTo("87.000");
    assertThat(found.closingCurrent().plain()).isEqualTo("52.000");
    assertThat(found.cei()).isEqualByComparingTo("41.7");
    assertThat(found.dso()).isEqualByComparingTo("224.8");
    assertThat(found.atRisk())
        .extracting(risk -> risk.days() + " " + risk.outstanding().plain() + " " + risk.share())
        .containsExactly("30 35.000 40.2", "60 25.000 28.7", "90 0.000 0.0");
  }

  @Test
  void whatBecameKnownLaterIsListed() {
    books.portfolios().nextDay(books.portfolio());
    books.pay("A", "P3", "2024-12-20", "10.000");
    AsOf then = new AsOf(LocalDate.of(2025, 1, 31), LocalDate.of(2025, 3, 1));
    assertThat(late.trends().differences(books.portfolio(), then, null, 10))
        .extracting(
            found ->
                found.account()
                    + " "
                    + found.then().daysPastDue()
                    + " "
                    + found.then().outstanding().plain()
                    + " > "
                    + found.now().daysPastDue()
                    + " "
                    + found.now().outstanding().plain())
        .containsExactly("A 42 10.000 > 0 0.000");
    assertThat(late.trends().differences(books.portfolio(), then, new AccountRef("A"), 10))
        .isEmpty();
  }

  @Test
  void refusesWhatIsNoPeriodAndWhatNamesNoKnowledge() {
    assertThatThrownBy(
            () -> late.trends().rolls(books.portfolio(), on("2025-01-31"), on("2025-01-31")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("PERIOD_ENDS_BEFORE_IT_BEGINS");
    assertThatThrownBy(
            () -> late.trends().differences(books.portfolio(), on("2025-01-31"), null, 10))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("KNOWN_ON_MISSING");
  }

  private static AsOf on(String date) {
    return AsOf.now(LocalDate.parse(date));
  }
}
