package org.tahsil.risk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.DefaultRisk.Band;

/** The bands of some customers by the last night of a date. */
@Dependent
public class RiskBandStore {
  private static final String BANDS =
      """
      select s.customer_id, s.band from risk_score s
       where s.portfolio_id = :portfolio and s.customer_id = any(:customers)
         and s.on_date = (select max(n.business_date) from night n
           where n.portfolio_id = :portfolio and n.status = 'COMPLETED'
             and n.business_date <= :as_of)
      """;

  private final Jdbi jdbi;

  @Inject
  public RiskBandStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Who was not scored that night has none. */
  public Map<Long, Band> of(Portfolio portfolio, Collection<Long> customers, LocalDate asOf) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BANDS)
                .bind("portfolio", portfolio.id().value())
                .bind("customers", customers.toArray(Long[]::new))
                .bind("as_of", asOf)
                .map(
                    (row, context) ->
                        Map.entry(row.getLong("customer_id"), Band.valueOf(row.getString("band"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
