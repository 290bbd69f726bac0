package org.tahsil.console.setting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import org.tahsil.account.Portfolio;
import org.tahsil.settlement.SettlementSettings;
import org.tahsil.settlement.SettlementTerms;

/** How long offers may run and what they hold. */
@Dependent
public class SettlementTermsKind extends TermsKind<SettlementTerms> {
  private static final int LONGEST_OFFER = 366;
  private static final int LONGEST_SOURCE = 300;
  private static final List<SettingField> FIELDS =
      List.of(
          SettingField.days("offer_days", 1, LONGEST_OFFER),
          SettingField.yes("holds"),
          SettingField.source(LONGEST_SOURCE));

  @EJB private SettlementSettings settings;

  public SettlementTermsKind() {
    super(7, "settlement-terms", Starts.ANY_DAY, MANAGERS, FIELDS);
  }

  @Override
  SettlementTerms current(Portfolio portfolio) {
    return settings.current(portfolio);
  }

  @Override
  List<SettlementTerms> terms(Portfolio portfolio) {
    return settings.terms(portfolio);
  }

  @Override
  public boolean set(Portfolio portfolio, String part, LocalDate from, Wish wish) {
    Values values = wish.values();
    settings.set(
        portfolio,
        new SettlementTerms(from, values.whole("offer_days"), values.yes("holds"), wish.source()),
        wish.by().name());
    return true;
  }

  @Override
  Setting entry(SettlementTerms terms) {
    return new Setting(
        "",
        terms.validFrom(),
        Values.NONE
            .with("offer_days", terms.offerDays())
            .with("holds", terms.holds())
            .with(SettingField.SOURCE, terms.source()));
  }
}
