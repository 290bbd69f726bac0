package org.tahsil.smartcollect;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/**
 * A customer's leave to debit for an account, as a source tells it.
 *
 * @param method E_NACH or UPI_AUTOPAY
 * @param validTo the last day, inclusive; null: until revoked
 * @param maxAmount of one debit; null: no limit
 * @param presentationDay day of the month, 1..28, before that of the portfolio; null: the
 *     portfolio's
 * @param debitBeforeDue whether the customer allows a debit before the due date
 */
public record MandateRow(
    CustomerRef customer,
    AccountRef account,
    CollectionMethod method,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Money maxAmount,
    @Nullable Integer presentationDay,
    boolean debitBeforeDue) {}
