package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.domain.CapWindow;
import org.tahsil.shared.id.CustomerRef;

/** Customers who were contacted often of late. */
@ApplicationScoped
public class CapStore {

  /**
   * A window begins a day early, so that it holds the local days of every time zone. Messages in
   * flight and in doubt, but no call that stands there already, are among the contacts of each: the
   * rules say whether they count.
   */
  private static final String BUSY =
      """
      with cap as (select * from unnest(:days, :needs) as cap(days, need)),
      lately as (
        select i.customer_id, i.account_id, i.channel, i.at
          from interaction i join customer c using (customer_id)
         where c.tenant_id = :tenant and i.direction = 'OUTBOUND'
           and i.at < cast(:at as timestamptz)
           and i.at >= cast(:at as timestamptz) - make_interval(days => (select max(days) + 1 from cap))
        union all
        select customer_id, account_id, type, cast(:at as timestamptz) from outbox
         where tenant_id = :tenant and customer_id is not null
           and (state in ('SENDING', 'UNKNOWN') or untold)
           and not exists (select from call_contact n where n.message_id = outbox.message_id)),
      often as (
        select l.customer_id, cap.days, count(*) as contacts from lately l join cap
            on l.at >= cast(:at as timestamptz) - make_interval(days => cap.days + 1)
         group by l.customer_id, cap.days, cap.need having count(*) >= cap.need),
      busy as (
        select o.customer_id, max(o.contacts) as contacts from often o
         where exists (
           select from account a
            where a.customer_id = o.customer_id and a.portfolio_id = :portfolio)
         group by o.customer_id order by contacts desc, o.customer_id limit :most)
      select c.customer_ref, c.email, c.phone, array_agg(distinct l.channel) as channels,
             array_agg(distinct a.account_ref) filter (where a.portfolio_id = :portfolio) as accounts
        from busy b join customer c using (customer_id) join lately l using (customer_id)
             left join account a on a.account_id = l.account_id
       group by b.customer_id, b.contacts, c.customer_id
       order by b.contacts desc, b.customer_id
      """;

  @Inject private Jdbi jdbi;

  /**
   * Those of a portfolio who had as many contacts as one of the windows before an instant needs,
   * the most contacted first.
   *
   * @param windows one or more
   */
  public List<Busy> busy(Portfolio portfolio, Instant at, List<CapWindow> windows, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BUSY)
                .bindArray("days", Integer.class, windows.stream().map(CapWindow::days).toArray())
                .bindArray("needs", Integer.class, windows.stream().map(CapWindow::need).toArray())
                .bind("at", at.toString())
                .bind("tenant", portfolio.tenant().value())
                .bind("portfolio", portfolio.id().value())
                .bind("most", most)
                .map((row, context) -> busy(row))
                .list());
  }

  private static Busy busy(ResultSet row) throws SQLException {
    return new Busy(
        new CustomerRef(row.getString("customer_ref")),
        row.getString("email"),
        row.getString("phone"),
        texts(row, "channels"),
        texts(row, "accounts"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array texts = row.getArray(column);
    return texts == null ? Collections.emptyList() : Arrays.asList((String[]) texts.getArray());
  }

  /**
   * A customer with the channels of those contacts and the debts of this portfolio that they were
   * about.
   */
  public record Busy(
      CustomerRef customer,
      @Nullable String email,
      @Nullable String phone,
      List<String> channels,
      List<String> accounts) {}
}
