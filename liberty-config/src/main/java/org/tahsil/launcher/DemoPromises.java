package org.tahsil.launcher;

import java.io.IOException;
import java.util.List;

/**
 * Promises of the demonstration: one due today, one next week, and a plan; of accounts so late that
 * no reminder of theirs would be due anyway. What becomes of them shows as the clock moves on.
 */
final class DemoPromises {
  private static final List<String[]> WISHES =
      List.of(
          new String[] {
            "ACC_OMT_00004/promises",
            "{\"instalments\": [{\"due_on\": \"2025-01-01\", \"amount\": \"40.000\"}],"
                + " \"note\": \"Pays at the branch today\"}"
          },
          new String[] {
            "ACC_OMT_00025/promises",
            "{\"instalments\": [{\"due_on\": \"2025-01-08\", \"amount\": \"100.000\"}],"
                + " \"note\": \"After salary day\"}"
          },
          new String[] {
            "ACC_OMT_00013/plans",
            "{\"count\": 4, \"first_on\": \"2025-01-15\", \"frequency\": \"MONTHLY\"}"
          });

  private DemoPromises() {}

  /** Takes them as whom the client speaks for; one that stands from a load broken off is left. */
  static int take(DemoClient client) throws IOException, InterruptedException, Trouble {
    for (String[] wish : WISHES) {
      client.post(
          "/portfolios/OMT/accounts/" + wish[0], "application/json", wish[1], List.of(201, 422));
    }
    return WISHES.size();
  }
}
