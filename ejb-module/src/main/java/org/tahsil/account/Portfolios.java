package org.tahsil.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** The portfolios of a tenant. Whatever is asked with another tenant's code is unknown. */
public interface Portfolios {

  /** Opens a portfolio; refused with CONFLICT if the code is taken. */
  Portfolio open(TenantId tenant, NewPortfolio wish);

  List<Portfolio> list(TenantId tenant);

  /** Refused with UNKNOWN if this tenant has no such portfolio. */
  Portfolio get(TenantId tenant, PortfolioCode code);

  Portfolio byId(PortfolioId id);

  /** Every portfolio of every tenant: for timers only. */
  List<Portfolio> all();

  /**
   * Moves a simulated clock forward to an instant; refused by rule for a portfolio in real time.
   */
  Portfolio moveClock(Portfolio portfolio, Instant to);

  /** The portfolio's business date now. */
  LocalDate businessDate(Portfolio portfolio);

  /** The portfolio's business instant now. */
  Instant now(Portfolio portfolio);
}
