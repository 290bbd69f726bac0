package org.tahsil.smartcollect;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.money.Money;

/**
 * What bank accounts in the portfolio's currency show over the last whole calendar months, at most
 * six. A month is whole if a line was booked by its seventh day, or in a month before it.
 *
 * @param seenFrom the day of the first line that was read
 * @param seenTo the day of the last one
 * @param firstMonth the first of the months that count, the last is that before today
 * @param months how many count, 0 to 6; the amounts are sums over them
 * @param income credits that recur
 * @param recurringDebits debits that recur
 * @param otherDebits all other debits, without those to accounts of one's own
 * @param toOwnAccounts debits whose words say that the money went to the customer's own account
 * @param payDay day of the month on which the largest income comes, 1..31; null: no income recurs
 * @param paidOn the days on which that income came, oldest first
 */
public record CashFlow(
    LocalDate seenFrom,
    LocalDate seenTo,
    YearMonth firstMonth,
    int months,
    Money income,
    Money recurringDebits,
    Money otherDebits,
    Money toOwnAccounts,
    @Nullable Integer payDay,
    List<LocalDate> paidOn) {

  public CashFlow {
    paidOn = List.copyOf(paidOn);
  }
}
