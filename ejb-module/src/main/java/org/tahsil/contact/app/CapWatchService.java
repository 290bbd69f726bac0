package org.tahsil.contact.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.CapUse;
import org.tahsil.contact.CapWatch;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.ContactTerms;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.domain.CapReading;
import org.tahsil.contact.domain.CapWindow;
import org.tahsil.contact.store.CapStore;
import org.tahsil.contact.store.DecisionStore;

/** Asks the rules about customers who were contacted often. */
@Stateless
@Local(CapWatch.class)
public class CapWatchService implements CapWatch {
  private static final int AT_ONCE = 1_000;

  private static final Comparator<CapUse> FULLEST =
      Comparator.<CapUse>comparingDouble(use -> -(double) use.used() / use.max())
          .thenComparing(use -> String.valueOf(use.customer()))
          .thenComparing(CapUse::pack)
          .thenComparing(CapUse::rule);

  @Inject private CapStore store;
  @Inject private TermsInForce terms;
  @Inject private DecisionStore decisions;
  @EJB private Contacts contacts;

  @Override
  public List<CapUse> near(Portfolio portfolio, Instant at, int percent, int most) {
    LocalDate day = at.atZone(portfolio.zone()).toLocalDate();
    ContactTerms of = terms.on(portfolio, terms.dated(portfolio), day);
    List<ContactRequest> asked =
        store.busy(portfolio, at, CapWindow.of(of.house(), percent), most).stream()
            .flatMap(busy -> CapRequests.of(busy, at))
            .toList();
    Stream<CapUse> customers =
        CapReading.fullest(answers(portfolio, asked)).stream().sorted(FULLEST);
    return Stream.concat(ofPortfolio(portfolio, day, of).stream(), customers)
        .filter(use -> use.isNear(percent))
        .toList();
  }

  private List<ContactAnswer> answers(Portfolio portfolio, List<ContactRequest> asked) {
    List<ContactAnswer> answers = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      answers.addAll(
          contacts.whatIf(portfolio, asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
    }
    return answers;
  }

  private Optional<CapUse> ofPortfolio(Portfolio portfolio, LocalDate day, ContactTerms of) {
    ZoneId zone = portfolio.zone();
    return CapReading.ofPortfolio(of.house())
        .map(
            cap ->
                cap.used(
                    decisions.allowed(
                        portfolio,
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant())));
  }
}
