package org.tahsil.shared.text;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import org.tahsil.shared.money.Money;

/** Amounts for people: Latin digits, grouped by thousands, rupees the Indian way. */
public final class Amounts {
  private static final ULocale INDIAN = ULocale.forLanguageTag("en-IN");
  private static final ULocale THOUSANDS = ULocale.forLanguageTag("en");

  private Amounts() {}

  /** {@code 1,177.500} for 1177.500 OMR, {@code 1,25,000.00} for 125000.00 INR. */
  public static String grouped(Money money) {
    return grouped(money.amount(), money.currency().getCurrencyCode());
  }

  /** The same with as many decimals as the number has. */
  public static String grouped(BigDecimal amount, String currency) {
    NumberFormat format =
        NumberFormat.getNumberInstance(currency.equals("INR") ? INDIAN : THOUSANDS);
    format.setMinimumFractionDigits(Math.max(0, amount.scale()));
    format.setMaximumFractionDigits(Math.max(0, amount.scale()));
    return format.format(amount);
  }
}
