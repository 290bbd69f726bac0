package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.smartcollect.CollectionMethod;

/**
 * What a mandate allows.
 *
 * @param validTo the last day, inclusive; null: until revoked
 * @param maxAmount of one debit, major units; null: no limit
 * @param presentationDay 1..28; null: the portfolio's
 */
public record Leave(
    CollectionMethod method,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable BigDecimal maxAmount,
    @Nullable Integer presentationDay,
    boolean debitBeforeDue) {

  boolean validOn(LocalDate date) {
    return !validFrom.isAfter(date) && (validTo == null || !validTo.isBefore(date));
  }

  /** The newest mandate of a method that is valid on a date. */
  public static Optional<Leave> of(List<Leave> leaves, CollectionMethod method, LocalDate date) {
    return leaves.stream()
        .filter(leave -> leave.method == method && leave.validOn(date))
        .max(Comparator.comparing(Leave::validFrom));
  }

  /** The mandate that a debit on a date would use: E-NACH's, else UPI's. */
  public static Optional<Leave> preferred(List<Leave> leaves, LocalDate date) {
    return of(leaves, CollectionMethod.E_NACH, date)
        .or(() -> of(leaves, CollectionMethod.UPI_AUTOPAY, date));
  }
}
