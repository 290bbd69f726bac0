package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.Audience;
import org.tahsil.campaign.Audience.Range;
import org.tahsil.campaign.CampaignDesign;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.CampaignStep;
import org.tahsil.campaign.CampaignTrigger;
import org.tahsil.campaign.CampaignWish;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.console.text.Wording;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.shared.money.Money;
import org.tahsil.shared.outcome.Refusal;
import org.tahsil.shared.outcome.RefusedException;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/** Reads what was filled in; refused with the field's label if a value cannot be read. */
public record CampaignReading(Wording wording, Portfolio portfolio, CampaignDraft draft) {

  /** The version that is meant. */
  public CampaignWish wish() {
    String note = draft.value("note");
    return new CampaignWish(
        draft.value("code"),
        draft.value("name"),
        date(),
        new CampaignDesign(
            trigger(),
            audience(),
            choice("mode", CampaignMode.class, CampaignMode.SEQUENTIAL),
            IntStream.rangeClosed(1, draft.steps()).mapToObj(this::step).toList(),
            marked("stop_", StopCondition.values())),
        note.isEmpty() ? null : note);
  }

  private LocalDate date() {
    return Typed.date(draft.value("valid_from"))
        .orElseThrow(() -> unreadable("templates_from", draft.value("valid_from")));
  }

  /** What a kind does not want is left out, though the form has a field for it. */
  private CampaignTrigger trigger() {
    TriggerKind kind = choice("trigger_kind", TriggerKind.class, TriggerKind.DAYS_PAST_DUE);
    return new CampaignTrigger(
        kind,
        kind.hasDays() ? number("trigger_days", "campaign_trigger_days") : null,
        kind == TriggerKind.RISK_BAND ? choice("trigger_band", Band.class, Band.HIGH) : null,
        kind.hasDays() && draft.marked("takes_earlier"));
  }

  private Audience audience() {
    Set<String> buckets =
        Arrays.stream(draft.value("buckets").split("[,،]", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new Audience(
        new Range<>(
            number("min_days", "campaign_for_days"), number("max_days", "campaign_for_days")),
        new Range<>(money("min_overdue"), money("max_overdue")),
        buckets,
        marked("band_", Band.values()),
        marked("language_", TemplateLanguage.values()),
        number("min_age", "campaign_for_age"));
  }

  private CampaignStep step(int place) {
    String prefix = "s" + place + "_";
    StepAction action = choice(prefix + "action", StepAction.class, StepAction.EMAIL);
    boolean writes = action.channel().isPresent();
    StepCondition.Kind kind =
        choice(prefix + "if", StepCondition.Kind.class, StepCondition.Kind.ALWAYS);
    return new CampaignStep(
        needed(prefix + "wait", "campaign_wait_days"),
        writes ? number(prefix + "hour", "campaign_at_hour") : null,
        action,
        writes ? draft.value(prefix + "template") : null,
        writes ? choice(prefix + "tier", TemplateTier.class, TemplateTier.FRIENDLY) : null,
        new StepCondition(kind, kind.hasValue() ? draft.value(prefix + "value") : null),
        needed(prefix + "patience", "campaign_patience_days"));
  }

  private Integer needed(String name, String label) {
    Integer number = number(name, label);
    if (number == null) {
      throw unreadable(label, "");
    }
    return number;
  }

  private @Nullable Integer number(String name, String label) {
    String typed = draft.value(name);
    if (typed.isEmpty()) {
      return null;
    }
    if (!typed.matches("[0-9]{1,4}")) {
      throw unreadable(label, typed);
    }
    return Integer.valueOf(typed);
  }

  private @Nullable Money money(String name) {
    String typed = draft.value(name);
    return typed.isEmpty()
        ? null
        : Typed.amount(typed, portfolio.currency())
            .orElseThrow(() -> unreadable("campaign_for_overdue", typed));
  }

  private <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
    String chosen = draft.value(name);
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .filter(one -> one.name().equals(chosen))
        .findFirst()
        .orElse(otherwise);
  }

  private <E extends Enum<E>> Set<E> marked(String prefix, E[] all) {
    return List.of(all).stream()
        .filter(one -> draft.marked(prefix + one.name()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private RefusedException unreadable(String label, String typed) {
    return new RefusedException(
        Refusal.malformed(
            "CAMPAIGN_VALUE", wording.say(label), typed, "Use a number, an amount or a date."));
  }
}
