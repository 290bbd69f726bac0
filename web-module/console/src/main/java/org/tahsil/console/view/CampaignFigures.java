package org.tahsil.console.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.DryRun;
import org.tahsil.campaign.StepFigures;
import org.tahsil.console.page.Cell;
import org.tahsil.console.page.Column;
import org.tahsil.console.page.Table;
import org.tahsil.console.text.Wording;

/** What a version did by step, and what it would do. */
record CampaignFigures(Wording wording, Portfolio portfolio) {

  /** Of one version. */
  Table live(List<StepFigures> figures) {
    return Table.of(
        "figures",
        wording.say("campaign_figures"),
        List.of(
            Column.figures("step", wording.say("campaign_step")),
            Column.figures("waiting", wording.say("campaign_fig_waiting")),
            Column.figures("under-way", wording.say("campaign_fig_under_way")),
            Column.figures("sent", wording.say("campaign_fig_sent")),
            Column.figures("withheld", wording.say("campaign_fig_withheld")),
            Column.figures("failed", wording.say("campaign_fig_failed")),
            Column.figures("cases", wording.say("campaign_fig_cases")),
            Column.figures("passed", wording.say("campaign_fig_passed")),
            Column.figures("cost", wording.say("template_cost"))),
        figures.stream().map(this::row).toList(),
        wording.say("campaign_figures_none"));
  }

  private List<Cell> row(StepFigures one) {
    return List.of(
        count(one.step()),
        count(one.waiting()),
        count(one.underWay()),
        count(one.sent()),
        count(one.suppressed()),
        count(one.dead())
            .with(one.unknown() == 0 ? null : wording.say("campaign_fig_in_doubt", one.unknown())),
        count(one.escalated()),
        count(one.passed()).with(words().reasons(one.reasons())),
        cost(one.cost()));
  }

  /** By step. */
  Table supposed(DryRun run) {
    return Table.of(
        "dry-run",
        wording.say("campaign_rehearsal"),
        List.of(
            Column.figures("step", wording.say("campaign_step")),
            Column.of("action", wording.say("campaign_does")),
            Column.figures("messages", wording.say("campaign_fig_messages")),
            Column.figures("forbidden", wording.say("campaign_fig_forbidden")),
            Column.figures("no-address", wording.say("campaign_fig_no_address")),
            Column.figures("no-words", wording.say("campaign_fig_no_words")),
            Column.figures("parts", wording.say("template_parts")),
            Column.figures("cost", wording.say("template_cost"))),
        run.steps().stream().map(this::row).toList(),
        wording.say("campaign_figures_none"));
  }

  private List<Cell> row(DryRun.Step step) {
    long forbidden = step.blocked().values().stream().mapToLong(Long::longValue).sum();
    return List.of(
        count(step.step()),
        Cell.text(wording.code("campaign_action", step.action().name())),
        count(step.messages()),
        count(forbidden).with(words().reasons(step.blocked())),
        count(step.withoutAddress()),
        count(step.withoutWords()),
        count(step.parts()),
        cost(step.cost()));
  }

  private CampaignWords words() {
    return new CampaignWords(wording, portfolio);
  }

  private Cell count(long value) {
    return Cell.figure(wording.figures().count(value));
  }

  private Cell cost(@Nullable BigDecimal cost) {
    return cost == null
        ? Cell.none()
        : Cell.figure(wording.figures().money(cost, portfolio.currency()));
  }
}
