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
public class AlertTermsKind extends TermsKind<AlertTerms> {
  private static final int LONGEST_RELAPSE = 730;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("relapse_days", 1, LONGEST_RELAPSE),
          SettingField.amountAboveZero("high_value").optional());

  @EJB private AlertSettings settings;

  public AlertTermsKind() {
    super(4, "alert-terms", Starts.TODAY, MANAGERS, FIELDS);
  }

  @Override
  AlertTerms current(Portfolio portfolio) {
    return settings.terms(portfolio);
  }

  @Override
  List<AlertTerms> terms(Portfolio portfolio) {
    return settings.dated(portfolio);
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

  @Override
  Setting entry(AlertTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("relapse_days", terms.relapseDays())
            .with("high_value", terms.highValue()));
  }
}
