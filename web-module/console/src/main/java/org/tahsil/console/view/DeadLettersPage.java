package org.tahsil.console.view;

import java.time.ZoneId;
import java.util.List;
import org.tahsil.channel.DeadLetter;
import org.tahsil.channel.Outbox.StateCount;
import org.tahsil.channel.UnknownMessage;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/**
 * The messages that need a person: those in doubt, those that could not be delivered, and how many
 * are in each state.
 */
public record DeadLettersPage(
    Heading heading, List<Fact> states, List<UnknownLine> unknown, Table table) {

  /** What the page shows. */
  public record Content(
      List<DeadLetter> letters, List<UnknownMessage> unknown, List<StateCount> states) {}

  public static DeadLettersPage of(Wording wording, Content content, Rights rights, ZoneId zone) {
    List<Column> columns =
        List.of(
            Column.of("at", wording.say("col_time")),
            Column.of("to", wording.say("col_recipient")),
            Column.of("type", wording.say("col_type")),
            Column.figures("attempts", wording.say("col_attempts")),
            Column.of("error", wording.say("col_error")),
            Column.of("action", wording.say("col_action")));
    return new DeadLettersPage(
        Heading.of(wording.say("dead_title"), wording.say("dead_subtitle")),
        content.states().stream()
            .map(
                state ->
                    Fact.figure(
                        wording.code("outbox", state.state()),
                        wording.figures().count(state.messages())))
            .toList(),
        content.unknown().stream()
            .map(one -> UnknownLine.of(wording, one, rights.settleUnknownMessages(), zone))
            .toList(),
        Table.of(
            "dead-letters",
            wording.say("dead_title"),
            columns,
            content.letters().stream().map(letter -> row(wording, letter, rights, zone)).toList(),
            wording.say("dead_none")));
  }

  private static List<Cell> row(Wording wording, DeadLetter letter, Rights rights, ZoneId zone) {
    return List.of(
        Cell.date(wording.figures().moment(letter.at(), zone)),
        Cell.ref(letter.recipient()),
        Cell.text(wording.code("message", letter.type())),
        Cell.figure(wording.figures().count(letter.attempts())),
        Cell.text(wording.code("failure", letter.lastError())),
        rights.redriveDeadLetters()
            ? Cell.action(
                wording.say("dead_redrive"),
                "/dead-letters/" + letter.id() + "/redrive",
                wording.say("dead_redrive_question", letter.recipient()))
            : Cell.none());
  }
}
