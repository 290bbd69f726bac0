package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.delinquency.AlertSettings;
import org.tahsil.delinquency.AlertTerms;

/** What a relapse and a high amount are. */
@Dependent
public class AlertTermsKind extends SettingKind {
  private static final int LONGEST_RELAPSE = 730;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("relapse_days", 1, LONGEST_RELAPSE),
          SettingField.amountAboveZero("high_value").optional());

  @EJB private AlertSettings settings;

  public AlertTermsKind() {
    super("alert-terms", Starts.TODAY, EVERYBODY, MANAGERS);
  }

  @Override
  public int place() {
    return 4;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    return List.of(entry(settings.terms(portfolio)));
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.dated(portfolio).stream().map(AlertTermsKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.setTerms(
        portfolio,
        values.whole("relapse_days"),
        values.amountOrNull("high_value", portfolio.currency()),
        wish.by().name());
    return true;
  }

  private static Setting entry(AlertTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("relapse_days", terms.relapseDays())
            .with("high_value", terms.highValue()));
  }
}
