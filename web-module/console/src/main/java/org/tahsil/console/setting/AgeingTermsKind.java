package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.delinquency.AgeingSettings;
import org.tahsil.delinquency.AgeingTerms;
import org.tahsil.shared.money.Money;

/** From when on days past due count. */
@Dependent
public class AgeingTermsKind extends SettingKind {
  private static final int LONGEST_GRACE = 90;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("grace_days", 0, LONGEST_GRACE),
          SettingField.choice("day_off", "set_day_off", AgeingTerms.DayOff.class),
          SettingField.choices("weekly_days_off", "weekday", DayOfWeek.class, 0),
          SettingField.amount("tolerance"),
          SettingField.source(LONGEST_SOURCE));

  @EJB private AgeingSettings settings;
  @EJB private Portfolios portfolios;

  public AgeingTermsKind() {
    super("ageing-terms", Starts.ANY_DAY, EVERYBODY, MANAGERS);
  }

  @Override
  public int place() {
    return 1;
  }

  @Override
  public List<SettingField> fields(String part) {
    return FIELDS;
  }

  @Override
  public List<Setting> inForce(Portfolio portfolio) {
    LocalDate today = portfolios.businessDate(portfolio);
    return settings.terms(portfolio).stream()
        .filter(terms -> !terms.validFrom().isAfter(today))
        .findFirst()
        .map(terms -> List.of(entry(terms)))
        .orElseGet(() -> List.of(new Setting("", null, standard(portfolio))));
  }

  @Override
  public List<Setting> dated(Portfolio portfolio) {
    return settings.terms(portfolio).stream().map(AgeingTermsKind::entry).toList();
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new AgeingTerms(
            from,
            values.whole("grace_days"),
            values.code("day_off", AgeingTerms.DayOff.class),
            values.codes("weekly_days_off", DayOfWeek.class),
            values.amount("tolerance", portfolio.currency()),
            wish.source()),
        wish.by().name());
    return true;
  }

  private static Values standard(Portfolio portfolio) {
    return Values.NONE
        .with("grace_days", 0)
        .with("day_off", AgeingTerms.DayOff.COUNTS)
        .with("tolerance", Money.zero(portfolio.currency()));
  }

  private static Setting entry(AgeingTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("grace_days", terms.graceDays())
            .with("day_off", terms.dayOff())
            .with(
                "weekly_days_off", terms.weeklyDaysOff().stream().sorted().map(Enum::name).toList())
            .with("tolerance", terms.tolerance())
            .with(SettingField.SOURCE, terms.source()));
  }
}
