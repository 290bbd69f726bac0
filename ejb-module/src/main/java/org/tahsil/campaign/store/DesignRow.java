package org.tahsil.campaign.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/** Reads designs from rows of versions and steps. */
final class DesignRow {

  private DesignRow() {}

  /** A step and the version that it is of. */
  record StepOf(long version, CampaignStep step) {}

  static CampaignDesign design(ResultSet row, Currency currency, List<CampaignStep> steps)
      throws SQLException {
    String band = row.getString("trigger_band");
    return new CampaignDesign(
        new CampaignTrigger(
            TriggerKind.valueOf(row.getString("trigger_kind")),
            row.getObject("trigger_days", Integer.class),
            band == null ? null : Band.valueOf(band),
            row.getBoolean("takes_earlier")),
        audience(row, currency),
        CampaignMode.valueOf(row.getString("mode")),
        steps,
        set(row, "stops", StopCondition::valueOf));
  }

  static StepOf step(ResultSet row) throws SQLException {
    String tier = row.getString("tier");
    return new StepOf(
        row.getLong("version_id"),
        new CampaignStep(
            row.getInt("wait_days"),
            row.getObject("at_hour", Integer.class),
            StepAction.valueOf(row.getString("action")),
            row.getString("template_code"),
            tier == null ? null : TemplateTier.valueOf(tier),
            new StepCondition(
                StepCondition.Kind.valueOf(row.getString("condition_kind")),
                row.getString("condition_value")),
            row.getInt("patience_days")));
  }

  private static Audience audience(ResultSet row, Currency currency) throws SQLException {
    return new Audience(
        new Range<>(
            row.getObject("min_days", Integer.class), row.getObject("max_days", Integer.class)),
        new Range<>(
            money(row, "min_overdue_minor", currency), money(row, "max_overdue_minor", currency)),
        set(row, "buckets", Function.identity()),
        set(row, "bands", Band::valueOf),
        set(row, "languages", TemplateLanguage::valueOf),
        row.getObject("min_age", Integer.class));
  }

  private static @Nullable Money money(ResultSet row, String column, Currency currency)
      throws SQLException {
    Long minor = row.getObject(column, Long.class);
    return minor == null ? null : Money.ofMinor(minor, currency);
  }

  private static <T> Set<T> set(ResultSet row, String column, Function<String, T> reading)
      throws SQLException {
    Array array = row.getArray(column);
    Set<String> words = new HashSet<>(List.of((String[]) array.getArray()));
    return words.stream().map(reading).collect(Collectors.toSet());
  }
}
