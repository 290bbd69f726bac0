package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tahsil.account.Portfolio;
import org.tahsil.account.Portfolios;
import org.tahsil.campaign.domain.Candidate;
import org.tahsil.campaign.domain.Choice;
import org.tahsil.campaign.domain.Choice.Reason;
import org.tahsil.campaign.domain.ReminderText;
import org.tahsil.campaign.store.SubjectStore.Subject;
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

/** Has the contact policy decide on reminders: before they are queued, and when they are sent. */
@ApplicationScoped
public class ReminderPolicy {
  private static final int AT_ONCE = 1000;
  private static final String SYSTEM = "system";

  @Inject private Contacts contacts;
  @Inject private Portfolios portfolios;

  /** The choices, those that a rule forbids turned down; each decision is kept. */
  List<Choice> judged(List<Choice> choices, Portfolio portfolio, Instant at) {
    List<ContactRequest> asked =
        choices.stream()
            .filter(choice -> choice.reason() == Reason.REMIND)
            .map(choice -> request(choice.candidate(), at))
            .toList();
    Map<String, String> forbidden = new HashMap<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      contacts
          .decide(
              portfolio,
              asked.subList(from, Math.min(asked.size(), from + AT_ONCE)),
              DecisionStage.QUEUE,
              SYSTEM)
          .forEach(
              decision ->
                  rule(decision)
                      .ifPresent(
                          rule ->
                              forbidden.put(
                                  String.valueOf(decision.answer().request().account()), rule)));
    }
    return choices.stream().map(choice -> judged(choice, forbidden)).toList();
  }

  /** Why a reminder must not be sent now, as the code of the reason and the rule. */
  Optional<String> reasonAgainst(Subject subject, OutgoingMail mail) {
    Portfolio portfolio = portfolios.byId(subject.portfolio());
    Instant now = portfolios.now(portfolio);
    ContactRequest request =
        request(
            "send:%s:%d:%s".formatted(mail.dedupeKey(), mail.attempts(), now),
            subject.customer().value(),
            subject.account().value(),
            content(mail.language()),
            new Destination(mail.recipient(), now));
    return rule(contacts.decide(portfolio, List.of(request), DecisionStage.SEND, SYSTEM).get(0))
        .map(rule -> Reason.CONTACT_POLICY.name() + "." + rule);
  }

  private static Choice judged(Choice choice, Map<String, String> forbidden) {
    String rule = forbidden.get(choice.candidate().party().accountRef());
    return rule == null || choice.reason() != Reason.REMIND ? choice : choice.forbiddenBy(rule);
  }

  /** A night that is run again decides anew only where the address has changed. */
  private static ContactRequest request(Candidate candidate, Instant at) {
    Candidate.Party party = candidate.party();
    String email = String.valueOf(party.email()).strip();
    return request(
        "reminder:%s:%s:%d:%08x"
            .formatted(party.accountRef(), at, candidate.trigger(), email.hashCode()),
        party.customerRef(),
        party.accountRef(),
        content(ReminderText.languageOf(party.language())),
        new Destination(email, at));
  }

  private static ContactRequest request(
      String reference,
      String customer,
      String account,
      MessageContent content,
      Destination destination) {
    return new ContactRequest(
        reference,
        ContactChannel.EMAIL,
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

  private record Destination(String address, Instant at) {}
}
