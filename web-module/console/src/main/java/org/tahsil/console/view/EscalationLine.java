package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.ChecklistItem.DateRule;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationChecks;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;
import org.tahsil.shared.money.Money;

/**
 * One step of a case.
 *
 * @param acts where what is done with it posts to
 * @param buttons what this reader may do with it as a whole
 * @param waiting what it waits for; null: nothing
 */
public record EscalationLine(
    long id,
    boolean ended,
    String step,
    String state,
    String stateCss,
    String amount,
    @Nullable String place,
    String since,
    String acts,
    List<Item> items,
    List<Button> buttons,
    @Nullable String waiting) {

  /**
   * An item of the checklist.
   *
   * @param told what was told with the tick; null: it is open
   * @param form whether this reader may tick it now
   */
  public record Item(
      String code,
      String label,
      @Nullable String told,
      boolean needed,
      boolean form,
      boolean reference,
      boolean date,
      @Nullable String hint) {}

  /**
   * A button, with the question that it asks before it posts.
   *
   * @param asksWhy whether a note has to be written
   */
  public record Button(String act, String label, String css, String question, boolean asksWhy) {}

  /** Who reads, and whether he leads; agents work. */
  public record Reader(String name, boolean leads, LocalDate today) {}

  static EscalationLine of(Wording wording, Escalation one, String path, Reader reader) {
    Money begun = one.begunWith();
    boolean open = one.state() == EscalationState.PROPOSED;
    return new EscalationLine(
        one.id(),
        one.state().isEnd(),
        wording.code("escalation_step", one.step().name()),
        wording.code("escalation_state", one.state().name()),
        css(one.state()),
        wording.figures().money(begun == null ? one.overdue() : begun),
        place(wording, one),
        since(wording, one),
        path + "/acts?escalation=" + one.id(),
        one.state().isEnd()
            ? List.of()
            : one.checklist().stream().map(item -> item(wording, item, open)).toList(),
        buttons(wording, one, reader),
        waiting(wording, one, reader));
  }

  /** What a second person is asked about, in words: the step, then what follows its code. */
  static String reason(Wording wording, String told) {
    for (EscalationStep step : EscalationStep.values()) {
      if (told.startsWith(step.name())) {
        return wording.code("escalation_step", step.name()) + told.substring(step.name().length());
      }
    }
    return told;
  }

  /** The class of a badge of a state. */
  static String css(EscalationState state) {
    return switch (state) {
      case PROPOSED -> "tag";
      case PENDING_APPROVAL -> "tag warn";
      case ACTIVE -> "tag info";
      case PAID -> "tag good";
      case RECALLED, RETURNED, CANCELLED -> "tag";
      case REFUSED -> "tag bad";
    };
  }

  private static @Nullable String place(Wording wording, Escalation one) {
    String agency = one.agency();
    if (agency != null) {
      return wording.apart(agency);
    }
    String team = one.team();
    return team == null ? null : wording.say("escalation_team", team);
  }

  private static String since(Wording wording, Escalation one) {
    Escalation.Dates dates = one.dates();
    LocalDate ended = dates.endedOn();
    LocalDate active = dates.activeOn();
    if (ended != null) {
      return wording.say("escalation_ended", wording.figures().date(ended));
    }
    return active == null
        ? wording.say(
            "escalation_proposed", wording.figures().date(dates.proposedOn()), dates.proposedBy())
        : wording.say("escalation_since", wording.figures().date(active));
  }

  private static Item item(Wording wording, Escalation.Item item, boolean open) {
    String code = item.asked().code();
    Escalation.Tick tick = item.tick();
    return new Item(
        code,
        wording.code("escalation_item", code),
        tick == null ? null : told(wording, tick),
        item.asked().required(),
        open,
        item.asked().reference(),
        item.asked().date() != DateRule.NONE,
        hint(wording, item));
  }

  private static String told(Wording wording, Escalation.Tick tick) {
    LocalDate date = tick.date();
    String reference = tick.reference();
    return wording.say(
        "escalation_told",
        tick.by(),
        reference == null ? "" : reference,
        date == null ? "" : wording.figures().date(date));
  }

  private static @Nullable String hint(Wording wording, Escalation.Item item) {
    return switch (item.asked().date()) {
      case NONE -> null;
      case PAST ->
          item.asked().days() == 0
              ? null
              : wording.say("escalation_days_since", item.asked().days());
      case AHEAD -> wording.say("escalation_ahead");
    };
  }

  private static @Nullable String waiting(Wording wording, Escalation one, Reader reader) {
    if (one.state() == EscalationState.PENDING_APPROVAL) {
      return !reader.leads() || !EscalationChecks.maySecond(one, reader.name())
          ? wording.say("escalation_waits_for_other")
          : wording.say("escalation_asked_by", String.valueOf(one.dates().askedBy()));
    }
    if (one.state() != EscalationState.PROPOSED) {
      return null;
    }
    return EscalationChecks.lacks(one, reader.today())
        .map(
            refusal ->
                wording.sentence(
                    "escalation",
                    refusal.code(),
                    worded(wording, refusal.facts(), refusal.value())))
        .orElse(null);
  }

  private static Map<String, Object> worded(
      Wording wording, Map<String, Object> facts, @Nullable String value) {
    return Map.of(
        "item",
        wording.code("escalation_item", String.valueOf(facts.get("item"))),
        "days",
        String.valueOf(facts.get("days")),
        "value",
        value == null ? "" : value);
  }

  private static List<Button> buttons(Wording wording, Escalation one, Reader reader) {
    boolean complete = EscalationChecks.lacks(one, reader.today()).isEmpty();
    return switch (one.state()) {
      case PROPOSED ->
          complete
              ? List.of(
                  button(wording, one.needsSecondPerson() ? "ASK" : "BEGIN", "btn-primary"),
                  button(wording, "CANCEL", "btn-quiet"))
              : List.of(button(wording, "CANCEL", "btn-quiet"));
      case PENDING_APPROVAL ->
          reader.leads() && EscalationChecks.maySecond(one, reader.name())
              ? List.of(
                  button(wording, "APPROVE", "btn-primary"), button(wording, "REFUSE", "btn-quiet"))
              : List.of(button(wording, "CANCEL", "btn-quiet"));
      case ACTIVE ->
          !reader.leads()
              ? List.of()
              : one.step() == EscalationStep.AGENCY
                  ? List.of(button(wording, "RECALL", "btn-quiet"))
                  : List.of(
                      button(wording, "RETURN", "btn-quiet"),
                      button(wording, "RECALL", "btn-quiet"));
      case RECALLED, RETURNED, PAID, CANCELLED, REFUSED -> List.of();
    };
  }

  private static Button button(Wording wording, String act, String css) {
    return new Button(
        act.equals("BEGIN") ? "ASK" : act,
        wording.say("escalation_act_" + act),
        css,
        wording.say("escalation_question_" + act),
        act.equals("REFUSE"));
  }
}
