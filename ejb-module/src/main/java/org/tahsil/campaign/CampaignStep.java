package org.tahsil.campaign;

import org.jspecify.annotations.Nullable;
import org.tahsil.template.TemplateTier;

/**
 * One step of a version.
 *
 * @param waitDays 0 to 90 days after the step before, or side by side after the beginning
 * @param atHour hour of the customer's day from which the message goes, 0 to 23; null: at once
 * @param template code of the words; null: it writes nothing
 * @param tier of the words; null: it writes nothing
 * @param patienceDays 0 to 30 days for which it waits for what stands in its way, before it is
 *     passed over
 */
public record CampaignStep(
    int waitDays,
    @Nullable Integer atHour,
    StepAction action,
    @Nullable String template,
    @Nullable TemplateTier tier,
    StepCondition condition,
    int patienceDays) {}
