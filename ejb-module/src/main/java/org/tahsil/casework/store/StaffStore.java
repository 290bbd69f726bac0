package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.Staff.Desk;
import org.tahsil.casework.Staff.Load;
import org.tahsil.casework.Staff.Reassignment;
import org.tahsil.casework.Staff.SkillGap;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.money.Money;

/** Who works where, and who has how much to do. */
@ApplicationScoped
public class StaffStore {

  private static final String LOAD =
      """
      with work as (
        select k.owner, count(*) as open, count(*) filter (where k.due_at <= :now) as due,
          count(*) filter (where k.state = 'ESCALATED') as escalated, sum(b.overdue) as overdue
        from collection_case k left join (
            select a.customer_id, sum(n.overdue_minor) as overdue
            from account a join age_now n using (account_id)
            where a.portfolio_id = :portfolio group by a.customer_id) b using (customer_id)
        where k.portfolio_id = :portfolio and k.state <> 'CLOSED'
        group by k.owner),
      told as (
        select o.told_by, count(*) as outcomes, count(*) filter (where m.reached) as reached
        from contact_outcome o left join contact_meaning m on m.outcome = o.kind
        where o.portfolio_id = :portfolio and o.told_on = :today
          and not exists (select from contact_outcome c where c.corrects = o.outcome_id)
        group by o.told_by),
      person as (
        select user_name as name from agent_desk where tenant_id = :tenant
        union select owner from work where owner is not null)
      select p.name, d.team, coalesce(d.skills, '{}') as skills, coalesce(w.open, 0) as open, coalesce(w.due, 0) as due,
        coalesce(w.escalated, 0) as escalated, coalesce(w.overdue, 0) as overdue,
        coalesce(t.outcomes, 0) as outcomes, coalesce(t.reached, 0) as reached
      from person p left join agent_desk d on d.tenant_id = :tenant and d.user_name = p.name
        left join work w on w.owner = p.name left join told t on t.told_by = p.name
      union all
      select null, null, '{}'::text[], w.open, w.due, w.escalated, coalesce(w.overdue, 0), 0, 0 from work w
      where w.owner is null
      order by 2 nulls last, 1 nulls last
      """;

  private static final String REASSIGN =
      """
      with moved as (
        select k.* from collection_case k
        where k.portfolio_id = :portfolio and k.state <> 'CLOSED'
          and (:from::text is null or k.owner = :from)
          and (cardinality(:cases::bigint[]) = 0 or k.case_id = any(:cases))
          and (k.owner, k.team) is distinct from (:to::text, coalesce(:team::text, k.team))
        order by k.case_id for update),
      noted as (
      insert into case_act (case_id, version, action, state, owner, team, next_action, due_at,
          no_contact_until, priority, reason, note, acted_by, acted_on, acted_at, skill)
      select case_id, version + 1, 'ASSIGN', state, :to::text, coalesce(:team::text, team),
          next_action, due_at, no_contact_until, priority, 'REASSIGNED', :reason, :by, :on::date,
          :now::timestamptz, skill
      from moved
      returning *)
      select n.*, m.customer_id from noted n join moved m using (case_id) order by case_id
      """;

  private static final String GAPS =
      """
      select k.team, k.skill, count(*) as cases
      from collection_case k
      where k.portfolio_id = :portfolio and k.state not in ('CLOSED', 'ESCALATED')
        and k.owner is null and k.skill is not null and not exists (
          select from skilled_desk d where d.tenant_id = :tenant and d.skill = k.skill
            and (k.team is null or d.team = k.team))
      group by k.team, k.skill order by k.team nulls last, k.skill
      """;

  @Inject private Jdbi jdbi;

  public List<Load> load(Portfolio portfolio, LocalDate today, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOAD)
                .bind("portfolio", portfolio.id().value())
                .bind("tenant", portfolio.tenant().value())
                .bind("today", today)
                .bind("now", now)
                .map((row, context) -> load(row, portfolio))
                .list());
  }

  private static Load load(ResultSet row, Portfolio portfolio) throws SQLException {
    return new Load(
        row.getString("name"),
        row.getString("team"),
        texts(row, "skills"),
        row.getLong("open"),
        row.getLong("due"),
        row.getLong("escalated"),
        Money.ofMinor(row.getLong("overdue"), portfolio.currency()),
        row.getLong("outcomes"),
        row.getLong("reached"));
  }

  /** Free cases whose skill nobody of their team has. */
  public List<SkillGap> gaps(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(GAPS)
                .bind("portfolio", portfolio.id().value())
                .bind("tenant", portfolio.tenant().value())
                .map(
                    (row, context) ->
                        new SkillGap(
                            row.getString("team"), row.getString("skill"), row.getLong("cases")))
                .list());
  }

  private static List<String> texts(ResultSet row, String name) throws SQLException {
    return List.of((String[]) row.getArray(name).getArray());
  }

  /** A case that changed hands. */
  public record Moved(long customerId, long caseId, CaseAct act) {}

  /** The first of these cases that the portfolio does not have; empty if it has all of them. */
  public Optional<Long> unknown(Portfolio portfolio, List<Long> cases) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select n.case_id from unnest(:cases::bigint[]) n(case_id)
                    where not exists (select from collection_case k
                      where k.case_id = n.case_id and k.portfolio_id = :portfolio)
                    order by n.case_id limit 1
                    """)
                .bind("cases", cases.toArray(Long[]::new))
                .bind("portfolio", portfolio.id().value())
                .mapTo(Long.class)
                .findOne());
  }

  /** The cases that changed hands. */
  public List<Moved> reassign(Portfolio portfolio, Reassignment wish, String by, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REASSIGN)
                .bind("portfolio", portfolio.id().value())
                .bind("from", wish.from())
                .bind("cases", wish.cases().toArray(Long[]::new))
                .bind("to", wish.to())
                .bind("team", wish.team())
                .bind("reason", wish.reason())
                .bind("by", by)
                .bind("on", now.atZone(portfolio.zone()).toLocalDate())
                .bind("now", now)
                .map(
                    (row, context) ->
                        new Moved(
                            row.getLong("customer_id"), row.getLong("case_id"), CaseRows.act(row)))
                .list());
  }

  public void seat(TenantId tenant, Desk desk) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into agent_desk (tenant_id, user_name, team, languages, skills,
                        takes_cases)
                    values (:tenant, :user, :team, :languages, :skills, :takes)
                    on conflict (tenant_id, user_name) do update set team = excluded.team,
                        languages = excluded.languages, skills = excluded.skills,
                        takes_cases = excluded.takes_cases
                    """)
                .bind("tenant", tenant.value())
                .bind("user", desk.user())
                .bind("team", desk.team())
                .bind("languages", desk.languages().toArray(String[]::new))
                .bind("skills", desk.skills().toArray(String[]::new))
                .bind("takes", desk.takesCases())
                .execute());
  }

  public Optional<Desk> desk(TenantId tenant, String user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from agent_desk where tenant_id = :tenant and user_name = :user")
                .bind("tenant", tenant.value())
                .bind("user", user)
                .map(
                    (row, context) ->
                        new Desk(
                            row.getString("user_name"),
                            row.getString("team"),
                            texts(row, "languages"),
                            texts(row, "skills"),
                            row.getBoolean("takes_cases")))
                .findOne());
  }
}
