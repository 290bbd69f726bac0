package org.tahsil.affordability.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.affordability.Ability;
import org.tahsil.affordability.Ability.Bank;
import org.tahsil.affordability.Ability.PassedOver;
import org.tahsil.affordability.Ability.Source;
import org.tahsil.affordability.AffordabilityTerms;
import org.tahsil.affordability.StatedIncome;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.shared.money.Money;
import org.tahsil.smartcollect.CashFlow;

/** Which source counts: bank data that may be read, else the newest statement, else none. */
public final class SourceRule {
  private final Facts facts;
  private final AffordabilityTerms terms;
  private final List<PassedOver> passedOver = new ArrayList<>();

  /**
   * What is known.
   *
   * @param consents all of the customer
   * @param flow what the consent of the day lets see; null: nothing
   * @param statement the newest; null: none
   * @param dues what falls due in the coming 31 days beside what is to be planned
   */
  public record Facts(
      LocalDate today,
      List<BankConsent> consents,
      @Nullable CashFlow flow,
      @Nullable StatedIncome statement,
      Money dues) {}

  private SourceRule(Facts facts, AffordabilityTerms terms) {
    this.facts = facts;
    this.terms = terms;
  }

  /** The consent by which lines may be read on a day: the one that covers most of them. */
  public static Optional<BankConsent> consent(List<BankConsent> consents, LocalDate day) {
    return consents.stream()
        .filter(consent -> consent.holdsOn(day))
        .min(
            Comparator.comparing(BankConsent::dataFrom)
                .thenComparing(BankConsent::validTo, Comparator.reverseOrder())
                .thenComparing(BankConsent::ref));
  }

  /** What can be paid, with where it comes from. */
  public static Ability of(Facts facts, AffordabilityTerms terms) {
    SourceRule rule = new SourceRule(facts, terms);
    return rule.bank().or(rule::stated).orElseGet(rule::none);
  }

  private Optional<Ability> bank() {
    Optional<BankConsent> consent = consent(facts.consents(), facts.today());
    CashFlow flow = facts.flow();
    if (consent.isEmpty()) {
      return passed(facts.consents().isEmpty() ? PassedOver.NO_CONSENT : PassedOver.CONSENT_OVER);
    }
    if (flow == null) {
      return passed(PassedOver.NO_BANK_DATA);
    }
    int days = (int) ChronoUnit.DAYS.between(flow.seenFrom(), flow.seenTo()) + 1;
    if (days < terms.bankDays() || flow.months() < 1) {
      return passed(PassedOver.TOO_FEW_DAYS);
    }
    if (!flow.income().isPositive()) {
      return passed(PassedOver.NO_RECURRING_INCOME);
    }
    return Optional.of(
        new Ability(
            Source.BANK_DATA,
            new Bank(consent.get(), days, flow),
            null,
            passedOver,
            Capacity.ofBank(flow, facts.dues(), terms)));
  }

  private Optional<Ability> stated() {
    StatedIncome statement = facts.statement();
    if (statement == null) {
      return passed(PassedOver.NOTHING_STATED);
    }
    LocalDate oldest = facts.today().minusDays(terms.statementDays());
    if (statement.told().statedOn().isBefore(oldest)) {
      return passed(PassedOver.STATEMENT_TOO_OLD);
    }
    return Optional.of(
        new Ability(
            Source.STATED,
            null,
            statement,
            passedOver,
            Capacity.ofStatement(statement.told(), facts.dues(), terms)));
  }

  private Ability none() {
    return new Ability(Source.NONE, null, null, passedOver, null);
  }

  private Optional<Ability> passed(PassedOver why) {
    passedOver.add(why);
    return Optional.empty();
  }
}
