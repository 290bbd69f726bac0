package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.Choice.Reason;
import org.tahsil.campaign.store.SubjectStore.Subject;
import org.tahsil.channel.Objection;
import org.tahsil.channel.OutgoingMail;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactChannel;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Finding;
import org.tahsil.contact.MessageContent;
import org.tahsil.shared.time.RealTime;
import org.tahsil.template.TemplateLanguage;

/** Has the contact policy decide on reminders: before they are queued, and when they are sent. */
@ApplicationScoped
public class ReminderPolicy {
  private static final int AT_ONCE = 1000;
  private static final String SYSTEM = "system";

  /** A reminder speaks of the days past due of its night. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  @Inject private Contacts contacts;
  @Inject private Portfolios portfolios;

  /**
   * The choices, those that a rule forbids turned down; each decision is kept. What is forbidden
   * only now is asked about once more for the moment at which it may go, and waits for it.
   */
  List<Choice> judged(List<Choice> choices, Portfolio portfolio, Instant at) {
    List<ContactRequest> asked =
        choices.stream()
            .filter(choice -> choice.reason() == Reason.REMIND)
            .map(choice -> request(choice.candidate(), at))
            .toList();
    Map<String, String> forbidden = new HashMap<>();
    List<ContactRequest> later = new ArrayList<>();
    List<ContactDecision> decided = decided(portfolio, asked);
    for (int i = 0; i < decided.size(); i++) {
      ContactRequest request = asked.get(i);
      ContactDecision decision = decided.get(i);
      rule(decision).ifPresent(rule -> forbidden.put(account(decision), rule));
      wait(decision).ifPresent(wait -> later.add(request.movedTo(request.at().plus(wait))));
    }
    decided(portfolio, later).stream()
        .filter(decision -> rule(decision).isEmpty())
        .forEach(decision -> forbidden.remove(account(decision)));
    return choices.stream().map(choice -> judged(choice, forbidden)).toList();
  }

  private List<ContactDecision> decided(Portfolio portfolio, List<ContactRequest> asked) {
    List<ContactDecision> decided = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      List<ContactRequest> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      decided.addAll(contacts.decide(portfolio, some, DecisionStage.QUEUE, SYSTEM));
    }
    return decided;
  }

  /** What the policy has against sending a reminder now, decided anew each time it is asked. */
  Optional<Objection> objection(Subject subject, OutgoingMail mail) {
    Portfolio portfolio = portfolios.byId(subject.portfolio());
    return Optional.ofNullable(
        objections(portfolio, List.of(new Reminder(subject, mail))).get(mail));
  }

  /** The same of some reminders of a portfolio, at most 1,000; those without one are left out. */
  Map<OutgoingMail, Objection> objections(Portfolio portfolio, List<Reminder> reminders) {
    List<ContactDecision> decisions =
        contacts.decide(portfolio, requests(portfolio, reminders), DecisionStage.SEND, SYSTEM);
    Map<OutgoingMail, Objection> objections = new HashMap<>();
    for (int i = 0; i < decisions.size(); i++) {
      ContactDecision decision = decisions.get(i);
      OutgoingMail mail = reminders.get(i).mail();
      rule(decision)
          .ifPresent(
              rule ->
                  objections.put(
                      mail,
                      new Objection(
                          Reason.CONTACT_POLICY.name() + "." + rule, wait(decision).orElse(null))));
    }
    return objections;
  }

  /** On what the policy's answers stand now, in order. */
  List<String> grounds(Portfolio portfolio, List<Reminder> reminders) {
    return contacts.grounds(portfolio, requests(portfolio, reminders));
  }

  private List<ContactRequest> requests(Portfolio portfolio, List<Reminder> reminders) {
    Instant now = portfolios.now(portfolio);
    Instant real = RealTime.now();
    return reminders.stream().map(reminder -> request(reminder, now, real)).toList();
  }

  private static ContactRequest request(Reminder reminder, Instant now, Instant real) {
    OutgoingMail mail = reminder.mail();
    return request(
        "send:%s:%d:%s".formatted(mail.dedupeKey(), mail.attempts(), real),
        reminder.subject().customer().value(),
        reminder.subject().account().value(),
        content(mail.language()),
        new Destination(channel(mail), mail.recipient(), now));
  }

  /** How long a contact that is forbidden now has to wait, if it is not too long for a reminder. */
  private static Optional<Duration> wait(ContactDecision decision) {
    Instant next = decision.answer().verdict().nextLawful();
    if (rule(decision).isEmpty() || next == null) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(decision.answer().request().at(), next))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
  }

  private static String account(ContactDecision decision) {
    return String.valueOf(decision.answer().request().account());
  }

  private static Choice judged(Choice choice, Map<String, String> forbidden) {
    String rule = forbidden.get(choice.candidate().party().accountRef());
    return rule == null || choice.reason() != Reason.REMIND ? choice : choice.forbiddenBy(rule);
  }

  /** A night that is run again decides anew only where address or language have changed. */
  private static ContactRequest request(Candidate candidate, Instant at) {
    Candidate.Party party = candidate.party();
    String email = String.valueOf(party.email()).strip();
    return request(
        "reminder:%s:%s:%d".formatted(party.accountRef(), at, candidate.trigger()),
        party.customerRef(),
        party.accountRef(),
        content(TemplateLanguage.of(party.language()).code()),
        new Destination(ContactChannel.EMAIL, email, at));
  }

  private static ContactRequest request(
      String reference,
      String customer,
      String account,
      MessageContent content,
      Destination destination) {
    return new ContactRequest(
        reference,
        destination.channel(),
        ContactPurpose.COLLECTION,
        ContactBy.MACHINE,
        Addressee.CUSTOMER,
        customer,
        account,
        destination.address(),
        content,
        destination.at());
  }

  /** Reminders say how to opt out and who writes; they give no notice and threaten no suit. */
  private static MessageContent content(String language) {
    return new MessageContent(true, true, false, false, null, language);
  }

  private static Optional<String> rule(ContactDecision decision) {
    return decision.answer().verdict().against().map(Finding::rule).findFirst();
  }

  private static ContactChannel channel(OutgoingMail mail) {
    return switch (mail.medium()) {
      case EMAIL -> ContactChannel.EMAIL;
      case SMS -> ContactChannel.SMS;
      case IVR -> ContactChannel.IVR;
    };
  }

  /** A reminder that is to be sent, and what it is about. */
  record Reminder(Subject subject, OutgoingMail mail) {}

  private record Destination(ContactChannel channel, String address, Instant at) {}
}
