package org.tahsil.smartcollect;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
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
  SmartCollectDocument document(Inquiry inquiry);

  /**
   * Moves an upcoming collection to another date; off a day on which its rail does not run, to the
   * next. UNKNOWN for another customer's or tenant's, CONFLICT if collected or pending, a rule if
   * the date lies in the past, before the due date without leave, or beyond the mandate.
   */
  Rescheduled reschedule(Inquiry inquiry, String collectionId, LocalDate newDate);

  /**
   * Debits at most once: CONFLICT if collected or pending, malformed for an unknown method, a rule
   * if the debit is not allowed now. Runs in transactions of its own.
   *
   * @param method E-NACH, UPI_AUTOPAY or MANUAL
   */
  Attempted attempt(Inquiry inquiry, String collectionId, String method);

  /**
   * About whom one asks.
   *
   * @param portfolio decides if the customer's loans lie in several; null if they lie in one
   * @param language of the sentences in the answer, English or Arabic
   */
  record Inquiry(
      TenantId tenant, CustomerRef customer, @Nullable PortfolioCode portfolio, Locale language) {

    /** An inquiry in English. */
    public static Inquiry of(
        TenantId tenant, CustomerRef customer, @Nullable PortfolioCode portfolio) {
      return new Inquiry(tenant, customer, portfolio, Locale.ENGLISH);
    }
  }

  /** The seed's answer to a reschedule; {@code updatedAt} is an ISO instant. */
  record Rescheduled(String status, String message, String updatedAt, boolean optimalWindowUsed) {}

  /**
   * The seed's answer to an attempt; {@code attemptDate} is an ISO instant, {@code status} SUCCESS,
   * FAILED or PENDING. The last two fields are added.
   */
  record Attempted(
      String status,
      String message,
      String collectionId,
      BigDecimal emiAmount,
      String attemptDate,
      String method,
      BigDecimal accountBalance,
      BigDecimal successProbability,
      @Nullable String returnCode,
      @Nullable String nextRetryScheduled) {}
}
