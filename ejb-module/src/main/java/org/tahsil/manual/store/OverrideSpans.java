package org.tahsil.manual.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.manual.domain.Adjoining.Span;

/** When the overrides of an account act, for counting those that adjoin. */
@ApplicationScoped
public class OverrideSpans {

  @Inject private Jdbi jdbi;

  /**
   * Those of an account that acted, act or may come to act, stop some of the same as a wish, and
   * ended after a day; one that still waits counts from the day that was wished.
   *
   * @param since the wish's first day, less what a chain up to it could last
   */
  public List<Span> near(long account, Span wish, LocalDate since, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select stops, coalesce(begins_on, from_on) as begins_on, ends_on
                    from manual_override
                    where account_id = :account and stops && :stops::text[] and ends_on > :since
                      and ending is distinct from 'WITHDRAWN'
                      and decision is distinct from 'REFUSED'
                      and (begins_on is not null or ends_on > :today)
                      and ends_on > coalesce(begins_on, from_on)
                    """)
                .bind("account", account)
                .bind("stops", wish.stops().stream().map(Enum::name).toArray(String[]::new))
                .bind("since", since)
                .bind("today", today)
                .map((row, context) -> span(row))
                .list());
  }

  private static Span span(ResultSet row) throws SQLException {
    return new Span(
        OverrideRows.stops((String[]) row.getArray("stops").getArray()),
        row.getObject("begins_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class));
  }
}
