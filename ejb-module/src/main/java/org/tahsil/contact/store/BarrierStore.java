package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.domain.Barrier;
import org.tahsil.contact.domain.SetAside;
import org.tahsil.shared.store.Times;

/**
 * What lies between debts and contacts, what of it is set aside, and the days on which a portfolio
 * rests.
 */
@ApplicationScoped
public class BarrierStore {
  private static final String BARRIERS =
      """
      with owned as (select account_id, account_ref, customer_id from account
                      where customer_id = any (:customers) and portfolio_id = :portfolio)
      select o.customer_id, o.account_ref, b.kind, b.from_on, b.until_on
        from owned o
        join lateral (
          select 'CONTACT_HOLD' as kind, h.from_on, h.to_on as until_on from hold h
           where h.account_id = o.account_id and h.undone_on is null and 'CONTACT' = any (h.stops)
          union all
          select 'DISPUTE', h.from_on, h.to_on from hold h
           where h.account_id = o.account_id and h.undone_on is null and h.reason = 'DISPUTE'
          union all
          select 'OPEN_PROMISE', null, null from arrangement_now r
           where r.account_id = o.account_id and r.state = 'OPEN'
          union all
          select 'MANUAL_OVERRIDE', m.begins_on, m.ends_on from manual_override m
           where m.account_id = o.account_id and 'REMINDERS' = any (m.stops)
             and m.begins_on is not null and m.ends_on > m.begins_on
          union all
          select 'NOTHING_OVERDUE', null, null from age_now n
           where n.account_id = o.account_id and n.overdue_minor = 0) b on true
       order by o.account_ref, b.kind, b.from_on, b.until_on
      """;

  private static final String SET_ASIDE =
      """
      select e.customer_id, e.exemption_key, e.rule, e.channel, a.account_ref,
             g.acted_at as since, least(e.until_at, z.acted_at) as until
        from contact_exemption e
        join contact_exemption_act g on g.exemption_id = e.exemption_id and g.became = 'GRANTED'
        left join contact_exemption_act z on z.exemption_id = e.exemption_id and z.became = 'ENDED'
        left join account a on a.account_id = e.account_id
       where e.customer_id = any (:customers) and e.portfolio_id = :portfolio
         and e.until_at > :from
       order by e.exemption_id
      """;

  @Inject private Jdbi jdbi;

  public Map<Long, List<OfAccount>> barriers(Portfolio portfolio, Collection<Long> customers) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BARRIERS)
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", Long.class, customers.toArray())
                .map(
                    (row, context) ->
                        Map.entry(
                            row.getLong("customer_id"),
                            new OfAccount(
                                row.getString("account_ref"),
                                new Barrier(
                                    row.getString("kind"),
                                    row.getObject("from_on", LocalDate.class),
                                    row.getObject("until_on", LocalDate.class)))))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /**
   * House rules that a portfolio has set aside of customers and whose day comes after an instant.
   */
  public Map<Long, List<SetAside>> setAside(
      Portfolio portfolio, Collection<Long> customers, Instant from) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SET_ASIDE)
                .bind("portfolio", portfolio.id().value())
                .bindArray("customers", Long.class, customers.toArray())
                .bind("from", from)
                .map((row, context) -> Map.entry(row.getLong("customer_id"), setAside(row)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static SetAside setAside(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new SetAside(
        row.getString("exemption_key"),
        row.getString("rule"),
        channel == null ? null : ContactChannel.valueOf(channel),
        row.getString("account_ref"),
        Times.certain(row, "since"),
        Times.certain(row, "until"));
  }

  /** Holidays of a portfolio between two days. */
  public List<LocalDate> holidays(Portfolio portfolio, LocalDate from, LocalDate to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select on_date from holiday where portfolio_id = :portfolio
                       and undone_on is null and on_date between :from and :to order by on_date
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("from", from)
                .bind("to", to)
                .mapTo(LocalDate.class)
                .list());
  }

  /** A barrier and the reference of its account. */
  public record OfAccount(String account, Barrier barrier) {}
}
