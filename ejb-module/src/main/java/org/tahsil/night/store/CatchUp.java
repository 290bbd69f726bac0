package org.tahsil.night.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.night.Night;
import org.tahsil.night.NightRun;
import org.tahsil.night.domain.StartRule.Ran;
import org.tahsil.shared.id.PortfolioId;

/** Nights that were missed and run one after the other. */
@ApplicationScoped
public class CatchUp {
  @Inject private Jdbi jdbi;
  @Inject private NightBook book;

  /** The next of a row of nights. */
  private record Next(PortfolioId portfolio, LocalDate date, LocalDate to, String by) {}

  /**
   * Begins the night after one that has just completed, in the same transaction, so that nothing
   * comes between them: no death of a server and no money that would be aged by a later date first.
   */
  public Optional<NightRun> follow(UUID completed, String boot, Instant at) {
    return next(completed).map(next -> begin(next, boot, at));
  }

  private Optional<Next> next(UUID completed) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select portfolio_id, business_date + 1 as next_date, catch_up_to, requested_by
                    from night where night_id = :night and catch_up_to > business_date
                    """)
                .bind("night", completed)
                .map(
                    (row, context) ->
                        new Next(
                            new PortfolioId(row.getLong("portfolio_id")),
                            row.getObject("next_date", LocalDate.class),
                            row.getObject("catch_up_to", LocalDate.class),
                            row.getString("requested_by")))
                .findOne());
  }

  private NightRun begin(Next next, String boot, Instant at) {
    Ran before = book.past(next.portfolio(), next.date()).sameDate();
    if (before != null && before.status() != Night.Status.COMPLETED) {
      extend(before.night(), next.to());
      return book.resume(before.night(), boot);
    }
    return book.begin(
        new NightBook.Request(next.portfolio(), next.date(), next.to(), next.by(), boot), at);
  }

  private void extend(UUID night, LocalDate to) {
    jdbi.useHandle(
        handle -> handle.execute("update night set catch_up_to = ? where night_id = ?", to, night));
  }
}
