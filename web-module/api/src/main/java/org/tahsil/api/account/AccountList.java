package org.tahsil.api.account;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tahsil.delinquency.AccountLine;

/** A page of accounts. */
@Schema(name = "Accounts")
record AccountList(
    LocalDate asOf,
    @Schema(examples = "OMR") String currency,
    @Schema(description = "How many there are in all.") long total,
    List<Line> accounts,
    @Nullable String nextCursor) {

  /** An account in the list. */
  @Schema(name = "AccountLine")
  record Line(
      String accountRef,
      String customerRef,
      String customerName,
      String product,
      int daysPastDue,
      String bucket,
      String overdue,
      String outstanding,
      @Nullable LocalDate lastContact) {

    static Line of(AccountLine line) {
      return new Line(
          line.ref().value(),
          line.customer().value(),
          line.customerName(),
          line.product(),
          line.daysPastDue(),
          line.bucket().label(),
          line.overdue().plain(),
          line.outstanding().plain(),
          line.lastContact());
    }
  }
}
