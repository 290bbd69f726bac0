package org.tahsil.reports;

import com.ibm.icu.text.DecimalFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import net.sf.jasperreports.engine.util.DefaultFormatFactory;
import org.jspecify.annotations.Nullable;

/** Groups rupees as they are read in India: 1,25,000.00, which java.text cannot. */
public final class IndianGrouping extends DefaultFormatFactory {

  @Override
  public @Nullable NumberFormat createNumberFormat(@Nullable String pattern, Locale locale) {
    return pattern != null && pattern.startsWith("#,##0.")
        ? new Grouped(pattern.replace("#,##0.", "#,##,##0."))
        : super.createNumberFormat(pattern, locale);
  }

  private static final class Grouped extends NumberFormat {
    private final transient DecimalFormat format;

    Grouped(String pattern) {
      this.format =
          new DecimalFormat(pattern, new com.ibm.icu.text.DecimalFormatSymbols(Locale.ENGLISH));
    }

    @Override
    public StringBuffer format(double number, StringBuffer target, FieldPosition position) {
      return format.format(number, target, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer target, FieldPosition position) {
      return format.format(number, target, position);
    }

    @Override
    public StringBuffer format(Object number, StringBuffer target, FieldPosition position) {
      return format.format(number, target, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      return format.parse(source, position);
    }
  }
}
