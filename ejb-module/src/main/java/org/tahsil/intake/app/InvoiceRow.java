package org.tahsil.intake.app;

import org.jspecify.annotations.Nullable;
import org.tahsil.account.AccountRow;
import org.tahsil.account.CustomerRow;
import org.tahsil.account.ItemRow;
import org.tahsil.payment.PaymentRow;

/**
 * An invoice with all that it implies.
 *
 * @param payment null: not settled
 */
public record InvoiceRow(
    CustomerRow customer, AccountRow account, ItemRow item, @Nullable PaymentRow payment) {}
