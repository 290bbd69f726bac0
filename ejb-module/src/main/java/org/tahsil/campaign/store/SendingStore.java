package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.CampaignState;
import org.tahsil.campaign.JourneyState;
import org.tahsil.campaign.domain.MessageKey;
import org.tahsil.shared.id.PortfolioId;

/** What is known of a message of a campaign when it is about to go. */
@ApplicationScoped
public class SendingStore {

  private static final String READ =
      """
      select j.portfolio_id, j.state, j.reason, j.about_due, t.done_on, t.planned_at,
             s.patience_days, a.account_ref, c.customer_ref,
             coalesce((select k.became from campaign_act k where k.campaign_id = j.campaign_id
               order by k.act_id desc limit 1), 'READY') as campaign_state,
             coalesce((select h.halted from campaign_halt h where h.portfolio_id = j.portfolio_id
               order by h.halt_id desc limit 1), false) as halted,
             exists (select from template_version w where w.dlt_entity is not null
               and t.template = w.code || '/' || lower(w.channel) || '/' || lower(w.language) || '/'
                 || lower(w.tier) || '@' || w.version_no
               and w.portfolio_id = j.portfolio_id) as registered
        from campaign_journey j
        join campaign_task t on t.journey_id = j.journey_id and t.step_no = :step
        join campaign_step s on s.version_id = j.version_id and s.step_no = :step
        join account a on a.account_id = j.account_id
        join customer c on c.customer_id = j.customer_id
       where j.journey_key = :journey and t.state = 'QUEUED'
      """;

  @Inject private Jdbi jdbi;

  /**
   * A message and its journey.
   *
   * @param stoppedFor why it ended before its last step; null: it did not
   * @param aboutDue the due date before which it is; null: it is about arrears
   * @param until the last date on which it may go
   */
  public record Leaving(
      PortfolioId portfolio,
      String account,
      String customer,
      CampaignState campaign,
      boolean halted,
      @Nullable String stoppedFor,
      @Nullable LocalDate aboutDue,
      LocalDate until,
      Instant planned,
      boolean registered) {

    /** Whether what it is about has not fallen due by a date. */
    public boolean isAhead(LocalDate date) {
      return aboutDue != null && !aboutDue.isBefore(date);
    }
  }

  /** Of a key; empty: there is no such message. */
  public Optional<Leaving> find(MessageKey key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ)
                .bind("journey", key.journey())
                .bind("step", key.step())
                .map(
                    (row, context) ->
                        new Leaving(
                            new PortfolioId(row.getLong("portfolio_id")),
                            row.getString("account_ref"),
                            row.getString("customer_ref"),
                            CampaignState.valueOf(row.getString("campaign_state")),
                            row.getBoolean("halted"),
                            row.getString("state").equals(JourneyState.STOPPED.name())
                                ? row.getString("reason")
                                : null,
                            row.getObject("about_due", LocalDate.class),
                            row.getObject("done_on", LocalDate.class)
                                .plusDays(1L + row.getInt("patience_days")),
                            row.getObject("planned_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("registered")))
                .findOne());
  }

  /** What stands against a contact about an account on a date: a hold, a promise or people. */
  public Optional<String> against(long account, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select "
                        + StopSql.against("a.account_id")
                        + " from account a where a.account_id = :account")
                .bind("account", account)
                .bind("date", date)
                .mapTo(String.class)
                .findOne());
  }

  /** Whether something is open of what falls due on a date. */
  public boolean isOpen(long account, LocalDate dueOn) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select from item
                     where account_id = :account and due_on = :due and open_minor > 0)
                    """)
                .bind("account", account)
                .bind("due", dueOn)
                .mapTo(Boolean.class)
                .one());
  }
}
