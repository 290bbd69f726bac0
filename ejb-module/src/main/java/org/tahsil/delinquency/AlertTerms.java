package org.tahsil.delinquency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * By what a portfolio's alerts are judged.
 *
 * @param relapseDays how many days after a cure being late again is a relapse
 * @param highValue the overdue amount of one account from which it is high; null: none is
 * @param validFrom the business date from which they count; null: the product's own default
 */
public record AlertTerms(
    int relapseDays,
    @Nullable Money highValue,
    @Nullable LocalDate validFrom,
    @Nullable String decidedBy) {}
