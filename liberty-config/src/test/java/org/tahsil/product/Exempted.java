package org.tahsil.product;

import jakarta.json.JsonArray;
import java.time.LocalDate;
import java.util.Map;

/** A house rule of the demonstration that nobody has set aside yet, of a customer of no test. */
final class Exempted {
  private static final String PLACE = Belongings.OMT + "/contact-exemptions";

  private Exempted() {}

  /** The ids of one and of a decision; the same however often they are asked. */
  static Map<String, String> of(Client admin) {
    return Map.of("exemption_id", one(admin), "contact_decision_id", ContactDecisions.one(admin));
  }

  private static String one(Client admin) {
    JsonArray found =
        Client.json(admin.get(PLACE + "?customer_ref=CUST_OMT_00044&limit=1"))
            .getJsonArray("exemptions");
    return found.isEmpty() ? asked(admin) : found.getJsonObject(0).getString("exemption_id");
  }

  private static String asked(Client admin) {
    String today = Client.json(admin.get(Belongings.OMT)).getString("business_date");
    return Client.json(
            admin.post(
                Belongings.OMT + "/customers/CUST_OMT_00044/contact-exemptions",
                "{\"rule\": \"WEEK_OF_A_HOUSEHOLD\", \"until\": \"%s\", \"reason\": \"walk\"}"
                    .formatted(LocalDate.parse(today).plusDays(30))))
        .getString("exemption_id");
  }
}
