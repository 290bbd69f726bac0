package org.tahsil.smartcollect.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.smartcollect.CashFlow;
import org.tahsil.smartcollect.CashFlows;
import org.tahsil.smartcollect.domain.CashFlowSheet;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.store.CustomerFacts;

/** Reads bank lines and sorts them. */
@Stateless
@Local(CashFlows.class)
public class CashFlowService implements CashFlows {
  private final Settings.Behaviour settings = Settings.DEFAULTS.behaviour();

  @Inject private Portfolios portfolios;
  @Inject private CustomerFacts facts;

  @Override
  public Optional<CashFlow> of(Portfolio portfolio, long customer, LocalDate dataFrom) {
    Instant now = portfolios.now(portfolio);
    LocalDate today = now.atZone(portfolio.zone()).toLocalDate();
    LocalDate oldest = YearMonth.from(today).minusMonths(settings.months() + 1L).atDay(1);
    LocalDate from = dataFrom.isAfter(oldest) ? dataFrom : oldest;
    return CashFlowSheet.of(
        facts.lines(portfolio, customer, from, now), today, portfolio.currency(), settings);
  }
}
