package org.tahsil.smartcollect.app;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tahsil.shared.text.Sentences;

/** Smart Collect's sentences in one language, with amounts of one currency. */
final class Wording {
  private static final String BUNDLE = "org.tahsil.smartcollect.sentences";
  private static final char LEFT_TO_RIGHT = '\u2066';
  private static final char POP = '\u2069';

  private final boolean arabic;
  private final Sentences sentences;
  private final Currency currency;

  Wording(Locale language, Currency currency) {
    this.arabic = language.getLanguage().equals("ar");
    this.sentences =
        Sentences.of(
            BUNDLE,
            arabic ? Locale.forLanguageTag("ar") : Locale.ENGLISH,
            Wording.class.getClassLoader());
    this.currency = currency;
  }

  /** The sentence of a code; facts that are BigDecimal are amounts. */
  String say(String code, Map<String, Object> facts) {
    Map<String, Object> worded = new HashMap<>(facts);
    worded.replaceAll((name, fact) -> fact instanceof BigDecimal amount ? money(amount) : fact);
    return sentences.say(code, worded);
  }

  String say(String code) {
    return say(code, Map.of());
  }

  /** ₹1,25,000.00: rupees grouped the Indian way, Latin digits, left to right in Arabic text. */
  String money(BigDecimal amount) {
    boolean rupees = currency.getCurrencyCode().equals("INR");
    NumberFormat format =
        NumberFormat.getCurrencyInstance(
            rupees ? ULocale.forLanguageTag("en-IN") : ULocale.ENGLISH);
    format.setCurrency(com.ibm.icu.util.Currency.fromJavaCurrency(currency));
    String plain = format.format(amount).replace('\u00a0', ' ');
    return arabic ? LEFT_TO_RIGHT + plain + POP : plain;
  }
}
