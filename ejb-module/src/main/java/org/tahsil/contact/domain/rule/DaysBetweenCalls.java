package org.tahsil.contact.domain.rule;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.tahsil.contact.domain.CallResult;
import org.tahsil.contact.domain.Question;
import org.tahsil.contact.domain.Terms;

/** Terms: a call not before {@code days} after the last one's local day, so that none is daily. */
final class DaysBetweenCalls implements ContactRule {

  @Override
  public Look look(Question question, Terms terms) {
    List<ZoneId> zones = CallingHours.zones(question, terms);
    if (zones.isEmpty()) {
      return Look.missing("time_zone");
    }
    int days = terms.number("days");
    return zones.stream()
        .flatMap(
            zone ->
                question
                    .ofThisDebt()
                    .filter(past -> past.channel().isCall() && !past.inbound())
                    .filter(past -> past.result() != CallResult.NOT_CONNECTED)
                    .map(past -> past.at().atZone(zone).toLocalDate().plusDays(days))
                    .map(day -> FreeFrom.of(day, zone)))
        .max(FreeFrom.LATEST)
        .map(free -> free.look(question, Map.of("days", String.valueOf(days))))
        .orElse(Look.passed(Map.of()));
  }
}
