package org.tahsil.browser;

import org.tahsil.product.Client;
import org.tahsil.product.RunningProduct;

/** A campaign of the demonstration that nobody launches. */
final class OneCampaign {
  private static final String CAMPAIGNS = "/api/v1/portfolios/OMT/campaigns";
  private static final String CODE = "early-arrears";
  private static final String WRITTEN =
      """
      {"code": "%s", "name": "Early arrears", "valid_from": "2025-06-01",
       "trigger": {"kind": "DAYS_PAST_DUE", "days": 5, "takes_earlier": true},
       "audience": {"min_overdue": "1.000", "languages": ["en"]},
       "mode": "SEQUENTIAL", "stops": ["PAID", "PROMISE", "DISPUTE"], "steps": [
       {"wait_days": 0, "action": "EMAIL", "template": "reminder", "tier": "FRIENDLY", "at_hour": 10},
       {"wait_days": 4, "action": "EMAIL", "template": "reminder", "tier": "FIRM"},
       {"wait_days": 2, "action": "SMS", "template": "early-notice", "tier": "FIRM",
        "condition": "PREVIOUS_UNSENT"},
       {"wait_days": 7, "action": "ESCALATE"}]}
      """
          .formatted(CODE);

  private OneCampaign() {}

  /** Its code; its first version is a draft. */
  static String written(RunningProduct product) {
    Client admin = product.as("admin");
    if (admin.get(CAMPAIGNS + "/" + CODE).statusCode() == 404) {
      admin.post(CAMPAIGNS, WRITTEN);
    }
    return CODE;
  }
}
