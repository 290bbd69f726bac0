package org.tahsil.browser;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.tahsil.product.Client;
import org.tahsil.product.RunningProduct;

/** A hardship of the demonstration, which changes no figure. */
final class OneConcern {
  private static final String CONCERNS = "/api/v1/portfolios/OMT/concerns";
  private static final String TOLD =
      """
      {"kind": "HARDSHIP", "account_ref": "ACC_OMT_00044", "reason": "ILLNESS",
 "source_ref": "WALK-1"}
      """;

  private OneConcern() {}

  /** Its number; somebody looks into it and evidence was handed in. */
  static String underReview(RunningProduct product) {
    Client admin = product.as("admin");
    JsonObject told = Client.json(admin.post(CONCERNS, TOLD)).getJsonObject("concern");
    String id = told.getJsonNumber("concern_id").toString();
    if (told.getString("state").equals("OPEN")) {
      admin.post(CONCERNS + "/" + id + "/steps", "{\"action\": \"TAKE\"}");
      admin.send(
          admin
              .request(CONCERNS + "/" + id + "/documents?kind=LETTER&name=letter.txt")
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofString("My employer has closed.")));
    }
    return id;
  }
}
