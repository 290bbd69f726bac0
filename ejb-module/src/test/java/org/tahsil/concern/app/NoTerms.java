package org.tahsil.concern.app;

import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.Holiday;

/** A portfolio without ageing terms, with one holiday: Sunday 2025-01-05. */
final class NoTerms implements AgeingSettings {
  @Override
  public List<AgeingTerms> terms(Portfolio portfolio) {
    return List.of();
  }

  @Override
  public AgeingTerms set(Portfolio portfolio, AgeingTerms terms, String by) {
    throw new AssertionError("nobody sets terms here");
  }

  @Override
  public List<Holiday> holidays(Portfolio portfolio) {
    return List.of(new Holiday(LocalDate.of(2025, 1, 5), "A day", "test"));
  }

  @Override
  public Holiday declare(Portfolio portfolio, Holiday holiday, String by) {
    throw new AssertionError("nobody declares holidays here");
  }

  @Override
  public void revoke(Portfolio portfolio, LocalDate on) {
    throw new AssertionError("nobody revokes holidays here");
  }
}
