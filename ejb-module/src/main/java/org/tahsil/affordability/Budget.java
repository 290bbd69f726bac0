package org.tahsil.affordability;

import java.math.BigDecimal;
import org.tahsil.shared.money.Money;

/**
 * What a customer can pay a month, with every figure that leads to it; all are amounts a month.
 *
 * @param income rounded down
 * @param recurringDebits rounded up; zero where outgoings were stated
 * @param living other spending, rounded up, or the stated outgoings
 * @param dues what falls due to the lender in the coming 31 days beside what is to be planned
 * @param reserve what the terms leave to the customer
 * @param disposable income less all of these; may be negative
 * @param sharePercent of it that instalments may take
 * @param capacity that share, rounded down, never negative
 */
public record Budget(
    Money income,
    Money recurringDebits,
    Money living,
    Money dues,
    Money reserve,
    Money disposable,
    BigDecimal sharePercent,
    Money capacity) {}
