package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.app.ReminderPolicy.Reminder;
import org.tahsil.campaign.domain.MessageKey;
import org.tahsil.campaign.store.SubjectStore;
import org.tahsil.campaign.store.SubjectStore.Subject;
import org.tahsil.channel.EarlyCheck;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.delinquency.Delinquency;
import org.tahsil.shared.id.PortfolioId;

/**
 * Withholds a reminder when nothing is overdue, contact is on hold, a promise is open, people work
 * it, or the contact policy forbids it.
 */
@ApplicationScoped
public class StillOwed implements EarlyCheck {
  @Inject private SubjectStore subjects;
  @Inject private Portfolios portfolios;
  @Inject private Delinquency delinquency;
  @Inject private ReminderPolicy policy;

  @Override
  public List<Early> early(List<OutgoingMail> mails) {
    Map<PortfolioId, List<Reminder>> asked =
        reminders(mails).stream()
            .collect(Collectors.groupingBy(reminder -> reminder.subject().portfolio()));
    Map<OutgoingMail, Early> answers = new HashMap<>();
    asked.forEach(
        (portfolio, reminders) -> answers.putAll(answers(portfolios.byId(portfolio), reminders)));
    return mails.stream().map(mail -> answers.getOrDefault(mail, Early.NOT_ASKED)).toList();
  }

  /** Of accounts that there are; of a campaign's message {@link StillOnItsWay} is asked. */
  private List<Reminder> reminders(List<OutgoingMail> mails) {
    Map<Long, Subject> found =
        subjects.find(mails.stream().map(OutgoingMail::accountId).distinct().toList());
    return mails.stream()
        .filter(mail -> found.containsKey(mail.accountId()))
        .filter(mail -> MessageKey.read(mail.dedupeKey()).isEmpty())
        .map(mail -> new Reminder(Objects.requireNonNull(found.get(mail.accountId())), mail))
        .toList();
  }

  private Map<OutgoingMail, Early> answers(Portfolio portfolio, List<Reminder> reminders) {
    List<String> grounds = policy.grounds(portfolio, reminders);
    Map<OutgoingMail, Objection> against = new HashMap<>();
    Map<Long, String> reasons = reasons(portfolio, reminders);
    List<Reminder> owed = new ArrayList<>();
    for (Reminder reminder : reminders) {
      String reason = reasons.get(reminder.mail().accountId());
      if (reason == null) {
        owed.add(reminder);
      } else {
        against.put(reminder.mail(), Objection.lasting(reason));
      }
    }
    against.putAll(policy.objections(portfolio, owed));
    Map<OutgoingMail, Early> answers = new HashMap<>();
    for (int i = 0; i < reminders.size(); i++) {
      Reminder reminder = reminders.get(i);
      String then = grounds.get(i);
      answers.put(
          reminder.mail(),
          new Early(
              Optional.ofNullable(against.get(reminder.mail())),
              () -> policy.grounds(portfolio, List.of(reminder)).equals(List.of(then))));
    }
    return answers;
  }

  private Map<Long, String> reasons(Portfolio portfolio, List<Reminder> reminders) {
    LocalDate today = portfolios.businessDate(portfolio);
    List<Long> accounts =
        reminders.stream().map(reminder -> reminder.mail().accountId()).distinct().toList();
    Map<Long, String> reasons = new HashMap<>(subjects.against(accounts, today));
    Set<Long> overdue = delinquency.overdue(portfolio, accounts, today);
    accounts.stream()
        .filter(account -> !overdue.contains(account))
        .forEach(account -> reasons.putIfAbsent(account, "NOTHING_OVERDUE"));
    return reasons;
  }
}
