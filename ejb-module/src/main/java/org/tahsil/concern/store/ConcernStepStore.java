package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.concern.ConcernStep;
import org.tahsil.shared.id.PortfolioId;

/** What was done with concerns: appended, never changed; the concern's row follows by a trigger. */
@ApplicationScoped
public class ConcernStepStore {

  private static final String OVERDUE =
      """
      insert into concern_step (concern_id, version, action, state, owner, team, decide_by, acted_by,
          acted_on, acted_at)
      select concern_id, version + 1, 'OVERDUE', state, owner, team, decide_by, 'system', :on, :at
      from concern
      where portfolio_id = :portfolio and ended_on is null and overdue_on is null
        and decide_by < :on
      order by concern_id for update
      """;

  @Inject private Jdbi jdbi;

  /** A concern that a night found undecided. */
  public record Late(
      long concernId, long customerId, @Nullable Long accountId, String kind, int version) {}

  /** A concern that a date should have seen decided, with the account that its alert is about. */
  public record Alerting(long concernId, long accountId, LocalDate decideBy, String team) {}

  /** Appends a step on a locked concern; its version is one above the concern's. */
  public void add(long concern, ConcernStep step) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into concern_step (concern_id, version, action, state, owner, team,
                        decide_by, note, acted_by, acted_on, acted_at)
                    values (:concern, :version, :action, :state, :owner, :team, :decide_by, :note,
                        :by, :on, :at)
                    """)
                .bind("concern", concern)
                .bind("version", step.version())
                .bind("action", step.action().name())
                .bind("state", step.standing().state().name())
                .bind("owner", step.standing().owner())
                .bind("team", step.standing().team())
                .bind("decide_by", step.standing().decideBy())
                .bind("note", step.note())
                .bind("by", step.by())
                .bind("on", step.on())
                .bind("at", step.at())
                .execute());
  }

  /** Oldest first. */
  public List<ConcernStep> of(long concern) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from concern_step where concern_id = :id order by version")
                .bind("id", concern)
                .map((row, context) -> ConcernRows.step(row))
                .list());
  }

  /** What was marked for a date, what had to be decided first first. */
  public List<Alerting> marked(PortfolioId portfolio, LocalDate on) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select c.concern_id, alerted_account(c) as account_id, s.decide_by, s.team
                    from concern_step s join concern c using (concern_id)
                    where s.acted_on = :on and s.action = 'OVERDUE'
                      and c.portfolio_id = :portfolio and alerted_account(c) is not null
                    order by s.decide_by, c.concern_id
                    """)
                .bind("portfolio", portfolio.value())
                .bind("on", on)
                .map(
                    (row, context) ->
                        new Alerting(
                            row.getLong("concern_id"),
                            row.getLong("account_id"),
                            row.getObject("decide_by", LocalDate.class),
                            row.getString("team")))
                .list());
  }

  /** Marks what was to be decided before a date and is not; each once. */
  public List<Late> markOverdue(PortfolioId portfolio, LocalDate on, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "with marked as ("
                        + OVERDUE
                        + """
                        returning concern_id, version)
                        select m.concern_id, c.customer_id, c.account_id, c.kind, m.version
                        from marked m join concern c using (concern_id) order by 1
                        """)
                .bind("portfolio", portfolio.value())
                .bind("on", on)
                .bind("at", at)
                .map(
                    (row, context) ->
                        new Late(
                            row.getLong("concern_id"),
                            row.getLong("customer_id"),
                            row.getObject("account_id", Long.class),
                            row.getString("kind"),
                            row.getInt("version")))
                .list());
  }
}
