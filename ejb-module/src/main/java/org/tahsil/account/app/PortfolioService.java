package org.tahsil.account.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.account.NewPortfolio;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.account.domain.PortfolioRules;
import org.tahsil.account.store.PortfolioStore;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.shared.time.RealTime;

/** Opens portfolios, finds them and moves their clocks. */
@Stateless
@Local(Portfolios.class)
public class PortfolioService implements Portfolios {

  @Inject private PortfolioStore store;

  @Inject
  @ConfigProperty(name = "tahsil.demo", defaultValue = "false")
  private boolean demonstration;

  @Override
  public Portfolio open(TenantId tenant, NewPortfolio wish) {
    refuse(PortfolioRules.refuseOpening(wish, demonstration));
    if (store.find(tenant, wish.code()).isPresent()) {
      throw new RefusedException(
          Refusal.conflict(
              "PORTFOLIO_EXISTS", "code", wish.code().value(), "Choose a code not yet used."));
    }
    return store.add(tenant, wish);
  }

  @Override
  public List<Portfolio> list(TenantId tenant) {
    return store.of(tenant);
  }

  @Override
  public Portfolio get(TenantId tenant, PortfolioCode code) {
    return store
        .find(tenant, code)
        .orElseThrow(() -> new RefusedException(Refusal.unknown("portfolio", code.value())));
  }

  @Override
  public Portfolio byId(PortfolioId id) {
    return store
        .find(id)
        .orElseThrow(
            () -> new RefusedException(Refusal.unknown("portfolio", String.valueOf(id.value()))));
  }

  @Override
  public List<Portfolio> all() {
    return store.all();
  }

  @Override
  public Portfolio moveClock(Portfolio portfolio, Instant to) {
    Portfolio stands = store.lock(portfolio.id());
    refuse(PortfolioRules.refuseMove(stands, to));
    return to.equals(stands.simulatedNow()) ? stands : store.moveClock(portfolio.id(), to);
  }

  /** Reads the clock anew: the caller's portfolio may have been read before a move. */
  @Override
  public LocalDate businessDate(Portfolio portfolio) {
    return current(portfolio).businessDate(RealTime.now());
  }

  @Override
  public Instant now(Portfolio portfolio) {
    return current(portfolio).now(RealTime.now());
  }

  private Portfolio current(Portfolio portfolio) {
    return portfolio.isSimulated() ? byId(portfolio.id()) : portfolio;
  }

  private static void refuse(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new RefusedException(reason);
        });
  }
}
