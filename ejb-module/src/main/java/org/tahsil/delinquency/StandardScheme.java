package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.DpdConvention;
import org.tahsil.delinquency.Scheme.Base;
import org.tahsil.delinquency.Scheme.Kind;
import org.tahsil.delinquency.Scheme.Range;

/** The schemes that supervisors and standards give, which a lender only has to switch on. */
public final class StandardScheme {

  private static final String RBI_SOURCE =
      "Reserve Bank of India, IRAC norms with the clarification of 12 November 2021"
          + " (RBI/2021-22/125)";
  private static final String IFRS_SOURCE = "IFRS 9, 5.5.11 (30 days) and B5.5.37 (90 days)";

  private StandardScheme() {}

  /**
   * SMA-0 to SMA-2 and NPA: the due date is day 1; NPA begins on day 91, is left only when all
   * arrears are paid, and takes the borrower's other accounts along.
   */
  public static Scheme rbi(String code, LocalDate validFrom) {
    return new Scheme(
        code,
        Kind.RBI_IRAC,
        DpdConvention.INCLUSIVE,
        Base.DUE_DATE,
        List.of(
            new Range("STANDARD", 0),
            new Range("SMA-0", 1),
            new Range("SMA-1", 31),
            new Range("SMA-2", 61),
            new Range("NPA", 91)),
        true,
        true,
        validFrom,
        null,
        RBI_SOURCE);
  }

  /** Stage 2 above 30 days past due, stage 3 from 90 on; both presumptions are rebuttable. */
  public static Scheme ifrs9(String code, LocalDate validFrom) {
    return new Scheme(
        code,
        Kind.IFRS9,
        DpdConvention.ELAPSED,
        Base.DUE_DATE,
        List.of(new Range("STAGE_1", 0), new Range("STAGE_2", 31), new Range("STAGE_3", 90)),
        false,
        false,
        validFrom,
        null,
        IFRS_SOURCE);
  }
}
