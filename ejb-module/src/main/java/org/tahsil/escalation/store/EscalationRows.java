package org.tahsil.escalation.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationAct;
import org.tahsil.escalation.EscalationAction;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;

/** Rows of escalations, items and acts as what they stand for. */
final class EscalationRows {

  private EscalationRows() {}

  static Escalation found(ResultSet row, Portfolio portfolio, List<Escalation.Item> checklist)
      throws SQLException {
    return new Escalation(
        row.getLong("escalation_id"),
        row.getLong("case_id"),
        EscalationStep.valueOf(row.getString("step")),
        EscalationState.valueOf(row.getString("state")),
        new Escalation.Party(
            new CustomerRef(row.getString("customer_ref")),
            row.getString("name"),
            new AccountRef(row.getString("account_ref"))),
        row.getString("agency_code"),
        row.getString("team"),
        money(row, "approve_from_minor", portfolio),
        row.getBoolean("pauses"),
        Money.ofMinor(row.getLong("overdue_all"), portfolio.currency()),
        Money.ofMinor(row.getLong("stake_all"), portfolio.currency()),
        row.getInt("dpd"),
        money(row, "begun_minor", portfolio),
        dates(row),
        checklist,
        row.getInt("version"));
  }

  private static Escalation.Dates dates(ResultSet row) throws SQLException {
    return new Escalation.Dates(
        row.getString("proposed_by"),
        row.getObject("proposed_on", LocalDate.class),
        row.getString("asked_by"),
        row.getObject("active_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class));
  }

  static ChecklistItem asked(ResultSet row) throws SQLException {
    return new ChecklistItem(
        row.getString("code"),
        row.getBoolean("required"),
        row.getBoolean("reference"),
        ChecklistItem.DateRule.valueOf(row.getString("date_rule")),
        row.getInt("days"));
  }

  static Escalation.Item item(ResultSet row) throws SQLException {
    String by = row.getString("acted_by");
    return new Escalation.Item(
        asked(row),
        by == null
            ? null
            : new Escalation.Tick(
                row.getString("document"),
                row.getObject("item_on", LocalDate.class),
                row.getString("note"),
                by,
                row.getObject("acted_on", LocalDate.class)));
  }

  static EscalationAct act(ResultSet row, Portfolio portfolio) throws SQLException {
    return new EscalationAct(
        row.getInt("version"),
        EscalationAction.valueOf(row.getString("action")),
        EscalationState.valueOf(row.getString("state")),
        row.getString("item"),
        row.getString("reference"),
        row.getObject("item_on", LocalDate.class),
        money(row, "amount_minor", portfolio),
        row.getString("note"),
        row.getString("acted_by"),
        row.getObject("acted_on", LocalDate.class),
        row.getTimestamp("acted_at").toInstant());
  }

  static @Nullable Money money(ResultSet row, String column, Portfolio portfolio)
      throws SQLException {
    Long minor = row.getObject(column, Long.class);
    return minor == null ? null : Money.ofMinor(minor, portfolio.currency());
  }
}
