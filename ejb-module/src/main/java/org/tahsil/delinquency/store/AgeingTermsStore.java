package org.tahsil.delinquency.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.delinquency.AgeingTerms.DayOff;
import org.tahsil.delinquency.Holiday;
import org.tahsil.delinquency.domain.CountingCalendar;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Columns;

/** Ageing terms and holidays of portfolios, and the counting starts that follow from them. */
@ApplicationScoped
public class AgeingTermsStore {

  /**
   * Undoes what no longer follows and adds what now does; all else stays as it is. The lists are
   * compared by {@code not in}, which the database hashes whatever length it expects.
   */
  private static final String STARTS =
      """
      with wanted as (
        select * from unnest(:due::date[], :counted::date[]) as w(due_on, counted_from)),
      undone as (
        update counting_start s set undone_on = :known_on
        where s.portfolio_id = :portfolio and s.undone_on is null
          and (s.due_on, s.counted_from) not in (select due_on, counted_from from wanted)
        returning s.due_on),
      kept as (
        select due_on from counting_start where portfolio_id = :portfolio and undone_on is null
        except select due_on from undone)
      insert into counting_start (portfolio_id, due_on, counted_from, known_on)
      select :portfolio, due_on, counted_from, :known_on from wanted
      where due_on not in (select due_on from kept)
      """;

  private static final String KNOWN =
      " known_on <= :known and (undone_on is null or undone_on > :known) ";

  @Inject private Jdbi jdbi;

  /** From when on the portfolio counts by what was known at the end of a day. */
  public CountingCalendar calendar(Portfolio portfolio, LocalDate known) {
    return jdbi.withHandle(
        handle ->
            new CountingCalendar(
                handle
                    .createQuery(
                        "select * from ageing_terms where portfolio_id = :portfolio and" + KNOWN)
                    .bind("portfolio", portfolio.id().value())
                    .bind("known", known)
                    .map((row, context) -> terms(row, portfolio))
                    .list(),
                handle
                    .createQuery(
                        "select on_date from holiday where portfolio_id = :portfolio and" + KNOWN)
                    .bind("portfolio", portfolio.id().value())
                    .bind("known", known)
                    .mapTo(LocalDate.class)
                    .set()));
  }

  /** Newest first. */
  public List<AgeingTerms> terms(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from ageing_terms
                    where portfolio_id = :portfolio and undone_on is null order by valid_from desc
                    """)
                .bind("portfolio", portfolio.id().value())
                .map((row, context) -> terms(row, portfolio))
                .list());
  }

  /** Undoes the terms of the same first day and adds these. */
  public void replace(Portfolio portfolio, AgeingTerms terms, String by, LocalDate knownOn) {
    jdbi.useHandle(
        handle -> {
          undo(handle, portfolio, terms.validFrom(), knownOn);
          handle
              .createUpdate(
                  """
                  insert into ageing_terms (portfolio_id, valid_from, grace_days, day_off,
                      weekly_days_off, tolerance_minor, source, decided_by, known_on)
                  values (:portfolio, :valid_from, :grace_days, :day_off, :weekly_days_off,
                      :tolerance, :source, :by, :known_on)
                  """)
              .bind("portfolio", portfolio.id().value())
              .bind("valid_from", terms.validFrom())
              .bind("grace_days", terms.graceDays())
              .bind("day_off", terms.dayOff().name())
              .bind("weekly_days_off", weekdays(terms))
              .bind("tolerance", terms.tolerance().minor())
              .bind("source", terms.source())
              .bind("by", by)
              .bind("known_on", knownOn)
              .execute();
        });
  }

  private static void undo(
      Handle handle, Portfolio portfolio, LocalDate validFrom, LocalDate knownOn) {
    handle
        .createUpdate(
            """
            update ageing_terms set undone_on = :known_on
            where portfolio_id = :portfolio and valid_from = :valid_from and undone_on is null
            """)
        .bind("portfolio", portfolio.id().value())
        .bind("valid_from", validFrom)
        .bind("known_on", knownOn)
        .execute();
  }

  private static Integer[] weekdays(AgeingTerms terms) {
    return terms.weeklyDaysOff().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new);
  }

  /** By date. */
  public List<Holiday> holidays(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select on_date, name, source from holiday
                    where portfolio_id = :portfolio and undone_on is null order by on_date
                    """)
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        new Holiday(
                            row.getObject("on_date", LocalDate.class),
                            row.getString("name"),
                            row.getString("source")))
                .list());
  }

  public void add(Portfolio portfolio, Holiday holiday, String by, LocalDate knownOn) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into holiday (portfolio_id, on_date, name, source, decided_by, known_on)
                    values (:portfolio, :on, :name, :source, :by, :known_on)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("on", holiday.on())
                .bind("name", holiday.name())
                .bind("source", holiday.source())
                .bind("by", by)
                .bind("known_on", knownOn)
                .execute());
  }

  /** Whether there was a holiday on the day, which no longer counts. */
  public boolean undo(Portfolio portfolio, LocalDate on, LocalDate knownOn) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update holiday set undone_on = :known_on
                        where portfolio_id = :portfolio and on_date = :on and undone_on is null
                        """)
                    .bind("portfolio", portfolio.id().value())
                    .bind("on", on)
                    .bind("known_on", knownOn)
                    .execute())
        > 0;
  }

  /** From when on items are counted now, by due date, where that is another day. */
  public void count(Portfolio portfolio, Map<LocalDate, LocalDate> starts, LocalDate knownOn) {
    jdbi.useHandle(
        handle ->
            Columns.of(List.copyOf(starts.entrySet()))
                .text("due", Map.Entry::getKey)
                .text("counted", Map.Entry::getValue)
                .bindTo(handle.createUpdate(STARTS))
                .bind("portfolio", portfolio.id().value())
                .bind("known_on", knownOn)
                .execute());
  }

  static AgeingTerms terms(ResultSet row, Portfolio portfolio) throws SQLException {
    return new AgeingTerms(
        row.getObject("valid_from", LocalDate.class),
        row.getInt("grace_days"),
        DayOff.valueOf(row.getString("day_off")),
        Arrays.stream((Object[]) row.getArray("weekly_days_off").getArray())
            .map(day -> DayOfWeek.of(((Number) day).intValue()))
            .collect(Collectors.toSet()),
        Money.ofMinor(row.getLong("tolerance_minor"), portfolio.currency()),
        row.getString("source"));
  }
}
