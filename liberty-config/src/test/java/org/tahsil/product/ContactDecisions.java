package org.tahsil.product;

import jakarta.json.JsonObject;

/** Decisions on contacts of the demonstration. */
final class ContactDecisions {
  static final String PLACE = Belongings.OMT + "/contact-decisions";

  private ContactDecisions() {}

  /** The id of a kept decision on a call that nobody makes; the same however often it is asked. */
  static String one(Client admin) {
    return kept(admin, call("WALK-1")).getString("contact_decision_id");
  }

  /** Decides and keeps. */
  static JsonObject kept(Client client, String body) {
    return Client.json(Reminders.ok(client.post(PLACE, body))).getJsonObject("kept");
  }

  /** A call to the demonstration's second customer now, to be kept. */
  static String call(String reference) {
    return call(reference, "+968 1000 1002");
  }

  static String call(String reference, String number) {
    return """
        {"record": true, "reference": "%s", "stage": "QUEUE", "channel": "CALL",
         "purpose": "COLLECTION", "customer_ref": "CUST_OMT_00002", "address": "%s"}
        """
        .formatted(reference, number);
  }
}
