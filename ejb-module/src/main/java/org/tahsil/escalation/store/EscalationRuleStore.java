package org.tahsil.escalation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.escalation.StepSettings;
import org.tahsil.escalation.store.EscalationStore.ItemColumns;
import org.tahsil.shared.money.Money;

/** The dated settings of steps. */
@ApplicationScoped
public class EscalationRuleStore {

  private static final String RULES =
      """
      select distinct on (step) * from escalation_rule
      where portfolio_id = :portfolio and valid_from <= :on
      order by step, valid_from desc, rule_id desc
      """;

  private static final String DATED =
      """
      select distinct on (valid_from, step) * from escalation_rule
      where portfolio_id = :portfolio
      order by valid_from desc, step, rule_id desc limit :most
      """;

  private static final int MOST_DATED = 200;

  @Inject private Jdbi jdbi;

  /** What a portfolio has set, of a date; steps that it left alone are not there. */
  public List<StepSettings> of(Portfolio portfolio, LocalDate date) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, List<ChecklistItem>> items = items(handle, portfolio);
          return handle
              .createQuery(RULES)
              .bind("portfolio", portfolio.id().value())
              .bind("on", date)
              .map((row, context) -> rule(row, portfolio, items))
              .list();
        });
  }

  /** Those that were set and count, the newest first day first. */
  public List<StepSettings> dated(Portfolio portfolio) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, List<ChecklistItem>> items = items(handle, portfolio);
          return handle
              .createQuery(DATED)
              .bind("portfolio", portfolio.id().value())
              .bind("most", MOST_DATED)
              .map((row, context) -> rule(row, portfolio, items))
              .list();
        });
  }

  private static Map<Long, List<ChecklistItem>> items(Handle handle, Portfolio portfolio) {
    Map<Long, List<ChecklistItem>> items = new HashMap<>();
    handle
        .createQuery(
            """
            select i.* from escalation_rule_item i join escalation_rule r using (rule_id)
            where r.portfolio_id = :portfolio order by i.rule_id, i.place
            """)
        .bind("portfolio", portfolio.id().value())
        .map(
            (row, context) ->
                items
                    .computeIfAbsent(row.getLong("rule_id"), id -> new ArrayList<>())
                    .add(EscalationRows.asked(row)))
        .list();
    return items;
  }

  private static StepSettings rule(
      ResultSet row, Portfolio portfolio, Map<Long, List<ChecklistItem>> items)
      throws SQLException {
    return new StepSettings(
        EscalationStep.valueOf(row.getString("step")),
        row.getString("team"),
        items.getOrDefault(row.getLong("rule_id"), List.of()),
        EscalationRows.money(row, "approve_from_minor", portfolio),
        row.getBoolean("pauses"),
        row.getString("source"),
        row.getObject("valid_from", LocalDate.class),
        row.getString("decided_by"));
  }

  public void add(Portfolio portfolio, StepSettings wish, LocalDate from, String by) {
    Money approve = wish.approveFrom();
    jdbi.useHandle(
        handle -> {
          long rule =
              handle
                  .createQuery(
                      """
                      insert into escalation_rule (portfolio_id, step, valid_from, team,
                          approve_from_minor, pauses, source, decided_by)
                      values (:portfolio, :step, :from, :team, :approve, :pauses, :source, :by)
                      returning rule_id
                      """)
                  .bind("portfolio", portfolio.id().value())
                  .bind("step", wish.step().name())
                  .bind("from", from)
                  .bind("team", wish.team())
                  .bind("approve", approve == null ? null : (Long) approve.minor())
                  .bind("pauses", wish.pauses())
                  .bind("source", wish.source())
                  .bind("by", by)
                  .mapTo(Long.class)
                  .one();
          ItemColumns.of(wish.checklist())
              .bindTo(
                  handle.createUpdate(
                      """
                      insert into escalation_rule_item (rule_id, place, code, required, reference,
                          date_rule, days)
                      select :rule, place, code, required, reference, date_rule, days
                      """
                          + ItemColumns.ROWS))
              .bind("rule", rule)
              .execute();
        });
  }
}
