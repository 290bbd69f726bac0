package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Alert;
import org.tahsil.delinquency.Alert.Handling;
import org.tahsil.delinquency.AlertState;

/**
 * An alert in the inbox.
 *
 * @param why its reason in one sentence
 * @param assignee who has it, null for nobody
 * @param state what became of it, null while it is open
 * @param action where its buttons post to
 * @param buttons what the reader may do at once
 * @param snoozes until when it may be put off
 */
public record AlertRow(
    long id,
    AlertLine line,
    String why,
    @Nullable String assignee,
    @Nullable String state,
    String action,
    List<Button> buttons,
    List<Button> snoozes) {
  private static final int[] DAYS = {1, 3, 7, 14};

  /**
   * A button.
   *
   * @param act what it posts
   */
  public record Button(String act, String label, String css) {}

  /**
   * The row as a reader sees it.
   *
   * @param filter stays in the address of what is posted, so that the same list comes back
   */
  public static AlertRow of(
      Wording wording, Portfolio portfolio, Alert alert, AlertFilter filter, Reader reader) {
    boolean done = alert.handling().state() == AlertState.ACKNOWLEDGED;
    return new AlertRow(
        alert.id(),
        AlertLine.of(wording, portfolio.code(), alert),
        wording.sentence("delinquency", alert.reason().code(), alert.reason().facts()),
        assignee(wording, alert.handling(), reader),
        state(wording, alert.handling()),
        filter.href(Paths.portfolio(portfolio.code()) + "/alerts/" + alert.id() + "/acts"),
        reader.mayAct() ? buttons(wording, alert.handling(), reader) : List.of(),
        reader.mayAct() && !done ? snoozes(wording, reader.today()) : List.of());
  }

  /** Who reads, on which business date. */
  public record Reader(String name, boolean mayAct, LocalDate today) {}

  private static @Nullable String assignee(Wording wording, Handling handling, Reader reader) {
    String who = handling.assignee();
    if (who == null) {
      return null;
    }
    return who.equals(reader.name())
        ? wording.say("alert_mine")
        : wording.say("alert_assigned", who);
  }

  private static @Nullable String state(Wording wording, Handling handling) {
    LocalDate until = handling.until();
    return switch (handling.state()) {
      case OPEN -> null;
      case SNOOZED ->
          until == null
              ? wording.code("alert_state", "SNOOZED")
              : wording.say("alert_snoozed", wording.figures().date(until));
      case ACKNOWLEDGED -> wording.code("alert_state", "ACKNOWLEDGED");
    };
  }

  private static List<Button> buttons(Wording wording, Handling handling, Reader reader) {
    List<Button> buttons = new ArrayList<>();
    boolean mine = reader.name().equals(handling.assignee());
    String hand = mine ? "RELEASE" : "TAKE";
    buttons.add(new Button(hand, wording.code("alert_act", hand), "btn-quiet"));
    if (handling.state() != AlertState.ACKNOWLEDGED) {
      buttons.add(
          new Button("ACKNOWLEDGE", wording.code("alert_act", "ACKNOWLEDGE"), "btn-primary"));
    }
    if (handling.state() != AlertState.OPEN) {
      buttons.add(new Button("REOPEN", wording.code("alert_act", "REOPEN"), "btn-quiet"));
    }
    return List.copyOf(buttons);
  }

  private static List<Button> snoozes(Wording wording, LocalDate today) {
    List<Button> days = new ArrayList<>();
    for (int count : DAYS) {
      String label =
          wording.say("alert_snooze_days", count, wording.figures().date(today.plusDays(count)));
      days.add(new Button("SNOOZE_" + count, label, "plain"));
    }
    return List.copyOf(days);
  }
}
