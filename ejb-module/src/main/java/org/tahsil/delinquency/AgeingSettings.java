package org.tahsil.delinquency;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;

/**
 * Grace days, tolerance and days off of a portfolio. A change counts at once for whoever reads, of
 * whatever date; transitions and alerts follow with the next night. What was believed before can
 * still be asked for by {@link AsOf#knownOn}.
 */
public interface AgeingSettings {

  /** The terms that count, newest first. */
  List<AgeingTerms> terms(Portfolio portfolio);

  /** Sets terms; those of the same first day no longer count. The same again changes nothing. */
  AgeingTerms set(Portfolio portfolio, AgeingTerms terms, String by);

  /** The holidays that count, in order. */
  List<Holiday> holidays(Portfolio portfolio);

  /** Adds a holiday or gives it another name; the same again changes nothing. */
  Holiday declare(Portfolio portfolio, Holiday holiday, String by);

  /** Takes a holiday back; refused as unknown if there is none on the day. */
  void revoke(Portfolio portfolio, LocalDate on);
}
