package org.tahsil.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;

/** Who set the dated settings of a portfolio that count, and when. */
public interface SettingDeeds {
  /**
   * The newest 2000 of all kinds, in no order.
   *
   * @return one for each kind, part and first day
   */
  List<Deed> of(Portfolio portfolio);

  /**
   * That somebody set something.
   *
   * @param kind as its address in the API says, such as {@code ageing-terms}
   * @param part of what has several: a bucket, an outcome, a step, a kind and rank with a dot
   *     between; empty: the setting is one
   * @param from the first day on which it counts; of a holiday the day itself
   * @param by who, when it took two the second
   * @param at real time
   */
  record Deed(String kind, String part, LocalDate from, String by, Instant at) {}
}
