package org.tahsil.casework.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseRule;

/** The dated rules by which cases open. */
@ApplicationScoped
public class CaseRuleStore {

  private static final int MOST_DATED = 200;

  @Inject private Jdbi jdbi;

  /** One of each kind, of a day. */
  public List<CaseRule> of(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from case_rules(:portfolio, :on::date) order by place")
                .bind("portfolio", portfolio.id().value())
                .bind("on", date)
                .map((row, context) -> rule(row))
                .list());
  }

  /** Those that were set and count, the newest first day first. */
  public List<CaseRule> dated(Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (valid_from, kind) * from case_rule
                    where portfolio_id = :portfolio
                    order by valid_from desc, kind, rule_id desc limit :most
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("most", MOST_DATED)
                .map((row, context) -> rule(row))
                .list());
  }

  /** Appends one from its first day on. */
  public void add(Portfolio portfolio, CaseRule rule, String by) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into case_rule (portfolio_id, kind, valid_from, threshold, priority,
                        team, skill, distribute, source, decided_by)
                    values (:portfolio, :kind, :from, :threshold, :priority, :team, :skill, :distribute,
                        :source, :by)
                    """)
                .bind("portfolio", portfolio.id().value())
                .bind("kind", rule.kind().name())
                .bind("from", Objects.requireNonNull(rule.validFrom()))
                .bind("threshold", rule.threshold())
                .bind("priority", rule.priority().name())
                .bind("team", rule.team())
                .bind("skill", rule.skill())
                .bind("distribute", rule.distribute())
                .bind("source", rule.source())
                .bind("by", by)
                .execute());
  }

  private static CaseRule rule(ResultSet row) throws SQLException {
    return new CaseRule(
        CaseRule.Kind.valueOf(row.getString("kind")),
        row.getObject("threshold", Long.class),
        CasePriority.valueOf(row.getString("priority")),
        row.getString("team"),
        row.getString("skill"),
        row.getBoolean("distribute"),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }
}
