package org.tahsil.console.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.campaign.CampaignMode;
import org.tahsil.campaign.StepAction;
import org.tahsil.campaign.StepCondition;
import org.tahsil.campaign.StopCondition;
import org.tahsil.campaign.TriggerKind;
import org.tahsil.console.page.Field;
import org.tahsil.console.page.Field.Option;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.risk.RiskScore.Band;
import org.tahsil.template.TemplateLanguage;
import org.tahsil.template.TemplateTier;

/**
 * Where a version of a campaign is put together.
 *
 * @param id of the form
 * @param action where it posts to
 * @param error why it was not kept, null if it was not sent
 * @param parts groups of fields before the steps
 * @param full whether no step can be added
 */
public record CampaignEditor(
    Heading heading,
    String id,
    String action,
    @Nullable String error,
    List<Part> parts,
    List<Step> steps,
    Part last,
    boolean full) {

  /** Fields that belong together. */
  public record Part(String title, List<Field> fields) {}

  /**
   * A step.
   *
   * @param first whether none stands before it
   * @param last whether none follows
   */
  public record Step(int place, String title, boolean first, boolean last, List<Field> fields) {}

  public static CampaignEditor of(
      Wording wording, Portfolio portfolio, CampaignDraft draft, @Nullable String error) {
    Fields fields = new Fields(wording, draft);
    int steps = draft.steps();
    return new CampaignEditor(
        Heading.of(wording.say("campaigns_write"), wording.say("template_write_note"))
            .under(wording.say("campaigns_title"), Paths.campaigns(portfolio.code())),
        "draft",
        Paths.campaignDraft(portfolio.code()),
        error,
        List.of(fields.name(), fields.trigger(), fields.audience()),
        IntStream.rangeClosed(1, steps).mapToObj(place -> fields.step(place, steps)).toList(),
        fields.last(),
        steps == CampaignDraft.MOST_STEPS);
  }

  /** Makes the fields of a draft. */
  private record Fields(Wording wording, CampaignDraft draft) {

    Part name() {
      return new Part(
          wording.say("campaigns_name"),
          List.of(
              text("code", "campaign_code").hinted(wording.say("campaign_code_hint")),
              text("name", "campaign_name"),
              field("valid_from", "templates_from", "date")));
    }

    Part trigger() {
      return new Part(
          wording.say("campaign_begin"),
          List.of(
              choice("trigger_kind", "campaign_trigger", "campaign_kind", TriggerKind.values()),
              number("trigger_days", "campaign_trigger_days")
                  .hinted(wording.say("campaign_trigger_days_hint")),
              choice("trigger_band", "campaign_trigger_band", "band", Band.values()),
              Field.checks(
                  "earlier",
                  wording.say("campaign_more"),
                  List.of(mark("takes_earlier", wording.say("campaign_earlier"))))));
    }

    Part audience() {
      return new Part(
          wording.say("campaign_audience"),
          List.of(
              number("min_days", "campaign_min_days"),
              number("max_days", "campaign_max_days"),
              field("min_overdue", "campaign_min_overdue", "amount").optional(),
              field("max_overdue", "campaign_max_overdue", "amount").optional(),
              text("buckets", "campaign_for_buckets")
                  .optional()
                  .hinted(wording.say("campaign_buckets_hint")),
              checks("campaign_for_bands", "band_", "band", Band.values()),
              checks(
                  "campaign_for_languages",
                  "language_",
                  "template_language",
                  TemplateLanguage.values()),
              number("min_age", "campaign_min_age")));
    }

    Step step(int place, int steps) {
      String prefix = "s" + place + "_";
      List<Field> fields = new ArrayList<>();
      fields.add(number(prefix + "wait", "campaign_wait_days").needed());
      fields.add(choice(prefix + "action", "campaign_does", "campaign_action", all()));
      fields.add(text(prefix + "template", "campaign_words").optional());
      fields.add(choice(prefix + "tier", "templates_tier", "template_tier", TemplateTier.values()));
      fields.add(number(prefix + "hour", "campaign_at_hour"));
      fields.add(
          choice(
              prefix + "if",
              "campaign_condition",
              "campaign_condition",
              StepCondition.Kind.values()));
      fields.add(
          text(prefix + "value", "campaign_condition_value")
              .optional()
              .hinted(wording.say("campaign_condition_hint")));
      fields.add(number(prefix + "patience", "campaign_patience_days").needed());
      return new Step(
          place, wording.say("campaign_step_title", place), place == 1, place == steps, fields);
    }

    private static StepAction[] all() {
      return StepAction.values();
    }

    Part last() {
      return new Part(
          wording.say("campaign_end"),
          List.of(
              choice("mode", "campaign_mode", "campaign_mode", CampaignMode.values()),
              checks("campaign_ends_early", "stop_", "campaign_stop", StopCondition.values()),
              text("note", "template_note").optional()));
    }

    private Field field(String name, String label, String type) {
      return Field.of(name, wording.say(label), type, draft.value(name));
    }

    private Field text(String name, String label) {
      return field(name, label, "text");
    }

    private Field number(String name, String label) {
      return field(name, label, "number").optional();
    }

    private Field choice(String name, String label, String family, Enum<?>[] all) {
      String chosen = draft.value(name);
      return Field.select(
          name,
          wording.say(label),
          Arrays.stream(all)
              .map(
                  one ->
                      new Option(
                          one.name(), wording.code(family, one.name()), one.name().equals(chosen)))
              .toList());
    }

    private Field checks(String label, String prefix, String family, Enum<?>[] all) {
      return Field.checks(
          label,
          wording.say(label),
          Arrays.stream(all)
              .map(one -> mark(prefix + one.name(), wording.code(family, one.name())))
              .toList());
    }

    private Option mark(String name, String label) {
      return new Option(name, label, draft.marked(name));
    }
  }
}
