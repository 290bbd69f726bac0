package org.tahsil.campaign.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.ContactAnswer;
import org.tahsil.contact.ContactBy;
import org.tahsil.contact.ContactDecision;
import org.tahsil.contact.ContactPurpose;
import org.tahsil.contact.ContactRequest;
import org.tahsil.contact.Contacts;
import org.tahsil.contact.DecisionStage;
import org.tahsil.contact.Finding;
import org.tahsil.contact.MessageContent;
import org.tahsil.template.TemplateChannel;

/** Has the contact policy decide on messages of steps. */
@ApplicationScoped
public class StepPolicy {

  private static final int AT_ONCE = 1000;
  private static final String SYSTEM = "system";

  /** A message speaks of the days past due of its night. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  @Inject private Contacts contacts;

  /**
   * A message that would go.
   *
   * @param ahead whether it tells of what is about to fall due, not of arrears
   * @param registered whether the operator knows sender and text
   */
  record Asked(
      String reference,
      boolean ahead,
      TemplateChannel channel,
      String customer,
      String account,
      String address,
      String language,
      boolean registered,
      Instant at) {

    ContactRequest request() {
      return new ContactRequest(
          reference,
          channel.way(),
          ahead ? ContactPurpose.DUE_NOTICE : ContactPurpose.COLLECTION,
          ContactBy.MACHINE,
          Addressee.CUSTOMER,
          customer,
          account,
          address,
          new MessageContent(
              true,
              true,
              false,
              false,
              channel == TemplateChannel.SMS ? registered : null,
              language),
          at);
    }
  }

  /**
   * What the policy says.
   *
   * @param rule that forbids it; null: it may go
   * @param at when it may go, at the earliest
   */
  record Word(@Nullable String rule, Instant at) {}

  /**
   * On each, in the order given; the decisions are kept. What is forbidden only now is asked about
   * once more for its next lawful moment, if that is not too far away.
   */
  List<Word> queued(Portfolio portfolio, List<Asked> asked) {
    List<ContactRequest> requests = asked.stream().map(Asked::request).toList();
    List<ContactAnswer> first = decided(portfolio, requests);
    List<Word> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<ContactRequest> later = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      ContactAnswer answer = first.get(i);
      int place = i;
      words.add(new Word(rule(answer), answer.request().at()));
      wait(answer)
          .ifPresent(
              wait -> {
                places.add(place);
                later.add(requests.get(place).movedTo(answer.request().at().plus(wait)));
              });
    }
    List<ContactAnswer> second = decided(portfolio, later);
    for (int i = 0; i < second.size(); i++) {
      if (rule(second.get(i)) == null) {
        words.set(places.get(i), new Word(null, second.get(i).request().at()));
      }
    }
    return words;
  }

  /** On one that is about to go, decided anew each time; kept. */
  ContactAnswer sending(Portfolio portfolio, Asked asked) {
    return contacts
        .decide(portfolio, List.of(asked.request()), DecisionStage.SEND, SYSTEM)
        .get(0)
        .answer();
  }

  /** What would be said; nothing is kept. */
  List<ContactAnswer> supposed(Portfolio portfolio, List<Asked> asked) {
    List<ContactAnswer> answers = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      answers.addAll(
          contacts.whatIf(
              portfolio,
              asked.subList(from, Math.min(asked.size(), from + AT_ONCE)).stream()
                  .map(Asked::request)
                  .toList()));
    }
    return answers;
  }

  /** The first rule that forbids it; null: none does. */
  static @Nullable String rule(ContactAnswer answer) {
    return answer.verdict().against().map(Finding::rule).findFirst().orElse(null);
  }

  /** How long what is forbidden now has to wait, if it is not too long for a message. */
  static Optional<Duration> wait(ContactAnswer answer) {
    Instant next = answer.verdict().nextLawful();
    if (rule(answer) == null || next == null) {
      return Optional.empty();
    }
    return Optional.of(Duration.between(answer.request().at(), next))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
  }

  private List<ContactAnswer> decided(Portfolio portfolio, List<ContactRequest> asked) {
    List<ContactAnswer> decided = new ArrayList<>();
    for (int from = 0; from < asked.size(); from += AT_ONCE) {
      List<ContactRequest> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
      contacts.decide(portfolio, some, DecisionStage.QUEUE, SYSTEM).stream()
          .map(ContactDecision::answer)
          .forEach(decided::add);
    }
    return decided;
  }
}
