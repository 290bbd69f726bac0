package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.DpdConvention;

/**
 * A way to class accounts by days past due, beside the portfolio's buckets.
 *
 * @param code its name in the portfolio, for example RBI
 * @param base from what the days are counted: with or without heed of holds and disputes
 * @param classes in worsening order; the first begins at day 0
 * @param kept whether the worst class stays until all arrears are paid; only with DUE_DATE
 * @param borrowerWide whether one account in the worst class takes all accounts of its customer,
 *     inside the tenant, there
 * @param validFrom the first day on which it classes
 * @param validTo the first day on which it does not any more; null: open
 * @param source the law, standard or decision that it stands on
 */
public record Scheme(
    String code,
    Kind kind,
    DpdConvention convention,
    Base base,
    List<Range> classes,
    boolean kept,
    boolean borrowerWide,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String source) {

  /** Where a scheme comes from. */
  public enum Kind {
    /** The lender's own. */
    BUCKETS,
    /** Income recognition and asset classification of the Reserve Bank of India. */
    RBI_IRAC,
    /** Stages of IFRS 9 by its rebuttable presumptions of 30 and 90 days. */
    IFRS9
  }

  /** From what days past due are counted. */
  public enum Base {
    /** As the portfolio's buckets: held days and disputed amounts do not count. */
    AGED_FROM,
    /** From the oldest unpaid due date, whatever is held or disputed. */
    DUE_DATE
  }

  /**
   * A class.
   *
   * @param firstDay the day past due from which it applies
   */
  public record Range(String name, int firstDay) {}

  public Scheme {
    classes = List.copyOf(classes);
  }
}
