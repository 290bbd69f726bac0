package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.Exemption;
import org.tahsil.contact.Exemption.Asking;
import org.tahsil.contact.Exemption.Word;
import org.tahsil.contact.ExemptionQuery;
import org.tahsil.contact.ExemptionState;
import org.tahsil.contact.ExemptionWish;

/** House rules set aside for customers and what became of it: appended, never changed. */
@ApplicationScoped
public class ExemptionStore {

  /** The state follows from what was said and the instant. */
  private static final String READ =
      """
      select * from (
        select e.*, k.customer_ref, a.account_ref, w.acted_by as said_by, w.acted_on as said_on,
          w.acted_at as said_at, w.note as said_note, z.acted_by as ended_by, z.acted_on as ended_on,
          z.acted_at as ended_at, z.note as end_note,
          case when z.became is not null then z.became when w.became = 'REFUSED' then 'REFUSED'
            when e.until_at <= :now then 'EXPIRED' when w.became is null then 'WAITING'
            else 'IN_FORCE' end as state
        from contact_exemption e join customer k using (customer_id)
          left join account a on a.account_id = e.account_id
          left join contact_exemption_act w on w.exemption_id = e.exemption_id
            and (w.became in ('GRANTED', 'REFUSED'))
          left join contact_exemption_act z on z.exemption_id = e.exemption_id
            and not (z.became in ('GRANTED', 'REFUSED'))
        where e.portfolio_id = :portfolio) t
      """;

  @Inject private Jdbi jdbi;

  /** An exemption with the surrogate keys of its customer and account. */
  public record Known(long customer, @Nullable Long account, Exemption found) {}

  /** Whose rule is set aside, by surrogate keys. */
  public record Party(long customer, @Nullable Long account) {}

  /** Who asks and who ends wait for each other, and for a message that is about to be sent. */
  public void lock(long customer) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select customer_id from customer where customer_id = :id for no key update")
                .bind("id", customer)
                .mapTo(Long.class)
                .one());
  }

  public void add(Portfolio portfolio, UUID id, Party of, ExemptionWish wish, Asking asking) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_exemption (exemption_key, portfolio_id, customer_id, account_id,
                        rule, channel, until_on, until_at, reason, approval_key, asked_by, asked_on,
                        asked_at)
                    values (:id, :portfolio, :customer, :account, :rule, :channel, :until, :until_at,
                        :reason, :approval, :by, :on, :at)
                    """)
                .bind("id", id)
                .bind("portfolio", portfolio.id().value())
                .bind("customer", of.customer())
                .bind("account", of.account())
                .bind("rule", wish.rule())
                .bind("channel", name(wish.channel()))
                .bind("until", wish.until())
                .bind("until_at", wish.until().atStartOfDay(portfolio.zone()).toInstant())
                .bind("reason", wish.reason())
                .bind("approval", asking.approval())
                .bind("by", asking.by())
                .bind("on", asking.on())
                .bind("at", asking.at())
                .execute());
  }

  /**
   * Appends what became of one.
   *
   * @param became GRANTED, REFUSED, WITHDRAWN or ENDED
   */
  public void act(Exemption of, String became, Word word) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into contact_exemption_act (exemption_id, became, note, acted_by, acted_on,
                        acted_at)
                    values (:exemption, :became, :note, :by, :on, :at)
                    """)
                .bind("exemption", of.key())
                .bind("became", became)
                .bind("note", word.note())
                .bind("by", word.by())
                .bind("on", word.on())
                .bind("at", word.at())
                .execute());
  }

  public Optional<Known> find(Portfolio portfolio, UUID id, Instant now) {
    return jdbi.withHandle(
        handle ->
            bound(handle.createQuery(READ + " where exemption_key = :id"), portfolio, now)
                .bind("id", id)
                .map((row, context) -> ExemptionRow.known(row))
                .findOne());
  }

  /** The one of the same scope that waits or is in force. */
  public Optional<Known> standing(Portfolio portfolio, Party of, ExemptionWish wish, Instant now) {
    return jdbi.withHandle(
        handle ->
            bound(
                    handle.createQuery(
                        READ
                            + """
                            where customer_id = :customer and account_id is not distinct from :account
                              and rule = :rule and channel is not distinct from :channel
                              and until_at > :now and state in ('WAITING', 'IN_FORCE')
                            """),
                    portfolio,
                    now)
                .bind("customer", of.customer())
                .bind("account", of.account())
                .bind("rule", wish.rule())
                .bind("channel", name(wish.channel()))
                .map((row, context) -> ExemptionRow.known(row))
                .findOne());
  }

  /** A page, the newest first. */
  public List<Exemption> list(Portfolio portfolio, ExemptionQuery query, Instant now) {
    ExemptionState state = query.state();
    String filters =
        (state == null ? "" : " and state = :state")
            + (state != null && state.stands() ? " and until_at > :now" : "")
            + (query.customer() == null ? "" : " and customer_ref = :customer")
            + (query.after() == null ? "" : " and exemption_id < :after");
    return jdbi.withHandle(
        handle -> {
          Query asked =
              bound(
                      handle.createQuery(
                          READ
                              + " where true"
                              + filters
                              + " order by exemption_id desc limit :limit"),
                      portfolio,
                      now)
                  .bind("limit", query.limit());
          if (state != null) {
            asked.bind("state", state.name());
          }
          if (query.customer() != null) {
            asked.bind("customer", query.customer());
          }
          if (query.after() != null) {
            asked.bind("after", query.after());
          }
          return asked.map((row, context) -> ExemptionRow.known(row).found()).list();
        });
  }

  private static Query bound(Query query, Portfolio portfolio, Instant now) {
    return query.bind("portfolio", portfolio.id().value()).bind("now", now);
  }

  private static @Nullable String name(@Nullable ContactChannel channel) {
    return channel == null ? null : channel.name();
  }
}
