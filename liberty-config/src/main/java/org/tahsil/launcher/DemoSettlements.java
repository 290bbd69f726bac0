package org.tahsil.launcher;

import java.io.IOException;
import java.util.List;

/**
 * Offers to settle of the demonstration: of accounts so late that no reminder of theirs would be
 * due anyway, one within an agent's authority and one that waits for a second person.
 */
final class DemoSettlements {
  private static final List<String[]> WISHES =
      List.of(
          new String[] {
            "ACC_OMT_00118",
            "{\"percent\": \"5\", \"pay_by\": \"2025-01-15\","
                + " \"note\": \"Pays at once if the rest is waived\"}"
          },
          new String[] {
            "ACC_OMT_00064",
            "{\"percent\": \"15\", \"pay_by\": \"2025-01-15\","
                + " \"note\": \"Has left the country\"}"
          });

  private DemoSettlements() {}

  /** Makes them as whom the client speaks for; one that stands from a load broken off is left. */
  static int make(DemoClient client) throws IOException, InterruptedException, Trouble {
    for (String[] wish : WISHES) {
      client.post(
          "/portfolios/OMT/accounts/" + wish[0] + "/settlements",
          "application/json",
          wish[1],
          List.of(201, 409));
    }
    return WISHES.size();
  }
}
