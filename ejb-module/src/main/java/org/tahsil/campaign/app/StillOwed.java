package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.domain.MessageKey;
import org.tahsil.campaign.store.SubjectStore;
import org.tahsil.campaign.store.SubjectStore.Subject;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.channel.SendCheck;
import org.tahsil.delinquency.Delinquency;

/**
 * Withholds a reminder when nothing is overdue, contact is on hold, a promise is open, people work
 * it, or the contact policy forbids it.
 */
@ApplicationScoped
public class StillOwed implements SendCheck {

  @Inject private SubjectStore subjects;
  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private ReminderPolicy policy;

  /** Of a campaign's message {@link StillOnItsWay} is asked. */
  @Override
  public Optional<Objection> objection(OutgoingMail mail) {
    if (MessageKey.read(mail.dedupeKey()).isPresent()) {
      return Optional.empty();
    }
    return subjects
        .find(mail.accountId())
        .flatMap(
            subject ->
                reasonAgainst(mail.accountId(), subject)
                    .map(Objection::lasting)
                    .or(() -> policy.objection(subject, mail)));
  }

  private Optional<String> reasonAgainst(long accountId, Subject subject) {
    Portfolio portfolio = portfolios.byId(subject.portfolio());
    LocalDate today = portfolios.businessDate(portfolio);
    if (subjects.contactIsHeld(accountId, today)) {
      return Optional.of("CONTACT_HOLD");
    }
    if (subjects.isPromised(accountId)) {
      return Optional.of("OPEN_PROMISE");
    }
    if (subjects.isManual(accountId, today)) {
      return Optional.of("MANUAL_OVERRIDE");
    }
    boolean owes =
        delinquency
            .position(portfolio, subject.account(), today)
            .map(position -> position.overdue().isPositive())
            .orElse(false);
    return owes ? Optional.empty() : Optional.of("NOTHING_OVERDUE");
  }
}
