package org.tahsil.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * A payment, credit note or write-off as a source tells it.
 *
 * @param ref unique in the portfolio among all kinds
 * @param valueOn the date from which it counts, inclusive
 * @param item the item that the payer or the credit note named, if any
 */
public record PaymentRow(
    PostingKind kind,
    AccountRef account,
    PaymentRef ref,
    LocalDate valueOn,
    Money amount,
    @Nullable ItemRef item,
    @Nullable String method) {}
