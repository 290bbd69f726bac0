package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.manual.ManualSettings;
import org.tahsil.manual.ManualTerms;

/** How long people may take accounts over, and when a second person must agree. */
@Dependent
public class OverrideTermsKind extends TermsKind<ManualTerms> {
  private static final int LONGEST = 3660;
  private static final int FARTHEST_AHEAD = 366;
  private static final int LONGEST_SOURCE = 200;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("most_days", 1, LONGEST),
          SettingField.days("most_days_ahead", 0, FARTHEST_AHEAD),
          SettingField.amountAboveZero("second_person_from").optional(),
          SettingField.source(LONGEST_SOURCE));

  @EJB private ManualSettings settings;

  public OverrideTermsKind() {
    super(9, "override-terms", Starts.TOMORROW, ADMINS, FIELDS);
  }

  @Override
  ManualTerms current(Portfolio portfolio) {
    return settings.current(portfolio);
  }

  @Override
  List<ManualTerms> terms(Portfolio portfolio) {
    return settings.dated(portfolio);
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new ManualTerms(
            values.whole("most_days"),
            values.whole("most_days_ahead"),
            values.amountOrNull("second_person_from", portfolio.currency()),
            wish.source(),
            from,
            null),
        wish.by().name());
    return true;
  }

  @Override
  Setting entry(ManualTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("most_days", terms.mostDays())
            .with("most_days_ahead", terms.mostDaysAhead())
            .with("second_person_from", terms.secondPersonFrom())
            .with(SettingField.SOURCE, terms.source()));
  }
}
