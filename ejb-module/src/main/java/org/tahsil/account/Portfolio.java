package org.tahsil.account;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;

/**
 * A book of a tenant, with one currency, time zone and set of conventions.
 *
 * @param cutOff local time at which the night of a business date begins
 * @param presentationDay day of the month (1..28) on which the lender presents debits; null: on the
 *     due date
 * @param simulatedNow the standing clock of a demonstration; null: real time
 */
public record Portfolio(
    PortfolioId id,
    TenantId tenant,
    PortfolioCode code,
    String name,
    Currency currency,
    ZoneId zone,
    DpdConvention convention,
    AllocationRule allocation,
    LocalTime cutOff,
    @Nullable Integer presentationDay,
    @Nullable Instant simulatedNow) {

  public boolean isSimulated() {
    return simulatedNow != null;
  }

  /** The business instant, given the real one. */
  public Instant now(Instant real) {
    return simulatedNow != null ? simulatedNow : real;
  }

  /** The local date of the business instant. */
  public LocalDate businessDate(Instant real) {
    return now(real).atZone(zone).toLocalDate();
  }
}
