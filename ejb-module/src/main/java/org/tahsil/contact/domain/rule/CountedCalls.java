package org.tahsil.contact.domain.rule;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.tahsil.contact.Addressee;
import org.tahsil.contact.CustomerFact;
import org.tahsil.contact.FactKind;
import org.tahsil.contact.domain.Address;
import org.tahsil.contact.domain.CallResult;
import org.tahsil.contact.domain.KnownFacts;
import org.tahsil.contact.domain.PastContact;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Which calls about a debt count: not those that the customer had agreed to, that never connected,
 * that went to the attorney, or to a number later found wrong.
 */
final class CountedCalls {

  private CountedCalls() {}

  static Stream<PastContact> outbound(Question question) {
    List<String> wrong = wrongNumbers(question);
    return question
        .ofThisDebt()
        .filter(past -> past.channel().isCall() && !past.inbound())
        .filter(past -> !past.agreed() && past.to() != Addressee.ATTORNEY)
        .filter(
            past ->
                past.result() == CallResult.CONVERSATION || past.result() == CallResult.UNANSWERED)
        .filter(past -> !isWrong(past, wrong, question));
  }

  /** Whether the customer agreed to a call within the pack's {@code agreed_days} before. */
  static boolean agreed(Question question, Terms terms) {
    Instant since = question.at().minus(terms.number("agreed_days"), ChronoUnit.DAYS);
    return question.standing(FactKind.CALL_AGREED).stream()
        .anyMatch(fact -> fact.since().isAfter(since));
  }

  private static boolean isWrong(PastContact past, List<String> wrong, Question question) {
    return wrong.stream()
        .anyMatch(number -> Address.same(number, past.address(), question.countries()));
  }

  private static List<String> wrongNumbers(Question question) {
    List<CustomerFact> all = question.facts().customer();
    return KnownFacts.known(all, FactKind.WRONG_NUMBER, question.at())
        .filter(fact -> fact.stands() && KnownFacts.end(fact, all, question).isEmpty())
        .flatMap(fact -> Stream.ofNullable(fact.address()))
        .toList();
  }
}
