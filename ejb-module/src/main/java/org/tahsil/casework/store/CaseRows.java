package org.tahsil.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CaseAct;
import org.tahsil.casework.CaseAction;
import org.tahsil.casework.CasePriority;
import org.tahsil.casework.CaseState;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.CollectionCase.Standing;
import org.tahsil.casework.NextAction;
import org.tahsil.shared.id.AccountRef;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.store.Times;

/** Rows of cases and acts as what they stand for. */
final class CaseRows {

  private CaseRows() {}

  static CollectionCase found(ResultSet row, Portfolio portfolio) throws SQLException {
    return new CollectionCase(
        row.getLong("case_id"),
        new CustomerRef(row.getString("customer_ref")),
        row.getString("name"),
        new AccountRef(row.getString("account_ref")),
        Money.ofMinor(row.getLong("overdue_all"), portfolio.currency()),
        row.getInt("dpd"),
        row.getString("opened_for"),
        row.getObject("opened_on", LocalDate.class),
        CasePriority.valueOf(row.getString("priority")),
        standing(row),
        row.getString("worked_by"),
        row.getString("closed_for"),
        row.getObject("closed_on", LocalDate.class),
        row.getInt("version"));
  }

  static CaseAct act(ResultSet row) throws SQLException {
    return new CaseAct(
        row.getInt("version"),
        CaseAction.valueOf(row.getString("action")),
        standing(row),
        row.getString("reason"),
        row.getString("note"),
        row.getString("acted_by"),
        row.getObject("acted_on", LocalDate.class),
        Times.certain(row, "acted_at"));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        CaseState.valueOf(row.getString("state")),
        row.getString("owner"),
        row.getString("team"),
        row.getString("skill"),
        NextAction.valueOf(row.getString("next_action")),
        Times.certain(row, "due_at"),
        row.getObject("no_contact_until", LocalDate.class));
  }
}
