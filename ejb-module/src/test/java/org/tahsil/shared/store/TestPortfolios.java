package org.tahsil.shared.store;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.NewPortfolio;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Portfolios with standing clocks, for tests without JPA. */
public final class TestPortfolios implements Portfolios {

  public static final TenantId TENANT = new TenantId("one");

  @Inject private Jdbi jdbi;
  private final List<Portfolio> all = new ArrayList<>();

  /** A portfolio of a convention and a rule whose clock stands at ten in the morning of a date. */
  public Portfolio open(
      String code, String currency, DpdConvention convention, AllocationRule rule, String today) {
    return open(
        TENANT,
        new NewPortfolio(
            new PortfolioCode(code),
            code,
            Currency.getInstance(currency),
            ZoneId.of("Asia/Muscat"),
            convention,
            rule,
            null,
            LocalDate.parse(today).atTime(10, 0).toInstant(java.time.ZoneOffset.UTC)));
  }

  @Override
  public Portfolio open(TenantId tenant, NewPortfolio wish) {
    jdbi.useHandle(
        h ->
            h.execute(
                "insert into tenant values (?, ?) on conflict do nothing",
                tenant.value(),
                tenant.value()));
    long id =
        jdbi.withHandle(
            h ->
                h.select(
                        """
                        insert into portfolio (tenant_id, code, name, currency, time_zone,
                            dpd_convention, allocation_rule, simulated_now)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning portfolio_id
                        """,
                        tenant.value(),
                        wish.code().value(),
                        wish.name(),
                        wish.currency().getCurrencyCode(),
                        wish.zone().getId(),
                        wish.convention().name(),
                        wish.allocation().name(),
                        wish.simulatedClock())
                    .mapTo(Long.class)
                    .one());
    Portfolio portfolio = portfolio(new PortfolioId(id), tenant, wish);
    all.add(portfolio);
    return portfolio;
  }

  private static Portfolio portfolio(PortfolioId id, TenantId tenant, NewPortfolio wish) {
    return new Portfolio(
        id,
        tenant,
        wish.code(),
        wish.name(),
        wish.currency(),
        wish.zone(),
        wish.convention(),
        wish.allocation(),
        LocalTime.of(23, 30),
        null,
        wish.simulatedClock());
  }

  @Override
  public List<Portfolio> list(TenantId tenant) {
    return all.stream().filter(portfolio -> portfolio.tenant().equals(tenant)).toList();
  }

  @Override
  public Portfolio get(TenantId tenant, PortfolioCode code) {
    return list(tenant).stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
  }

  @Override
  public Portfolio byId(PortfolioId id) {
    return all.stream().filter(portfolio -> portfolio.id().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public List<Portfolio> all() {
    return List.copyOf(all);
  }

  @Override
  public Portfolio moveClock(Portfolio portfolio, Instant to) {
    Portfolio moved =
        new Portfolio(
            portfolio.id(),
            portfolio.tenant(),
            portfolio.code(),
            portfolio.name(),
            portfolio.currency(),
            portfolio.zone(),
            portfolio.convention(),
            portfolio.allocation(),
            portfolio.cutOff(),
            portfolio.presentationDay(),
            to);
    all.replaceAll(known -> known.id().equals(portfolio.id()) ? moved : known);
    return moved;
  }

  /** Moves a portfolio's clock to ten in the morning of a date, also back. */
  public LocalDate goTo(Portfolio portfolio, LocalDate date) {
    moveClock(portfolio, date.atTime(10, 0).atZone(portfolio.zone()).toInstant());
    return businessDate(portfolio);
  }

  /** Moves a portfolio's clock a day on and gives its business date. */
  public LocalDate nextDay(Portfolio portfolio) {
    moveClock(portfolio, now(portfolio).plus(java.time.Duration.ofDays(1)));
    return businessDate(portfolio);
  }

  @Override
  public LocalDate businessDate(Portfolio portfolio) {
    return byId(portfolio.id()).businessDate(Instant.EPOCH);
  }

  @Override
  public Instant now(Portfolio portfolio) {
    return byId(portfolio.id()).now(Instant.EPOCH);
  }
}
