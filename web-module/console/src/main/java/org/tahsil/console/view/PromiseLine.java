package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.arrangement.Arrangement;
import org.tahsil.arrangement.Arrangement.Step;
import org.tahsil.arrangement.ArrangementState;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Form;
import org.tahsil.console.text.Figures;
import org.tahsil.console.text.Wording;

/**
 * A promise or plan in words.
 *
 * @param paid how much of how much, and {@code percent} the same as a bar
 * @param next the next date, null if there is none
 * @param steps its instalments; empty if it has but one
 * @param cancel the form that takes it back, {@code reschedule} that puts another in its place;
 *     null if the reader may not or it is over
 */
public record PromiseLine(
    String id,
    String kind,
    String state,
    String stateCss,
    String why,
    String paid,
    int percent,
    @Nullable String next,
    String made,
    @Nullable String note,
    List<StepLine> steps,
    @Nullable Form cancel,
    @Nullable Form reschedule) {

  /** An instalment. */
  public record StepLine(String due, String amount, String standing, String css) {}

  static PromiseLine of(Wording wording, Arrangement found, boolean mayAct, String path) {
    Figures figures = wording.figures();
    String id = found.id().toString();
    LocalDate next = found.nextDue();
    boolean open = mayAct && found.state() == ArrangementState.OPEN;
    return new PromiseLine(
        id,
        wording.code("promise_kind", found.kind().name()),
        wording.code("promise_state", found.state().name()),
        css(found.state()),
        why(wording, found),
        wording.say(
            "promise_paid",
            wording.apart(figures.money(found.paid())),
            wording.apart(figures.money(found.promised()))),
        (int) (found.paid().minor() * 100 / found.promised().minor()),
        next == null ? null : wording.say("promise_next", figures.date(next)),
        wording.say(
            "promise_made", wording.apart(found.making().by()), figures.date(found.making().on())),
        found.making().note(),
        found.steps().size() < 2
            ? List.of()
            : found.steps().stream().map(step -> step(wording, step)).toList(),
        open ? cancel(wording, id, path + "/cancellation") : null,
        open && found.steps().size() < 2
            ? reschedule(wording, found, path + "/rescheduling")
            : null);
  }

  static String css(ArrangementState state) {
    return switch (state) {
      case OPEN -> "tag info";
      case KEPT -> "tag good";
      case PARTLY_KEPT -> "tag warn";
      case BROKEN -> "tag bad";
      case CANCELLED, RESCHEDULED -> "tag";
    };
  }

  private static StepLine step(Wording wording, Step step) {
    return new StepLine(
        wording.figures().date(step.dueOn()),
        wording.figures().money(step.amount()),
        wording.code("promise_standing", step.standing().name()),
        switch (step.standing()) {
          case WAITING -> "tag";
          case PAID -> "tag good";
          case PAID_LATE -> "tag warn";
          case MISSED -> "tag bad";
        });
  }

  private static String why(Wording wording, Arrangement found) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("promised", found.promised().plain());
    facts.put("paid", found.paid().plain());
    facts.put("currency", found.promised().currency().getCurrencyCode());
    facts.put("since", found.since().toString());
    facts.put("next_due", String.valueOf(found.nextDue()));
    facts.put("missed", (int) found.missed());
    facts.put("allowed", found.bearing().missedAllowed());
    facts.put("reason", found.ending() == null ? "" : found.ending().reason());
    return wording.sentence("arrangement", "STATE_" + found.state(), facts);
  }

  private static Form cancel(Wording wording, String id, String action) {
    return new Form(
        "cancel-" + id, action, wording.say("promise_cancel"), null, List.of(reason(wording)));
  }

  private static Form reschedule(Wording wording, Arrangement found, String action) {
    String rest = found.promised().minus(found.paid()).plain();
    return new Form(
        "reschedule-" + found.id(),
        action,
        wording.say("promise_reschedule"),
        null,
        List.of(
            Field.of(
                "amount",
                wording.say(
                    "promise_amount", wording.figures().currencyName(found.promised().currency())),
                "amount",
                rest),
            Field.of("due_on", wording.say("promise_due"), "date", ""),
            reason(wording)));
  }

  private static Field reason(Wording wording) {
    return Field.of("reason", wording.say("promise_reason"), "text", "");
  }
}
