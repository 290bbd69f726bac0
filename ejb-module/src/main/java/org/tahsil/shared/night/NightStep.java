package org.tahsil.shared.night;

import java.time.LocalDate;

/**
 * One step of the end of day, done by a feature for one unit of accounts at a time. Beans of this
 * type are found by name; the order of the steps stands in the job's XML.
 *
 * <p>A unit runs in one transaction together with the note that it is done. Running it twice for
 * the same date must change nothing.
 */
public interface NightStep {

  /** The step's name in the job and in what it reports, for example {@code age}. */
  String name();

  /**
   * Makes ready what the units of a night will need, once, before any of them, in a transaction of
   * its own. It may be called again for the same date.
   */
  default void prepare(LocalDate businessDate) {}

  /** Does the step for the accounts of one unit. */
  StepCount run(NightUnit unit);
}
