package org.tahsil.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** An account (loan, contract, subscription) as a source tells it. */
public record AccountRow(
    AccountRef ref,
    CustomerRef customer,
    String product,
    Currency currency,
    LocalDate openedOn,
    @Nullable Money principal,
    @Nullable BigDecimal usageIndex,
    @Nullable String asset) {}
