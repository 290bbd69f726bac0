package org.tahsil.console.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.casework.CollectionCase;
import org.tahsil.casework.WorkItem;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * A customer on the worklist.
 *
 * @param id of the case
 * @param pick what a reader who cannot see the row is told that is chosen by its box
 * @param briefing where an agent is told what to know before a contact
 * @param value what working the customer now is expected to bring
 * @param why what goes before the value: an agreed call, why the customer is left out, why he must
 *     not be called now, that nobody has the skill; null: nothing
 * @param reasons the terms of the value
 * @param due what is to be done, and when or since which day
 * @param skill that the case needs; null: none
 * @param concerns what the customer said that is undecided
 */
public record WorkRow(
    String id,
    String pick,
    String href,
    String briefing,
    String customer,
    String account,
    String overdue,
    String value,
    @Nullable String why,
    List<String> reasons,
    String due,
    String state,
    String priority,
    String priorityCss,
    @Nullable String owner,
    @Nullable String skill,
    List<Open> concerns) {

  /** A concern of the customer that nobody has decided. */
  public record Open(String href, String text, boolean late) {}

  static WorkRow of(Wording wording, Portfolio portfolio, WorkItem item, WorkPage.Found list) {
    CollectionCase found = item.found();
    List<String> said =
        item.reasons().stream()
            .map(term -> wording.sentence("casework", term.code(), term.facts()))
            .toList();
    int first = item.warnings().size();
    String skill = found.standing().skill();
    String owner = found.standing().owner();
    return new WorkRow(
        String.valueOf(found.id()),
        wording.say("work_pick", found.customerName(), found.account().value()),
        Paths.account(portfolio.code(), found.account()) + "#case",
        Paths.account(portfolio.code(), found.account()) + "/assist",
        found.customerName(),
        found.account().value(),
        wording.figures().money(found.overdue()),
        wording.figures().money(item.worth().value()),
        first == 0 ? null : String.join(" ", said.subList(0, first)),
        said.subList(first, said.size()),
        due(wording, portfolio, found, list.today()),
        wording.code("case_state", found.standing().state().name()),
        wording.code("priority", found.priority().name()),
        "priority-" + found.priority().name().toLowerCase(java.util.Locale.ROOT),
        owner == null ? null : wording.say("alert_assigned", owner),
        skill == null ? null : wording.code("skill", skill),
        open(wording, portfolio, found, list));
  }

  private static List<Open> open(
      Wording wording, Portfolio portfolio, CollectionCase found, WorkPage.Found list) {
    LocalDate today = list.today();
    return list.concerns().stream()
        .filter(one -> one.subject().customer().equals(found.customer()))
        .map(
            one ->
                new Open(
                    Paths.concern(portfolio.code(), one.id()),
                    wording.say(
                        "work_concern",
                        wording.code("concern_kind", one.kind().name()),
                        ConcernWords.due(wording, one, today)),
                    one.overdue(today)))
        .toList();
  }

  /** The next action and its moment; since which day it waits, if that day is over. */
  static String due(Wording wording, Portfolio portfolio, CollectionCase found, LocalDate today) {
    Instant at = found.standing().dueAt();
    String action = wording.code("next_action", found.standing().next().name());
    LocalDate day = at.atZone(portfolio.zone()).toLocalDate();
    return day.isBefore(today)
        ? wording.say("case_due_since", action, wording.figures().date(day))
        : wording.say("case_due", action, wording.figures().moment(at, portfolio.zone()));
  }
}
