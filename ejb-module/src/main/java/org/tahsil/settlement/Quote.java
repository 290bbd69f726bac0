package org.tahsil.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.tahsil.approval.Weighing;
import org.tahsil.shared.money.Money;

/**
 * What an offer would be.
 *
 * @param owed what it covers on the business date
 * @param percent given up, two decimals, never below the true share
 * @param pay what is to be paid; {@code pay} and {@code waived} make up {@code owed}
 * @param weighing whose authority covers it
 */
public record Quote(
    SettlementWish wish,
    Money owed,
    BigDecimal percent,
    Money pay,
    Money waived,
    LocalDate madeOn,
    Weighing weighing) {}
