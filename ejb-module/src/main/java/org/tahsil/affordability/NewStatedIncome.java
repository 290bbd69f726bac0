package org.tahsil.affordability;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Frequency;
import org.tahsil.shared.money.Money;

/**
 * What a customer says of income and outgoings.
 *
 * @param pay one pay, net, above zero
 * @param payDay of a monthly pay, 1..31, in a shorter month its last day; null for other pays
 * @param paidOn a day on which a weekly or fortnightly pay came or comes; null for a monthly one
 * @param outgoings all that has to be paid in a month, zero or more
 * @param statedBy who said so, 1..100 characters
 * @param statedOn when, the business date or before
 * @param sourceRef the teller's own number of it, 1..64 characters, unique in the portfolio
 */
public record NewStatedIncome(
    Money pay,
    Frequency payFrequency,
    @Nullable Integer payDay,
    @Nullable LocalDate paidOn,
    Money outgoings,
    String statedBy,
    LocalDate statedOn,
    @Nullable String sourceRef) {}
