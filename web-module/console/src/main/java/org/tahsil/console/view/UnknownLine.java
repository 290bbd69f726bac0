package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.channel.UnknownMessages.Finding;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Wording;

/**
 * A message in doubt.
 *
 * @param settle the form by which the reader says what became of it, null if that is not theirs
 */
public record UnknownLine(String recipient, List<Fact> facts, @Nullable Form settle) {

  static UnknownLine of(Wording wording, UnknownMessage found, boolean maySettle, ZoneId zone) {
    return new UnknownLine(
        found.recipient(),
        List.of(
            Fact.date(wording.say("unknown_since"), wording.figures().moment(found.at(), zone)),
            Fact.text(wording.say("col_type"), wording.code("message", found.type())),
            Fact.text(wording.say("unknown_cause"), wording.code("failure", found.cause()))),
        maySettle ? form(wording, found) : null);
  }

  private static Form form(Wording wording, UnknownMessage found) {
    Filled filled = new Filled(wording, Map.of());
    return new Form(
        "settle-" + found.tryId(),
        "/unknown-messages/" + found.tryId() + "/settling",
        wording.say("unknown_settle_submit"),
        null,
        List.of(
            Field.select(
                "finding",
                wording.say("unknown_finding"),
                filled.choices("finding", Finding.class, "unknown_finding")),
            Field.of("reason", wording.say("unknown_reason"), "text", "")));
  }
}
