package org.tahsil.browser;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.tahsil.product.Client;
import org.tahsil.product.RunningProduct;

/** A hardship of the demonstration, which changes no figure. */
final class OneConcern {
  private static final String CONCERNS = "/api/v1/portfolios/OMT/concerns";
  private static final String ACCOUNT = "ACC_OMT_00044";
  private static final String TOLD =
      """
      {"kind": "HARDSHIP", "account_ref": "%s", "reason": "JOB_LOSS",
       "told": "I lost my work in November and look for another."}
      """
          .formatted(ACCOUNT);

  private OneConcern() {}

  /** Its number; somebody looks into it and evidence was handed in. */
  static String underReview(RunningProduct product) {
    Client admin = product.as("admin");
    JsonObject known = Client.json(admin.get(CONCERNS + "?limit=1&account_ref=" + ACCOUNT));
    JsonObject found =
        known.getJsonArray("concerns").isEmpty()
            ? Client.json(admin.post(CONCERNS, TOLD)).getJsonObject("concern")
            : known.getJsonArray("concerns").getJsonObject(0);
    String id = found.getJsonNumber("concern_id").toString();
    admin.post(CONCERNS + "/" + id + "/steps", "{\"action\": \"TAKE\"}");
    admin.send(
        admin
            .request(CONCERNS + "/" + id + "/documents?kind=LETTER&name=letter.txt")
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofString("My employer has closed.")));
    return id;
  }
}
