package org.tahsil.reporting;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.Figures.CellType;
import org.tahsil.reporting.Figures.Code;
import org.tahsil.reporting.Figures.Column;
import org.tahsil.reporting.Figures.Highlight;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.text.Amounts;
import org.tahsil.shared.text.Sentences;

/** The words of reports in one language. */
public final class ReportWords {
  private static final String BUNDLE = "org.tahsil.reporting.sentences";

  private final Sentences sentences;

  private ReportWords(Sentences sentences) {
    this.sentences = sentences;
  }

  public static ReportWords in(Locale language) {
    return new ReportWords(Sentences.of(BUNDLE, language, ReportWords.class.getClassLoader()));
  }

  public String title(Report report) {
    return say("report_" + report.id());
  }

  /** The question that a report answers. */
  public String answers(Report report) {
    return say("report_" + report.id() + "_answers");
  }

  /**
   * How its figures are reckoned, where that does not go without saying; the same by whatever they
   * are grouped, unless a grouping has words of its own.
   */
  public Optional<String> note(Report report) {
    return Stream.of(report.id(), report.id().replaceFirst("-by-.*", ""))
        .map(id -> "report_" + id + "_note")
        .filter(sentences::knows)
        .findFirst()
        .map(key -> say(key));
  }

  /** A column's heading, amounts with their currency. */
  public String column(Column column, Currency currency) {
    String label = say("column_" + column.key());
    return column.type() == CellType.MONEY ? label + " (" + sign(currency) + ")" : label;
  }

  /** The dates and the knowledge that were asked for. */
  public String asked(ReportQuery query) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("date", query.asOf().date().toString());
    facts.put("from", query.from().toString());
    facts.put("known", String.valueOf(query.asOf().knownOn()));
    facts.put("before", String.valueOf(query.compareWith()));
    String words =
        say(query.report().takes(ReportParameter.FROM) ? "asked_period" : "asked_date", facts);
    words += query.asOf().isThen() ? say("asked_then", facts) : say("asked_now");
    return query.compareWith() == null ? words : words + say("asked_compared", facts);
  }

  /** A figure with its currency or sign of per cent; a dash for none. */
  public String of(Highlight highlight) {
    Object value = highlight.value();
    if (value == null) {
      return "—";
    }
    if (value instanceof Money money) {
      String sign = sign(money.currency());
      return sign + (sign.length() == 1 ? "" : "\u00a0") + Amounts.grouped(money);
    }
    if (value instanceof Long count) {
      return Amounts.grouped(BigDecimal.valueOf(count), "");
    }
    return highlight.type() == CellType.PERCENT ? value + "%" : value.toString();
  }

  /** A cell that is no figure: codes are worded, also those of classes that a lender named. */
  public String cell(@Nullable Object value) {
    if (value instanceof Code code) {
      String key = code.family() + "_" + code.value();
      return sentences.knows(key) ? say(key) : code.value();
    }
    return value == null ? "" : value.toString();
  }

  /** Said where nothing is listed. */
  public String empty() {
    return say("empty");
  }

  /** The name of those of which nothing is told. */
  public String notTold() {
    return say("not_told");
  }

  public String say(String key) {
    return say(key, Map.of());
  }

  public String say(String key, Map<String, Object> facts) {
    return sentences.say(key, facts);
  }

  private static String sign(Currency currency) {
    return currency.getCurrencyCode().equals("INR") ? "₹" : currency.getCurrencyCode();
  }
}
