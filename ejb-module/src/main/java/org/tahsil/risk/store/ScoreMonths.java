package org.tahsil.risk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** The monthly tables in which scores lie. */
@Dependent
public class ScoreMonths {

  /**
   * No portfolio loses what its own newest night may still look at: the month kept longest is that
   * of the portfolio whose nights are furthest back, and one that goes on counts before those that
   * ended.
   */
  private static final String DROP =
      """
      select drop_risk_score_months((least(:date::date, min(newest))
          - make_interval(months => :months))::date)
      from (
        select least(max(business_date) filter (where status = 'COMPLETED'),
            min(business_date) filter (where status = 'STARTED')) as newest
        from night where status in ('COMPLETED', 'STARTED') group by portfolio_id) nights
      """;

  private final Jdbi jdbi;

  @Inject
  public ScoreMonths(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes room for scores of a date; room that is there stays as it is. */
  public void ensure(LocalDate date) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from ensure_risk_score_month(:date::date)")
                .bind("date", date)
                .mapTo(Integer.class)
                .one());
  }

  /**
   * Drops whole months that ended so long ago.
   *
   * @param date the date of the night that is about to score
   * @param months how many months before the one of that date are kept, at least 1
   * @return how many months were dropped
   */
  public int drop(LocalDate date, int months) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DROP)
                .bind("date", date)
                .bind("months", months)
                .mapTo(Integer.class)
                .one());
  }
}
