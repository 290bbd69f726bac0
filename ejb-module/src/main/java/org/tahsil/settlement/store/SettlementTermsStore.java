package org.tahsil.settlement.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.settlement.SettlementTerms;

/** Terms of offers: dated settings, undone when others of the same first day take their place. */
@ApplicationScoped
public class SettlementTermsStore {

  @Inject private Jdbi jdbi;

  /** Those that count, newest first. */
  public List<SettlementTerms> of(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select valid_from, offer_days, holds, source from settlement_terms
                    where portfolio_id = :portfolio and undone_on is null order by valid_from desc
                    """)
                .bind("portfolio", portfolio.id().value())
                .map(
                    (row, context) ->
                        new SettlementTerms(
                            row.getObject(1, LocalDate.class),
                            row.getInt(2),
                            row.getBoolean(3),
                            row.getString(4)))
                .list());
  }

  public void replace(Portfolio portfolio, SettlementTerms terms, String by, LocalDate today) {
    LocalDate from = Objects.requireNonNull(terms.validFrom());
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              update settlement_terms set undone_on = ?
              where portfolio_id = ? and valid_from = ? and undone_on is null
              """,
              today,
              portfolio.id().value(),
              from);
          handle.execute(
              """
              insert into settlement_terms (portfolio_id, valid_from, offer_days, holds, source,
                  decided_by, known_on)
              values (?, ?, ?, ?, ?, ?, ?)
              """,
              portfolio.id().value(),
              from,
              terms.offerDays(),
              terms.holds(),
              terms.source(),
              by,
              today);
        });
  }
}
