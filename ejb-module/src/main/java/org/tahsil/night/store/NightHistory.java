package org.tahsil.night.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.night.Night;
import org.tahsil.night.domain.Reconciliation;
import org.tahsil.shared.id.PortfolioCode;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Times;

/** Nights as they are shown, with what each step did. */
@ApplicationScoped
public class NightHistory {
  private static final String NIGHT =
      """
      select n.*, p.code, p.currency, (
          select x.night_id from night x where n.catch_up_to > n.business_date
            and x.portfolio_id = n.portfolio_id and x.business_date = n.business_date + 1
          order by x.started_at desc limit 1) as next_id,
        (select count(distinct u.done_by) from night_unit u where u.night_id = n.night_id)
          as servers
      from night n join portfolio p using (portfolio_id)
      where\s""";

  @Inject Jdbi jdbi;

  public Optional<Night> find(TenantId tenant, UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NIGHT + "p.tenant_id = :tenant and n.night_id = :night")
                .bind("tenant", tenant.value())
                .bind("night", night)
                .map((row, context) -> night(row, parts(handle, List.of(night))))
                .findOne());
  }

  /** The night of the same portfolio that completed last before another one began. */
  public Optional<Night> before(UUID night) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    NIGHT
                        + """
                        n.night_id = (
                          select b.night_id from night b join night t using (portfolio_id)
                          where t.night_id = :night and b.status = 'COMPLETED'
                            and b.started_at < t.started_at
                          order by b.started_at desc limit 1)
                        """)
                .bind("night", night)
                .map(
                    (row, context) ->
                        night(row, parts(handle, List.of(row.getObject("night_id", UUID.class)))))
                .findOne());
  }

  public List<Night> latest(PortfolioId portfolio, int limit) {
    return jdbi.withHandle(
        handle -> {
          List<UUID> ids =
              handle
                  .createQuery(
                      """
                      select night_id from night where portfolio_id = :p
                      order by started_at desc, night_id limit :limit
                      """)
                  .bind("p", portfolio.value())
                  .bind("limit", limit)
                  .mapTo(UUID.class)
                  .list();
          Parts parts = parts(handle, ids);
          return handle
              .createQuery(NIGHT + "n.night_id = any(:ids) order by n.started_at desc, n.night_id")
              .bindArray("ids", UUID.class, ids)
              .map((row, context) -> night(row, parts))
              .list();
        });
  }

  /** What belongs to nights, by their ids. */
  private record Parts(
      Map<UUID, List<Night.Step>> steps, Map<UUID, List<Reconciliation.Check>> checks) {}

  private static Parts parts(Handle handle, List<UUID> nights) {
    return new Parts(steps(handle, nights), checks(handle, nights));
  }

  private static Map<UUID, List<Reconciliation.Check>> checks(Handle handle, List<UUID> nights) {
    return handle
        .createQuery(
            "select * from night_check where night_id = any(:ids) order by night_id, check_no")
        .bindArray("ids", UUID.class, nights)
        .map((row, context) -> Map.entry(row.getObject("night_id", UUID.class), Ledgers.check(row)))
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Map<UUID, List<Night.Step>> steps(Handle handle, List<UUID> nights) {
    Map<UUID, List<Night.Step>> found = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select s.night_id, s.name, coalesce(sum(u.read), 0) as read,
              coalesce(sum(u.written), 0) as written, coalesce(sum(u.skipped), 0) as skipped,
              coalesce(sum(u.rejected), 0) as rejected,
              count(u.done_at) as done, count(u.unit_no) as units,
              coalesce(sum(u.accounts) filter (where u.done_at is not null), 0) as accounts_done,
              coalesce(sum(u.accounts), 0) as accounts,
              s.earlier_millis / 1000.0 + coalesce(extract(epoch from
                coalesce(s.ended_at, n.ended_at, clock_timestamp()) - s.resumed_at), 0) as seconds
            from night_step s
            join night n on n.night_id = s.night_id
            left join night_unit u on u.night_id = s.night_id and u.step = s.name
            where s.night_id = any(:ids)
            group by s.night_id, s.step_no, n.ended_at
            order by s.night_id, s.step_no
            """)
        .bindArray("ids", UUID.class, nights)
        .map((row, context) -> Map.entry(row.getObject("night_id", UUID.class), step(row)))
        .forEach(
            entry ->
                found
                    .computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                    .add(entry.getValue()));
    return found;
  }

  private static Night.Step step(ResultSet row) throws SQLException {
    return new Night.Step(
        row.getString("name"),
        row.getLong("read"),
        row.getLong("written"),
        row.getLong("skipped"),
        row.getLong("rejected"),
        Math.max(0, Math.round(row.getDouble("seconds") * 1000) / 1000.0),
        row.getInt("done"),
        row.getInt("units"),
        row.getLong("accounts_done"),
        row.getLong("accounts"));
  }

  private static Night night(ResultSet row, Parts parts) throws SQLException {
    UUID id = row.getObject("night_id", UUID.class);
    int decimals = Currency.getInstance(row.getString("currency")).getDefaultFractionDigits();
    return new Night(
        id,
        new PortfolioCode(row.getString("code")),
        row.getObject("business_date", LocalDate.class),
        Night.Status.valueOf(row.getString("status")),
        row.getString("requested_by"),
        Times.certain(row, "started_at"),
        Times.instant(row, "ended_at"),
        row.getString("failure"),
        row.getObject("catch_up_to", LocalDate.class),
        row.getObject("next_id", UUID.class),
        row.getInt("servers"),
        parts.steps().getOrDefault(id, List.of()),
        parts.checks().getOrDefault(id, List.of()).stream()
            .map(check -> check(check, decimals))
            .toList(),
        null);
  }

  private static Night.Check check(Reconciliation.Check check, int decimals) {
    int scale = check.name().isMoney() ? decimals : 0;
    return new Night.Check(
        check.name().name(),
        check.kind(),
        BigDecimal.valueOf(check.expected(), scale),
        BigDecimal.valueOf(check.found(), scale),
        BigDecimal.valueOf(check.difference(), scale));
  }
}
