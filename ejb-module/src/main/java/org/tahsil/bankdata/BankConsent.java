package org.tahsil.bankdata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;

/**
 * A customer's consent that the lines of the bank accounts are read.
 *
 * @param ref the source's reference of it, 1..64 characters, unique for the customer
 * @param validTo the last day on which lines may be read
 * @param dataFrom lines booked before this day are not covered
 * @param withdrawnOn the first day on which nothing may be read any more; null: not withdrawn
 */
public record BankConsent(
    CustomerRef customer,
    String ref,
    LocalDate validFrom,
    LocalDate validTo,
    LocalDate dataFrom,
    @Nullable LocalDate withdrawnOn) {

  /** Whether lines may be read on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom)
        && !day.isAfter(validTo)
        && (withdrawnOn == null || day.isBefore(withdrawnOn));
  }

  /** Whether it says the same, its withdrawal left aside. */
  public boolean saysAs(BankConsent other) {
    return validFrom.equals(other.validFrom)
        && validTo.equals(other.validTo)
        && dataFrom.equals(other.dataFrom);
  }
}
