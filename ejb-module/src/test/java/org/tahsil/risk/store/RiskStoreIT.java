package org.tahsil.risk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.payment.PostingKind;
import org.tahsil.risk.Risk.BandCount;
import org.tahsil.risk.Risk.Ranked;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.risk.domain.RiskFacts;
import org.tahsil.risk.domain.Scorecard;
import org.tahsil.risk.domain.Scorecard.Scored;
import org.tahsil.risk.store.RiskFactsStore.Known;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.night.NightUnit;
import org.tahsil.shared.store.TestBooks;
import org.tahsil.shared.store.TestDatabase;

class RiskStoreIT {
  private static final LocalDate NEW_YEAR = LocalDate.parse("2025-01-01");

  private final Jdbi jdbi = TestDatabase.fresh();
  private final TestBooks books = new TestBooks(jdbi, "lender");
  private final RiskFactsStore facts = new RiskFactsStore(jdbi);
  private final RiskScoreStore scores = new RiskScoreStore(jdbi);
  private final ScoreMonths months = new ScoreMonths(jdbi);
  private long customer;
  private long account;

  @BeforeEach
  void books() {
    months.ensure(NEW_YEAR);
    customer = books.customer("C1", null, null);
    account = books.account("A1", customer);
    books.item(account, 1, LocalDate.parse("2024-10-01"), 100);
    books.item(account, 2, LocalDate.parse("2024-11-01"), 100);
    books.item(account, 3, LocalDate.parse("2024-12-01"), 100);
    books.payment(account, 1, LocalDate.parse("2024-10-01"), 100);
    books.payment(account, 2, LocalDate.parse("2024-11-11"), 60);
    books.payment(account, 2, LocalDate.parse("2024-11-21"), 40);
    books.payment(account, 3, LocalDate.parse("2024-12-20"), 30);
  }

  @Test
  void readsStandingAndHistory() {
    RiskFacts known = read(NEW_YEAR);

    assertThat(known.daysPastDue()).isEqualTo(31);
    assertThat(known.outstandingMinor()).isEqualTo(70);
    assertThat(known.overdueMinor()).isEqualTo(70);
    assertThat(known.daysLate()).containsExactly(31, 20, 0);
    assertThat(known.customerSince()).isEqualTo(LocalDate.parse("2024-01-01"));
    assertThat(known.usageIndex()).isNull();
  }

  /** A credit note lessens what was asked; a write-off pays nothing. */
  @Test
  void tellsHowLateByTheCustomersMoneyAlone() {
    LocalDate christmas = LocalDate.parse("2024-12-25");
    books.post(PostingKind.CREDIT_NOTE, new long[] {account, 3}, christmas, 70);
    books.item(account, 4, LocalDate.parse("2024-12-02"), 100);
    books.post(PostingKind.CREDIT_NOTE, new long[] {account, 4}, christmas, 100);
    books.item(account, 5, LocalDate.parse("2024-12-03"), 100);
    books.post(PostingKind.WRITE_OFF, new long[] {account, 5}, christmas, 100);
    RiskFacts known = read(NEW_YEAR);

    assertThat(known.outstandingMinor()).isZero();
    assertThat(known.daysLate()).containsExactly(29, 19, 20, 0);
  }

  @Test
  void seesNothingFromAfterTheDate() {
    RiskFacts known = read(LocalDate.parse("2024-11-15"));

    assertThat(known.daysPastDue()).isEqualTo(14);
    assertThat(known.overdueMinor()).isEqualTo(40);
    assertThat(known.outstandingMinor()).isEqualTo(140);
    assertThat(known.daysLate()).containsExactly(14, 0);
    assertThat(facts.find(books.portfolio(), new CustomerRef("C1"), LocalDate.parse("2023-12-31")))
        .isEmpty();
  }

  @Test
  void knowsACustomerWithoutAnyItem() {
    books.account("A2", books.customer("C2", null, null));

    RiskFacts known =
        facts.find(books.portfolio(), new CustomerRef("C2"), NEW_YEAR).orElseThrow().facts();
    assertThat(known.daysLate()).isEmpty();
    assertThat(known.outstandingMinor()).isZero();
  }

  @Test
  void scoresACustomerInOneUnitOnly() {
    long second = books.account("A2", customer);

    assertThat(facts.ofUnit(unit(account, account), books.portfolio())).hasSize(1);
    assertThat(facts.ofUnit(unit(second, second), books.portfolio())).isEmpty();
    assertThat(facts.ofUnit(unit(0, Long.MAX_VALUE), books.portfolio()).get(0).facts().daysLate())
        .containsExactly(31, 20, 0);
  }

  @Test
  void countsAndRanksTheBandsOfTheLastCompletedNight() {
    long worse = books.account("A2", books.customer("C2", null, null));
    books.item(worse, 1, LocalDate.parse("2024-06-01"), 100);
    NightUnit unit = unit(0, Long.MAX_VALUE);
    Map<Long, Scored> found =
        facts.ofUnit(unit, books.portfolio()).stream()
            .collect(Collectors.toMap(Known::customerId, k -> Scorecard.score(k.facts())));
    scores.save(unit, found);
    scores.save(unit, found);

    assertThat(scores.bands(books.portfolio()))
        .containsExactly(
            new BandCount(Band.LOW, 0), new BandCount(Band.MEDIUM, 1), new BandCount(Band.HIGH, 1));
    assertThat(scores.ranked(books.portfolio(), Band.HIGH, 10))
        .extracting(Ranked::name, ranked -> ranked.account().value())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Name of C2", "A2"));

    jdbi.useHandle(h -> h.execute("update night set status = 'FAILED'"));
    assertThat(scores.bands(books.portfolio())).extracting(BandCount::customers).containsOnly(0L);
  }

  private RiskFacts read(LocalDate asOf) {
    RiskFacts one =
        facts.find(books.portfolio(), new CustomerRef("C1"), asOf).orElseThrow().facts();
    List<Known> unit = facts.ofUnit(unitOn(asOf), books.portfolio());
    assertThat(unit).extracting(Known::facts).containsExactly(one);
    return one;
  }

  private NightUnit unitOn(LocalDate date) {
    return new NightUnit(UUID.randomUUID(), books.portfolio().id(), date, 0, Long.MAX_VALUE);
  }

  private NightUnit unit(long from, long to) {
    return new NightUnit(books.night(NEW_YEAR), books.portfolio().id(), NEW_YEAR, from, to);
  }
}
