package org.tahsil.night.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.night.SetAside;
import org.tahsil.night.store.AsideBook.Waiting;
import org.tahsil.shared.night.StepCount;
import org.tahsil.shared.store.TestPortfolios;
import org.tahsil.shared.store.TestServer;

class AsideBookIT {
  private static final LocalDate DATE = LocalDate.parse("2025-01-01");

  private final TestPortfolios portfolios = new TestPortfolios();
  private final TestServer server =
      new TestServer(portfolios, new NightBook(), new UnitBook(), new AsideBook());
  private final Jdbi jdbi = server.jdbi();
  private final UnitBook units = server.get(UnitBook.class);
  private final AsideBook asides = server.get(AsideBook.class);
  private Portfolio portfolio;
  private UUID night;

  @BeforeEach
  void planOneUnitOfFiveAccountsBetweenThoseOfAnotherPortfolio() {
    portfolio =
        portfolios.open("OMT", "OMR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    Portfolio other =
        portfolios.open("MSM", "INR", DpdConvention.ELAPSED, AllocationRule.HOLD, "2025-01-01");
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "insert into customer (tenant_id, customer_ref, name) values ('one','c','c')");
          handle.execute(
              """
              insert into account (portfolio_id, customer_id, account_ref, product, opened_on)
              select case n % 2 when 0 then ? else ? end, customer_id, 'A' || n, 'LOAN',
                date '2024-01-01'
              from customer, generate_series(1, 10) n order by n
              """,
              portfolio.id().value(), other.id().value());
        });
    night =
        server
            .get(NightBook.class)
            .begin(
                new NightBook.Request(portfolio.id(), DATE, null, "somebody", "boot"),
                Instant.parse("2025-01-01T20:00:00Z"))
            .night();
    units.plan(night, portfolio.id(), 500);
  }

  @Test
  void halvingEndsAtEachAccountOfThePortfolioOnce() {
    int halves = halve(0);
    assertThat(halves).isEqualTo(4);
    assertThat(accountsOfUnits()).isEqualTo("A2 | A4 | A6 | A8 | A10");
    assertThat(units.open(night, "age", 0, 1)).containsExactly(0, 1, 2, 3, 4);
    assertThat(accountsCounted()).isEqualTo("1 1 1 1 1");
  }

  private String accountsCounted() {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    """
                    select string_agg(accounts::text, ' ') from night_unit
                    where night_id = ? and step = 'age'
                    """,
                    night)
                .mapTo(String.class)
                .one());
  }

  private int halve(int unit) {
    Optional<Integer> second = asides.split(key(unit), portfolio.id());
    return second.isEmpty() ? 0 : 1 + halve(unit) + halve(second.get());
  }

  private String accountsOfUnits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select string_agg(refs, ' | ' order by first) from (
                      select min(a.account_id) as first,
                        string_agg(a.account_ref, ',' order by a.account_id) as refs
                      from night_unit u join account a
                        on a.account_id between u.from_account and u.to_account
                        and a.portfolio_id = :p
                      where u.step = 'age' group by u.unit_no) units
                    """)
                .bind("p", portfolio.id().value())
                .mapTo(String.class)
                .one());
  }

  @Test
  void aUnitThatIsDoneIsNotHalved() {
    jdbi.useHandle(handle -> handle.execute("update night_unit set done_at = now()"));
    assertThat(asides.split(key(0), portfolio.id())).isEmpty();
  }

  @Test
  void anAccountSetAsideIsCountedShownAndRedone() {
    halve(0);
    asides.setAside(key(0), portfolio.id(), "sum out of range");
    assertThat(asides.count(night)).isEqualTo(1);
    assertThat(asides.of(night))
        .extracting(one -> one.step() + " " + one.account() + " " + one.reason())
        .containsExactly("age A2 sum out of range");
    assertThat(units.open(night, "age", 0, 1)).doesNotContain(0);

    Waiting waiting = asides.waiting(night).get(0);
    asides.redone(night, waiting, new StepCount(1, 1, 0, 0));
    assertThat(asides.waiting(night)).isEmpty();
    assertThat(asides.of(night)).extracting(SetAside::redoneAt).doesNotContainNull();
    assertThat(rejectedAndWritten()).isEqualTo("0 1");
  }

  @Test
  void anAccountThatFailsAgainTellsTheNewReason() {
    halve(0);
    asides.setAside(key(0), portfolio.id(), "one");
    asides.failedAgain(night, asides.waiting(night).get(0), "two");
    assertThat(asides.of(night)).extracting(SetAside::reason).containsExactly("two");
    assertThat(asides.waiting(night)).hasSize(1);
  }

  private String rejectedAndWritten() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select sum(rejected) || ' ' || sum(written) from night_unit where step = 'age'
                    """)
                .mapTo(String.class)
                .one());
  }

  private UnitBook.Key key(int unit) {
    return new UnitBook.Key(night, "age", unit);
  }
}
