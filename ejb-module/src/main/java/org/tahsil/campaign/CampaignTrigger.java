package org.tahsil.campaign;

import org.jspecify.annotations.Nullable;
import org.tahsil.risk.RiskScore.Band;

/**
 * When an account begins.
 *
 * @param days of DAYS_PAST_DUE 1 to 999, of BEFORE_DUE 1 to 60; null: of the others
 * @param band of RISK_BAND; null: of the others
 * @param takesEarlier whether accounts begin too that met it before the launch and still do
 */
public record CampaignTrigger(
    TriggerKind kind, @Nullable Integer days, @Nullable Band band, boolean takesEarlier) {}
