package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.Placement;
import org.tahsil.escalation.Placements.LeftOut;
import org.tahsil.escalation.Placements.LeftOut.Reason;
import org.tahsil.escalation.Placements.Load;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.money.Money;

/** Files to agencies. */
@ApplicationScoped
public class PlacementStore {

  private static final String FOUND =
      """
      select p.placement_id, g.code, p.kind, p.accounts, p.sum_minor, p.sha256, p.made_by, p.made_on,
        p.made_at
      from placement p join agency g using (agency_id)
      where p.portfolio_id = :portfolio
      """;

  private static final String LOADS =
      """
      select code, active, to_place, held_back, to_recall,
        coalesce(trim_array(left_out, greatest(cardinality(left_out) - 100, 0)), '{}') as left_out
      from (
      select g.code, count(distinct e.escalation_id) filter (where e.state = 'ACTIVE') as active,
        count(*) filter (where e.state = 'ACTIVE' and x.placed_in is null and p.why is null) as to_place,
        count(*) filter (where e.state = 'ACTIVE' and x.placed_in is null and p.why is not null)
          as held_back,
        count(*) filter (where e.state in ('RECALLED', 'PAID') and x.placed_in is not null
          and x.recalled_in is null) as to_recall,
        array_agg(a.account_ref || ' ' || p.why order by a.account_ref)
          filter (where e.state = 'ACTIVE' and x.placed_in is null and p.why is not null) as left_out
      from escalation e join agency g using (agency_id) join escalation_account x using (escalation_id)
        join account a using (account_id)
        left join lateral (
          select %s as why where e.state = 'ACTIVE' and x.placed_in is null) p on true
      where e.portfolio_id = :portfolio
      group by g.code having bool_or(e.state = 'ACTIVE') or bool_or(x.placed_in is not null)) found
      order by code
      """
          .formatted(PlacedStore.WHY);

  @Inject private Jdbi jdbi;

  /** A file to keep, by surrogate keys. */
  public record NewPlacement(long agency, Placement facts, String content) {}

  public long add(Portfolio portfolio, NewPlacement wish) {
    Placement facts = wish.facts();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    insert into placement (portfolio_id, agency_id, kind, accounts, sum_minor,
                        content, sha256, made_by, made_on, made_at)
                    values (:portfolio, :agency, :kind, :accounts, :sum, :content, :sha, :by, :on,
                        :at)
                    returning placement_id
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("agency", wish.agency())
                .bind("kind", facts.kind().name())
                .bind("accounts", facts.accounts())
                .bind("sum", facts.sum().minor())
                .bind("content", wish.content().getBytes(StandardCharsets.UTF_8))
                .bind("sha", facts.sha256())
                .bind("by", facts.by())
                .bind("on", facts.on())
                .bind("at", facts.at())
                .mapTo(Long.class)
                .one());
  }

  public List<Placement> list(
      Portfolio portfolio, @Nullable String agency, @Nullable Long after, int limit) {
    return jdbi.withHandle(
        handle ->
            found(
                    handle.createQuery(
                        FOUND
                            + """
                            and (:agency::text is null or g.code = :agency)
                            and (:after::bigint is null or p.placement_id < :after)
                            order by p.placement_id desc limit :limit
                            """),
                    portfolio)
                .bind("agency", agency)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> placement(row, portfolio))
                .list());
  }

  public Optional<Placement> find(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            found(handle.createQuery(FOUND + " and p.placement_id = :id"), portfolio)
                .bind("id", id)
                .map((row, context) -> placement(row, portfolio))
                .findOne());
  }

  public Optional<byte[]> content(Portfolio portfolio, long id) {
    return jdbi.withHandle(
        handle ->
            found(
                    handle.createQuery(
                        """
                        select content from placement
                        where portfolio_id = :portfolio and placement_id = :id
                        """),
                    portfolio)
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
  }

  public List<Load> loads(Portfolio portfolio, LocalDate today) {
    return jdbi.withHandle(
        handle ->
            found(handle.createQuery(LOADS), portfolio)
                .bind("today", today)
                .map(
                    (row, context) ->
                        new Load(
                            row.getString("code"),
                            row.getLong("active"),
                            row.getLong("to_place"),
                            row.getLong("held_back"),
                            row.getLong("to_recall"),
                            leftOut(row)))
                .list());
  }

  private static List<LeftOut> leftOut(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("left_out").getArray())
        .map(
            one -> {
              int space = one.lastIndexOf(' ');
              return new LeftOut(
                  new AccountRef(one.substring(0, space)),
                  Reason.valueOf(one.substring(space + 1)));
            })
        .toList();
  }

  private static Query found(Query query, Portfolio portfolio) {
    return query.bind("portfolio", portfolio.id().value());
  }

  private static Placement placement(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Placement(
        row.getLong("placement_id"),
        row.getString("code"),
        Placement.Kind.valueOf(row.getString("kind")),
        row.getInt("accounts"),
        Money.ofMinor(row.getLong("sum_minor"), portfolio.currency()),
        row.getString("sha256"),
        row.getString("made_by"),
        row.getObject("made_on", LocalDate.class),
        row.getTimestamp("made_at").toInstant());
  }
}
