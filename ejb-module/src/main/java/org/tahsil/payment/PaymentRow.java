package org.tahsil.payment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.ItemRef;
import org.tahsil.shared.id.PaymentRef;
import org.tahsil.shared.money.Money;

/**
 * A payment as a source tells it.
 *
 * @param valueOn the date from which it counts, inclusive
 * @param item the item that the payer named, if any
 */
public record PaymentRow(
    AccountRef account,
    PaymentRef ref,
    LocalDate valueOn,
    Money amount,
    @Nullable ItemRef item,
    @Nullable String method) {}
