package org.tahsil.reporting.domain;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.tahsil.account.AllocationRule;
import org.tahsil.account.DpdConvention;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/** Portfolios for tests without a database. */
final class Books {
  static final Portfolio OMT =
      new Portfolio(
          new PortfolioId(1),
          new TenantId("demo"),
          new PortfolioCode("OMT"),
          "Muscat",
          Currency.getInstance("OMR"),
          ZoneId.of("Asia/Muscat"),
          DpdConvention.ELAPSED,
          AllocationRule.HOLD,
          LocalTime.of(23, 30),
          null,
          null);

  private Books() {}
}
