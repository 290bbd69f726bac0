package org.tahsil.risk.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.risk.Risk.BandCount;
import org.tahsil.risk.Risk.Ranked;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.risk.RiskScore.Factor;
import org.tahsil.risk.domain.Scorecard;
import org.tahsil.risk.domain.Scorecard.Scored;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.night.NightUnit;

/** The scores of each night. */
@Dependent
public class RiskScoreStore {
  private static final String SAVE =
      """
      insert into risk_score as stored
             (portfolio_id, customer_id, on_date, night_id, model, points, probability_30,
              probability_60, probability_90, band, factors)
      select :portfolio, customer_id, :date, :night, :model, points, p30, p60, p90, band, factors
        from unnest(:customers, :points, :p30, :p60, :p90, :bands, :factors)
             as given(customer_id, points, p30, p60, p90, band, factors)
      on conflict (portfolio_id, on_date, customer_id) do update
         set model = excluded.model, points = excluded.points,
             probability_30 = excluded.probability_30, probability_60 = excluded.probability_60,
             probability_90 = excluded.probability_90, band = excluded.band,
             factors = excluded.factors
       where (stored.model, stored.points, stored.factors)
             is distinct from (excluded.model, excluded.points, excluded.factors)
      """;

  /** The date of the portfolio's newest completed night. */
  private static final String LAST_NIGHT =
      """
      select max(n.business_date) from night n
       where n.portfolio_id = :portfolio and n.status = 'COMPLETED'
      """;

  private static final String BANDS =
      """
      select s.band, count(*) as customers from risk_score s
       where s.portfolio_id = :portfolio and s.on_date = (%s)
       group by s.band
      """
          .formatted(LAST_NIGHT);

  private static final String RANKED =
      """
      select c.customer_ref, c.name, s.points, s.probability_90,
             (select a.account_ref from account a
               where a.portfolio_id = s.portfolio_id and a.customer_id = s.customer_id
               order by a.opened_on, a.account_ref limit 1) as account_ref
        from risk_score s join customer c on c.customer_id = s.customer_id
       where s.portfolio_id = :portfolio and s.on_date = (%s) and s.band = :band
       order by s.points desc, c.customer_ref
       limit :limit
      """
          .formatted(LAST_NIGHT);

  private final Jdbi jdbi;

  @Inject
  public RiskScoreStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Stores the scores of a unit; the same scores again change nothing. */
  public void save(NightUnit unit, Map<Long, Scored> scores) {
    List<Map.Entry<Long, Scored>> rows =
        scores.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SAVE)
                .bind("portfolio", unit.portfolio().value())
                .bind("date", unit.businessDate())
                .bind("night", unit.night())
                .bind("model", Scorecard.MODEL)
                .bindArray("customers", Long.class, rows.stream().map(Map.Entry::getKey).toArray())
                .bindArray("points", Integer.class, column(rows, Scored::points))
                .bindArray("p30", Double.class, column(rows, Scored::probability30))
                .bindArray("p60", Double.class, column(rows, Scored::probability60))
                .bindArray("p90", Double.class, column(rows, Scored::probability90))
                .bindArray("bands", String.class, column(rows, score -> score.band().name()))
                .bindArray("factors", String.class, column(rows, RiskScoreStore::factors))
                .execute());
  }

  /** Every band, LOW first, also empty ones. */
  public List<BandCount> bands(Portfolio portfolio) {
    Map<Band, Long> counts =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(BANDS)
                    .bind("portfolio", portfolio.id().value())
                    .map(
                        (row, context) ->
                            new BandCount(Band.valueOf(row.getString(1)), row.getLong(2)))
                    .stream()
                    .collect(Collectors.toMap(BandCount::band, BandCount::customers)));
    return Arrays.stream(Band.values())
        .map(band -> new BandCount(band, counts.getOrDefault(band, 0L)))
        .toList();
  }

  /** The customers of a band, most points first. */
  public List<Ranked> ranked(Portfolio portfolio, Band band, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RANKED)
                .bind("portfolio", portfolio.id().value())
                .bind("band", band.name())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Ranked(
                            new CustomerRef(row.getString("customer_ref")),
                            row.getString("name"),
                            new AccountRef(row.getString("account_ref")),
                            row.getInt("points"),
                            row.getDouble("probability_90")))
                .list());
  }

  private static Object[] column(
      List<Map.Entry<Long, Scored>> rows, Function<Scored, Object> field) {
    return rows.stream().map(Map.Entry::getValue).map(field).toArray();
  }

  private static String factors(Scored score) {
    return score.factors().stream()
        .map((Factor factor) -> factor.code() + "=" + factor.points())
        .collect(Collectors.joining(","));
  }
}
