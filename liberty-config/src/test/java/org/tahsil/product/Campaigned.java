package org.tahsil.product;

import jakarta.json.JsonObject;
import java.util.Map;

/** A campaign of the demonstration's portfolio that nobody launches. */
final class Campaigned {
  private static final String CAMPAIGNS = Belongings.OMT + "/campaigns";

  private Campaigned() {}

  /** The campaign "walk", which is made if there is none, and its newest version. */
  static Map<String, String> of(Client admin) {
    String file = CAMPAIGNS + "/walk";
    if (admin.get(file).statusCode() == 404) {
      Reminders.ok(admin.post(CAMPAIGNS, ValidBodies.VALID.get("writeCampaign")));
    }
    JsonObject newest = Client.json(admin.get(file)).getJsonArray("versions").getJsonObject(0);
    return Map.of(
        "campaign", "walk", "campaign_version_id", newest.getString("campaign_version_id"));
  }
}
