package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;
import org.tahsil.escalation.Escalation;
import org.tahsil.escalation.EscalationQuery;
import org.tahsil.escalation.EscalationState;
import org.tahsil.escalation.EscalationStep;

/**
 * The escalations of a portfolio.
 *
 * @param path the address without a filter
 * @param agenciesHref the page of agencies; null for who may not see it
 * @param moreHref the address of the next page; null at the end
 */
public record EscalationsPage(
    Heading heading,
    String path,
    @Nullable String agenciesHref,
    List<Option> steps,
    List<Option> states,
    Table escalations,
    @Nullable String moreHref) {

  /**
   * What the page is made of.
   *
   * @param query as it was asked, one row more than is shown
   */
  public record Content(
      Portfolio portfolio,
      EscalationQuery query,
      List<Escalation> lines,
      boolean more,
      boolean leads) {}

  public static EscalationsPage of(Wording wording, Content content) {
    String path = Paths.escalations(content.portfolio().code());
    EscalationQuery query = content.query();
    return new EscalationsPage(
        Heading.of(wording.say("escalations_title"), wording.say("escalations_note")),
        path,
        content.leads() ? Paths.agencies(content.portfolio().code()) : null,
        options(
            wording,
            "escalation_step",
            EscalationStep.values(),
            query.step(),
            "escalations_every_step"),
        options(
            wording,
            "escalation_state",
            EscalationState.values(),
            query.state(),
            "escalations_open"),
        table(wording, content),
        content.more() ? more(path, query, content.lines()) : null);
  }

  private static List<Option> options(
      Wording wording, String family, Enum<?>[] values, @Nullable Enum<?> chosen, String all) {
    List<Option> options = new ArrayList<>();
    options.add(new Option("", wording.say(all), chosen == null));
    for (Enum<?> one : values) {
      options.add(new Option(one.name(), wording.code(family, one.name()), one == chosen));
    }
    return List.copyOf(options);
  }

  private static String more(String path, EscalationQuery query, List<Escalation> lines) {
    Map<String, String> parameters = new LinkedHashMap<>();
    EscalationStep step = query.step();
    EscalationState state = query.state();
    parameters.put("step", step == null ? "" : step.name());
    parameters.put("state", state == null ? "" : state.name());
    parameters.put("after", String.valueOf(lines.get(lines.size() - 1).id()));
    return Paths.query(path, parameters);
  }

  private static Table table(Wording wording, Content content) {
    return Table.of(
        "escalations",
        wording.say("escalations_title"),
        List.of(
            Column.of("customer", wording.say("promises_customer")),
            Column.of("step", wording.say("escalation_step")),
            Column.of("state", wording.say("escalations_state")),
            Column.of("checklist", wording.say("escalations_checklist")),
            Column.figures("overdue", wording.say("work_overdue")),
            Column.of("since", wording.say("escalations_since")),
            Column.of("by", wording.say("escalations_by"))),
        content.lines().stream().map(one -> row(wording, content.portfolio(), one)).toList(),
        wording.say("escalations_none"));
  }

  private static List<Cell> row(Wording wording, Portfolio portfolio, Escalation one) {
    Escalation.Dates dates = one.dates();
    LocalDate ended = dates.endedOn();
    LocalDate active = dates.activeOn();
    long done = one.checklist().stream().filter(item -> item.tick() != null).count();
    LocalDate since = ended != null ? ended : active != null ? active : dates.proposedOn();
    return List.of(
        Cell.link(
                one.party().name(),
                Paths.account(portfolio.code(), one.party().account()) + "#escalation")
            .with(one.party().account().value()),
        Cell.text(wording.code("escalation_step", one.step().name()))
            .with(one.agency() == null ? one.team() : one.agency()),
        Cell.badge(
            wording.code("escalation_state", one.state().name()), EscalationLine.css(one.state())),
        Cell.text(wording.say("escalations_done", done, one.checklist().size())),
        Cell.figure(wording.figures().money(one.overdue()))
            .with(wording.say("escalations_days", one.daysPastDue())),
        Cell.date(wording.figures().date(since)),
        Cell.text(dates.proposedBy()));
  }
}
