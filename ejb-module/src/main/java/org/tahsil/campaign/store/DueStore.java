package org.tahsil.campaign.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.domain.DueStep;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.night.NightUnit;

/** Reads the steps whose day has come. */
@ApplicationScoped
public class DueStore {

  @Inject private Jdbi jdbi;

  /** Of the unit's accounts, in the order in which they go first. */
  public List<DueStep> due(NightUnit unit, Portfolio portfolio) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DueSql.DUE)
                .bind("portfolio", unit.portfolio().value())
                .bind("tenant", portfolio.tenant().value())
                .bind("date", unit.businessDate())
                .bind("from", unit.fromAccount())
                .bind("to", unit.toAccount())
                .bind("inclusive", portfolio.convention().dueDateCounts())
                .map((row, context) -> due(row, portfolio))
                .stream()
                .sorted(DueStep.ORDER)
                .toList());
  }

  private static DueStep due(ResultSet row, Portfolio portfolio) throws SQLException {
    return new DueStep(
        new DueStep.Place(
            row.getLong("journey_id"),
            row.getObject("journey_key", UUID.class),
            row.getString("code"),
            row.getInt("step_no"),
            row.getObject("task_due_on", LocalDate.class)),
        DesignRow.step(row).step(),
        CampaignMode.valueOf(row.getString("mode")),
        party(row, portfolio),
        standing(row, portfolio));
  }

  static DueStep.Party party(ResultSet row, Portfolio portfolio) throws SQLException {
    return new DueStep.Party(
        row.getLong("account_id"),
        row.getString("account_ref"),
        row.getLong("customer_id"),
        row.getString("customer_ref"),
        row.getString("name"),
        new DueStep.Reach(
            row.getString("email"),
            row.getString("phone"),
            row.getString("language"),
            row.getString("preferred_channel"),
            zone(row.getString("time_zone"), portfolio.zone())));
  }

  static DueStep.Standing standing(ResultSet row, Portfolio portfolio) throws SQLException {
    String band = row.getString("band");
    return new DueStep.Standing(
        row.getBoolean("ahead"),
        row.getInt("days_past_due"),
        Money.ofMinor(row.getLong("overdue_minor"), portfolio.currency()),
        Money.ofMinor(row.getLong("asked_minor"), portfolio.currency()),
        row.getObject("asked_due_on", LocalDate.class),
        band == null ? null : Band.valueOf(band),
        row.getString("against"),
        row.getBoolean("previous_unsent"),
        row.getBoolean("rival"));
  }

  /** The customer's zone where it is one. */
  private static ZoneId zone(@org.jspecify.annotations.Nullable String told, ZoneId otherwise) {
    if (told == null || told.isBlank()) {
      return otherwise;
    }
    try {
      return ZoneId.of(told.strip());
    } catch (DateTimeException unknown) {
      return otherwise;
    }
  }
}
