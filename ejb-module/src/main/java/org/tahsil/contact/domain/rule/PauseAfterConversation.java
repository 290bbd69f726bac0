package org.tahsil.contact.domain.rule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.tahsil.contact.domain.CallResult;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/**
 * Terms: no call within {@code days} after a conversation by telephone about the debt, whoever
 * called; the conversation's local day is day one.
 */
final class PauseAfterConversation implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    if (question.zones().isEmpty()) {
      return Look.missing("time_zone");
    }
    if (CountedCalls.agreed(question, terms)) {
      return Look.apart();
    }
    int days = terms.number("days");
    return question.zones().stream()
        .flatMap(
            zone -> conversations(question, zone).map(day -> FreeFrom.of(day.plusDays(days), zone)))
        .max(FreeFrom.LATEST)
        .map(free -> free.look(question, Map.of("days", String.valueOf(days))))
        .orElse(Look.passed(Map.of()));
  }

  private static java.util.stream.Stream<LocalDate> conversations(Question question, ZoneId zone) {
    return question
        .ofThisDebt()
        .filter(past -> past.channel().isCall() && past.result() == CallResult.CONVERSATION)
        .map(past -> past.at().atZone(zone).toLocalDate());
  }
}
