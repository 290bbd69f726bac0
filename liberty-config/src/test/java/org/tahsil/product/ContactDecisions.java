package org.tahsil.product;

import jakarta.json.JsonObject;

/** Decisions on contacts of the demonstration. */
final class ContactDecisions {
  static final String PLACE = Belongings.OMT + "/contact-decisions";

  private ContactDecisions() {}

  /** The id of a kept decision on a call that nobody makes; the same however often it is asked. */
  static String one(Client admin) {
    return kept(admin, call("WALK-1", "2025-01-01T10:00:00Z")).getString("contact_decision_id");
  }

  /** Decides and keeps. */
  static JsonObject kept(Client client, String body) {
    return Client.json(Reminders.ok(client.post(PLACE, body))).getJsonObject("kept");
  }

  /** A call to the demonstration's second customer, to be kept. */
  static String call(String reference, String at) {
    return """
        {"record": true, "reference": "%s", "stage": "QUEUE", "channel": "CALL",
         "purpose": "COLLECTION", "customer_ref": "CUST_OMT_00002", "address": "+968 1000 1002",
         "at": "%s"}
        """
        .formatted(reference, at);
  }
}
