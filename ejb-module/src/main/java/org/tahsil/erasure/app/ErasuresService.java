package org.tahsil.erasure.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.audit.Words;
import org.tahsil.erasure.Erasures;
import org.tahsil.erasure.store.ObstacleStore;
import org.tahsil.erasure.store.ObstacleStore.Standing;
import org.tahsil.shared.id.CustomerRef;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;

/** Erases words where nothing is open and the time of keeping has passed. */
@Stateless
@Local(Erasures.class)
public class ErasuresService implements Erasures {
  @EJB Portfolios portfolios;
  @EJB Words words;
  @Inject ObstacleStore obstacles;

  /** ISO 8601, years, months or days after the last thing that happened. */
  @Inject
  @ConfigProperty(name = "tahsil.words.keep", defaultValue = "P3Y")
  String keep;

  @Override
  public boolean eraseWords(Portfolio portfolio, CustomerRef customer, String by, String why) {
    LocalDate today = earliest(portfolio);
    Standing standing =
        obstacles
            .lock(portfolio.tenant(), customer, today)
            .orElseThrow(
                () -> new RefusedException(Refusal.unknown("customer_ref", customer.value())));
    boolean plain = words.hasPlain(standing.customerId());
    if (!plain && !words.hasAny(standing.customerId())) {
      return false;
    }
    obstacle(standing, portfolio, today)
        .or(() -> plain ? Optional.of(beforeSealing(customer)) : Optional.empty())
        .ifPresent(
            found -> {
              throw new RefusedException(found);
            });
    return words.erase(standing.customerId(), portfolios.now(portfolio), by, why);
  }

  /** A customer is the tenant's: the clock that is furthest back counts. */
  private LocalDate earliest(Portfolio portfolio) {
    return portfolios.list(portfolio.tenant()).stream()
        .map(portfolios::businessDate)
        .min(LocalDate::compareTo)
        .orElseGet(() -> portfolios.businessDate(portfolio));
  }

  private static Refusal beforeSealing(CustomerRef customer) {
    return Refusal.conflict(
        "WORDS_BEFORE_SEALING",
        "customer_ref",
        customer.value(),
        "Words were told of this customer before the product sealed them; it cannot erase those."
            + " Nothing was erased: ask who runs the product.");
  }

  private Optional<Refusal> obstacle(Standing standing, Portfolio portfolio, LocalDate today) {
    if (standing.inCase() || standing.concerned() || standing.held()) {
      String open = standing.inCase() ? "case" : standing.concerned() ? "concern" : "hold";
      return Optional.of(
          Refusal.conflict(
              "ERASURE_OPEN", "customer_ref", open, "Close the customer's " + open + " first."));
    }
    if (standing.lastAt() == null) {
      return Optional.empty();
    }
    LocalDate until =
        standing.lastAt().atZone(portfolio.zone()).toLocalDate().plus(Period.parse(keep));
    return until.isAfter(today)
        ? Optional.of(
            Refusal.conflict(
                "ERASURE_TOO_EARLY",
                "customer_ref",
                until.toString(),
                "What happened has to be kept until " + until + ": ask again then."))
        : Optional.empty();
  }
}
