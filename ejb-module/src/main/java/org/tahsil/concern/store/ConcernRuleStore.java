package org.tahsil.concern.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.concern.ConcernKind;
import org.tahsil.concern.ConcernRule;
import org.tahsil.hold.Stop;
import org.tahsil.shared.id.TenantId;

/** The dated rules of concerns, and who works in their teams. */
@ApplicationScoped
public class ConcernRuleStore {
  private static final int MOST_DATED = 200;

  @Inject private Jdbi jdbi;

  public List<ConcernRule> of(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from concern_rules(:portfolio, :on::date) order by place")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> rule(row))
                .list());
  }

  /** Those that were set and count, the newest first day first. */
  public List<ConcernRule> dated(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from, kind) * from concern_rule
                    where portfolio_id = :portfolio
                    order by valid_from desc, kind, rule_id desc limit :most
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST_DATED)
                .map((row, context) -> rule(row))
                .list());
  }

  public void add(Portfolio portfolio, ConcernRule rule, LocalDate from, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into concern_rule (portfolio_id, kind, valid_from, stops, keep_days, team,
                        decide_days, evidence, source, decided_by)
                    values (:portfolio, :kind, :from, :stops, :keep, :team, :days, :evidence,
                        :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("kind", rule.kind().name())
                .bind("from", from)
                .bind(
                    "stops", rule.stops().stream().map(Enum::name).sorted().toArray(String[]::new))
                .bind("keep", rule.keepDays())
                .bind("team", rule.team())
                .bind("days", rule.decideDays())
                .bind("evidence", rule.evidence().stream().map(Enum::name).toArray(String[]::new))
                .bind("source", rule.source())
                .bind("by", by)
                .execute());
  }

  /** Who has a desk in a team, in order. */
  public List<String> members(TenantId tenant, String team) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select user_name from agent_desk where tenant_id = :tenant and team = :team
                    order by 1
                    """)
                .bind("tenant", tenant.value())
                .bind("team", team)
                .mapTo(String.class)
                .list());
  }

  private static ConcernRule rule(ResultSet row) throws SQLException {
    return new ConcernRule(
        ConcernKind.valueOf(row.getString("kind")),
        Arrays.stream((String[]) row.getArray("stops").getArray())
            .map(Stop::valueOf)
            .collect(Collectors.toSet()),
        row.getObject("keep_days", Integer.class),
        row.getString("team"),
        row.getInt("decide_days"),
        ConcernRows.evidence(row.getArray("evidence")),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
