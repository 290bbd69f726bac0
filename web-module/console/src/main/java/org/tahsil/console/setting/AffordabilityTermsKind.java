package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.affordability.AffordabilitySettings;
import org.tahsil.affordability.AffordabilityTerms;

/** How what a customer can pay becomes a proposal. */
@Dependent
public class AffordabilityTermsKind extends TermsKind<AffordabilityTerms> {
  private static final int ALL_OF_IT = 100;
  private static final int LONGEST_AFTER_PAY = 10;
  private static final int OLDEST_STATEMENT = 366;
  private static final int LEAST_BANK_DAYS = 31;
  private static final int MOST_BANK_DAYS = 180;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.percent("share_percent", ALL_OF_IT),
          SettingField.amountAboveZero("least_instalment"),
          SettingField.amount("reserve"),
          SettingField.days("days_after_pay", 0, LONGEST_AFTER_PAY),
          SettingField.days("statement_days", 1, OLDEST_STATEMENT),
          SettingField.days("bank_days", LEAST_BANK_DAYS, MOST_BANK_DAYS),
          SettingField.source(LONGEST_SOURCE));

  @EJB private AffordabilitySettings settings;

  public AffordabilityTermsKind() {
    super(6, "affordability-terms", Starts.TOMORROW, ADMINS, FIELDS);
  }

  @Override
  AffordabilityTerms current(Portfolio portfolio) {
    return settings.current(portfolio);
  }

  @Override
  List<AffordabilityTerms> terms(Portfolio portfolio) {
    return settings.terms(portfolio);
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new AffordabilityTerms(
            from,
            values.number("share_percent"),
            values.amount("least_instalment", portfolio.currency()),
            values.amount("reserve", portfolio.currency()),
            values.whole("days_after_pay"),
            values.whole("statement_days"),
            values.whole("bank_days"),
            wish.source(),
            null),
        wish.by().name());
    return true;
  }

  @Override
  Setting entry(AffordabilityTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("share_percent", terms.sharePercent())
            .with("least_instalment", terms.leastInstalment())
            .with("reserve", terms.reserve())
            .with("days_after_pay", terms.daysAfterPay())
            .with("statement_days", terms.statementDays())
            .with("bank_days", terms.bankDays())
            .with(SettingField.SOURCE, terms.source()));
  }
}
