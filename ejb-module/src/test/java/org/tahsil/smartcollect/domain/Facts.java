package org.tahsil.smartcollect.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Facts in the words of a test. */
final class Facts {
  static final LocalDate TODAY = LocalDate.of(2025, 1, 1);
  static final Settings SETTINGS = Settings.DEFAULTS;

  private Facts() {}

  static LocalDate date(String date) {
    return LocalDate.parse(date);
  }

  static BigDecimal amount(String amount) {
    return new BigDecimal(amount);
  }

  static BankLine credit(String date, String amount, String narration) {
    return new BankLine("B", date(date), true, amount(amount), amount("0"), narration);
  }

  static BankLine debit(String date, String amount, String narration) {
    return new BankLine("B", date(date), false, amount(amount), amount("0"), narration);
  }

  /** One credit in each of the months July to December 2024, on a day. */
  static List<BankLine> monthly(int day, String narration, String... amounts) {
    List<BankLine> lines = new ArrayList<>();
    for (int month = 0; month < amounts.length; month++) {
      LocalDate on = LocalDate.of(2024, 7 + month, day);
      lines.add(new BankLine("B", on, true, amount(amounts[month]), amount("0"), narration));
    }
    return lines;
  }

  static List<RecurringFlow> flows(List<BankLine> lines) {
    return RecurringFlows.among(lines, TODAY, SETTINGS.behaviour());
  }
}
