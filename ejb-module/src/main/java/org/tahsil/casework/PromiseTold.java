package org.tahsil.casework;

import java.time.LocalDate;
import org.tahsil.account.Portfolio;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/**
 * A customer promised to pay; fired inside the transaction that keeps the outcome, for whoever
 * follows promises.
 *
 * @param outcome the outcome that told it, and that a correction would name
 */
public record PromiseTold(
    Portfolio portfolio, AccountRef account, Money amount, LocalDate on, long outcome, String by) {}
