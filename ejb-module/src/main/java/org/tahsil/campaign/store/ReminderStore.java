package org.tahsil.campaign.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.ReminderTier;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.night.NightUnit;

/** What the night knows about the late, and the reminders that were queued. */
@Dependent
public class ReminderStore {
  private static final String CANDIDATES =
      """
      select a.account_id, a.account_ref, a.customer_id, c.customer_ref, c.name, c.email, c.language,
             rule.trigger_dpd, rule.tier, late.days_past_due, n.overdue_minor, oldest.due_on,
             exists (select from hold h
                      where h.account_id = a.account_id and h.undone_on is null
                        and 'CONTACT' = any (h.stops) and h.from_on <= :date
                        and (h.to_on is null or h.to_on > :date)) as no_contact,
             exists (select from arrangement_now r
                      where r.account_id = a.account_id and r.state = 'OPEN') as promised,
             manual.until as manual_until
        from age_now n
        join account a on a.account_id = n.account_id
        join customer c on c.customer_id = a.customer_id
       cross join lateral (select cast(:date as date) - n.aged_from + :inclusive as days_past_due)
             late
        join lateral (select r.trigger_dpd, r.tier from reminder_rule r
                       where r.trigger_dpd <= late.days_past_due
                       order by r.trigger_dpd desc limit 1) rule on true
       cross join lateral (select coalesce(min(i.due_on), n.aged_from) as due_on from item i
                            where i.account_id = n.account_id and i.open_minor > 0
                              and i.aged_from <= n.aged_from) oldest
        left join (select o.account_id, max(o.ends_on) as until from manual_override o
                    where o.portfolio_id = :portfolio and o.account_id between :from and :to
                      and o.begins_on <= :date and o.ends_on > :date
                      and 'REMINDERS' = any (o.stops)
                    group by o.account_id) manual on manual.account_id = n.account_id
       where n.portfolio_id = :portfolio
         and n.account_id between :from and :to
         and n.aged_from <= :date
         and n.aged_on <= :date
         and n.overdue_minor > 0
         and not exists (select from reminder r
                          where r.account_id = n.account_id
                            and r.trigger_dpd >= rule.trigger_dpd
                            and r.on_date - oldest.due_on + :inclusive >= 1)
      """;

  private static final String RECORD =
      """
      insert into reminder (customer_id, account_id, on_date, trigger_dpd, tier, days_past_due,
                            overdue_minor, night_id, template)
      select customer_id, account_id, :date, trigger_dpd, tier, days_past_due, overdue_minor, :night,
             template
        from unnest(:customers, :accounts, :triggers, :tiers, :days, :amounts, :templates)
             as given(customer_id, account_id, trigger_dpd, tier, days_past_due, overdue_minor,
                      template)
       order by customer_id
      on conflict on constraint reminder_once do nothing
      returning account_id
      """;

  private static final String GAPS =
      """
      insert into reminder_gap as known (account_id, trigger_dpd, reason, since, last_on)
      select account_id, trigger_dpd, reason, :date, :date
        from unnest(:accounts, :triggers, :reasons) as given(account_id, trigger_dpd, reason)
      on conflict (account_id) do update
         set trigger_dpd = excluded.trigger_dpd, reason = excluded.reason, last_on = excluded.last_on,
             since = case when known.reason = excluded.reason then known.since
                          else excluded.since end
      """;

  private final Jdbi jdbi;

  @Inject
  public ReminderStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The accounts of the unit that have crossed a trigger and were not reminded of it: no reminder
   * of this trigger or a higher one was queued since the oldest unpaid item is overdue. Accounts
   * that a later night has looked at are left alone.
   */
  public List<Candidate> candidates(NightUnit unit, Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CANDIDATES)
                .bind("date", unit.businessDate())
                .bind("portfolio", unit.portfolio().value())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("inclusive", portfolio.convention().dueDateCounts())
                .map((row, context) -> candidate(row, portfolio))
                .list());
  }

  /**
   * Records reminders; returns the accounts whose customer had none on this date yet.
   *
   * @param stamps of the templates that the words come from, by account
   */
  public Set<Long> record(NightUnit unit, List<Choice> reminders, Map<Long, String> stamps) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RECORD)
                .bind("date", unit.businessDate())
                .bind("night", unit.night())
                .bindArray("customers", Long.class, column(reminders, c -> c.party().customerId()))
                .bindArray("accounts", Long.class, column(reminders, c -> c.party().accountId()))
                .bindArray("triggers", Integer.class, column(reminders, Candidate::trigger))
                .bindArray("tiers", String.class, column(reminders, c -> c.tier().name()))
                .bindArray("days", Integer.class, column(reminders, Candidate::daysPastDue))
                .bindArray("amounts", Long.class, column(reminders, c -> c.overdue().minor()))
                .bindArray(
                    "templates",
                    String.class,
                    column(reminders, c -> stamps.get(c.party().accountId())))
                .mapTo(Long.class)
                .set());
  }

  /** Remembers who got no reminder and why, and forgets the gaps of the others of the unit. */
  public void gaps(NightUnit unit, List<Choice> gaps) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(GAPS)
              .bind("date", unit.businessDate())
              .bindArray("accounts", Long.class, column(gaps, c -> c.party().accountId()))
              .bindArray("triggers", Integer.class, column(gaps, Candidate::trigger))
              .bindArray("reasons", String.class, gaps.stream().map(Choice::code).toArray())
              .execute();
          handle
              .createUpdate(
                  """
                  delete from reminder_gap using account a
                   where a.account_id = reminder_gap.account_id
                     and a.portfolio_id = :portfolio
                     and reminder_gap.account_id between :from and :to and last_on < :date
                  """)
              .bind("portfolio", unit.portfolio().value())
              .bind("from", unit.fromAccount())
              .bind("to", unit.toAccount())
              .bind("date", unit.businessDate())
              .execute();
        });
  }

  private static Object[] column(
      List<Choice> choices, Function<Candidate, @Nullable Object> field) {
    return choices.stream().map(Choice::candidate).map(field).toArray();
  }

  private static Candidate candidate(ResultSet row, Portfolio portfolio) throws SQLException {
    Candidate.Party party =
        new Candidate.Party(
            row.getLong("account_id"),
            row.getString("account_ref"),
            row.getLong("customer_id"),
            row.getString("customer_ref"),
            row.getString("name"),
            row.getString("email"),
            row.getString("language"));
    return new Candidate(
        party,
        row.getInt("trigger_dpd"),
        ReminderTier.valueOf(row.getString("tier")),
        row.getInt("days_past_due"),
        Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency()),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("no_contact"),
        row.getBoolean("promised"),
        row.getObject("manual_until", LocalDate.class));
  }
}
