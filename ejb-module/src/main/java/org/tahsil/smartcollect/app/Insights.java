package org.tahsil.smartcollect.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.smartcollect.CollectionMethod;
import org.tahsil.smartcollect.domain.AttemptRule;
import org.tahsil.smartcollect.domain.BankLine;
import org.tahsil.smartcollect.domain.Forecast;
import org.tahsil.smartcollect.domain.Leave;
import org.tahsil.smartcollect.domain.PaymentHabits;
import org.tahsil.smartcollect.domain.Prospect;
import org.tahsil.smartcollect.domain.RecurringFlow;
import org.tahsil.smartcollect.domain.RecurringFlows;
import org.tahsil.smartcollect.domain.SalaryPattern;
import org.tahsil.smartcollect.domain.Settings;
import org.tahsil.smartcollect.domain.SpendingPattern;
import org.tahsil.smartcollect.store.CustomerFacts;
import org.tahsil.smartcollect.store.StoredCollection;

/** Loads what is known of a customer's habits and asks the rules about it. */
@ApplicationScoped
public class Insights {
  private final Settings settings = Settings.DEFAULTS;

  @Inject private CustomerFacts facts;

  /** A customer's habits and outlook at one instant. */
  public record Insight(
      Instant now,
      LocalDate today,
      Forecast forecast,
      Optional<SalaryPattern> salary,
      SpendingPattern spending,
      PaymentHabits payments,
      boolean hasCredits) {}

  /** The habits as of the portfolio's clock; nothing after it is seen. */
  public Insight of(Portfolio portfolio, long customer, Instant now) {
    LocalDate today = now.atZone(portfolio.zone()).toLocalDate();
    Settings.Behaviour behaviour = settings.behaviour();
    LocalDate from = YearMonth.from(today).minusMonths(behaviour.months()).atDay(1);
    List<BankLine> lines = facts.lines(portfolio, customer, from, now);
    List<RecurringFlow> flows = RecurringFlows.among(lines, today, behaviour);
    PaymentHabits payments =
        PaymentHabits.of(
            facts.instalments(portfolio, customer, today, behaviour.punctualityEmis()),
            today,
            behaviour);
    BigDecimal balance = facts.balance(portfolio, customer, now);
    return new Insight(
        now,
        today,
        new Forecast(today, balance, flows, payments.punctuality()),
        SalaryPattern.among(flows, behaviour),
        SpendingPattern.of(lines, today, behaviour),
        payments,
        lines.stream().anyMatch(BankLine::credit));
  }

  /** What is predicted for a collection. */
  public Prospect prospect(Insight insight, StoredCollection collection, List<Leave> leaves) {
    LocalDate today = insight.today();
    LocalDate due = collection.dueOn();
    CollectionMethod rail =
        Leave.preferred(leaves, due.isAfter(today) ? due : today)
            .map(Leave::method)
            .orElse(CollectionMethod.E_NACH);
    LocalDate scheduledOn =
        collection.scheduledOn().isBefore(today) ? today : collection.scheduledOn();
    return Prospect.of(
        new Prospect.Plan(
            collection.id(),
            collection.amount().amount(),
            due,
            scheduledOn,
            AttemptRule.allowedFrom(due, rail, leaves, today),
            rail,
            collection.skipsAttempts()),
        insight.forecast(),
        insight.salary(),
        settings.schedule());
  }

  /** The same for several collections, in their order. */
  public List<Prospect> prospects(
      Insight insight, List<StoredCollection> collections, Map<Long, List<Leave>> leaves) {
    return collections.stream()
        .map(
            collection ->
                prospect(insight, collection, leaves.getOrDefault(collection.account(), List.of())))
        .toList();
  }
}
