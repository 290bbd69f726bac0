package org.tahsil.smartcollect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.TenantId;

/** The use cases of Smart Collect; documents carry the seed's fields in plain numbers. */
public interface SmartCollect {

  /**
   * The customer's document. UNKNOWN for an unknown customer; CONFLICT that names the portfolios if
   * the customer's loans lie in several and none is named.
   */
  SmartCollectDocument document(
      TenantId tenant, CustomerRef customer, @Nullable PortfolioCode portfolio);

  /** Moves an upcoming collection to another date. */
  Rescheduled reschedule(
      TenantId tenant, CustomerRef customer, String collectionId, LocalDate newDate);

  /** Debits once; CONFLICT if collected or pending, a rule if the debit is not allowed now. */
  Attempted attempt(TenantId tenant, CustomerRef customer, String collectionId, String method);

  /** The seed's answer to a reschedule; {@code updatedAt} is an ISO instant. */
  record Rescheduled(String status, String message, String updatedAt, boolean optimalWindowUsed) {}

  /** The seed's answer to an attempt; {@code attemptDate} is an ISO instant. */
  record Attempted(
      String status,
      String message,
      String collectionId,
      java.math.BigDecimal emiAmount,
      String attemptDate,
      String method,
      java.math.BigDecimal accountBalance,
      java.math.BigDecimal successProbability) {}
}
