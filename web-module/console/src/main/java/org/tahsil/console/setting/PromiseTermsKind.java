package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.arrangement.PromiseSettings;
import org.tahsil.arrangement.PromiseTerms;
import org.tahsil.arrangement.ReAgeTerms;

/** What promises and plans may be, and whether plans re-age what they cover. */
@Dependent
public class PromiseTermsKind extends TermsKind<PromiseTerms> {
  private static final int LONGEST_GRACE = 30;
  private static final int MOST_PERCENT = 50;
  private static final int LONGEST_PROMISE = 366;
  private static final int LONGEST_PLAN = 3660;
  private static final int MOST_OPEN = 20;
  private static final int MOST_INSTALMENTS = 12;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("grace_days", 0, LONGEST_GRACE),
          SettingField.amount("tolerance"),
          SettingField.percent("tolerance_percent", MOST_PERCENT),
          SettingField.days("promise_days", 1, LONGEST_PROMISE),
          SettingField.days("plan_days", 1, LONGEST_PLAN),
          SettingField.count("most_open", 1, MOST_OPEN),
          SettingField.count("missed_allowed", 0, MOST_INSTALMENTS),
          SettingField.count("re_age_after_instalments", 0, MOST_INSTALMENTS).optional(),
          SettingField.days("re_age_rest_days", 0, LONGEST_PLAN),
          SettingField.source(LONGEST_SOURCE));

  @EJB private PromiseSettings settings;

  public PromiseTermsKind() {
    super(5, "promise-terms", Starts.ANY_DAY, ADMINS, FIELDS);
  }

  @Override
  PromiseTerms current(Portfolio portfolio) {
    return settings.current(portfolio);
  }

  @Override
  List<PromiseTerms> terms(Portfolio portfolio) {
    return settings.terms(portfolio);
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new PromiseTerms(
            from,
            values.whole("grace_days"),
            values.amount("tolerance", portfolio.currency()),
            values.number("tolerance_percent"),
            values.whole("promise_days"),
            values.whole("plan_days"),
            values.whole("most_open"),
            values.whole("missed_allowed"),
            new ReAgeTerms(
                values.wholeOrNull("re_age_after_instalments"), values.whole("re_age_rest_days")),
            wish.source()),
        wish.by().name());
    return true;
  }

  @Override
  Setting entry(PromiseTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("grace_days", terms.graceDays())
            .with("tolerance", terms.tolerance())
            .with("tolerance_percent", terms.tolerancePercent())
            .with("promise_days", terms.promiseDays())
            .with("plan_days", terms.planDays())
            .with("most_open", terms.mostOpen())
            .with("missed_allowed", terms.missedAllowed())
            .with("re_age_after_instalments", terms.reAge().afterInstalments())
            .with("re_age_rest_days", terms.reAge().restDays())
            .with(SettingField.SOURCE, terms.source()));
  }
}
