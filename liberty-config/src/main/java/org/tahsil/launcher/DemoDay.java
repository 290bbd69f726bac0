package org.tahsil.launcher;

import java.io.IOException;
import java.util.List;

/**
 * What an agent of the demonstration told on its day: offers to settle, one within an agent's
 * authority and one that waits for a second person; what two customers said; an account that is
 * taken out of automation. None of it changes how late an account is, and no reminder of these
 * accounts would be due anyway.
 */
final class DemoDay {
  private static final List<Told> TOLD =
      List.of(
          new Told(
              "accounts/ACC_OMT_00118/settlements",
              """
              {"percent": "5", "pay_by": "2025-01-15",
               "note": "Pays at once if the rest is waived"}
              """),
          new Told(
              "accounts/ACC_OMT_00064/settlements",
              """
              {"percent": "15", "pay_by": "2025-01-15", "note": "Has left the country"}
              """),
          new Told(
              "concerns",
              """
              {"kind": "HARDSHIP", "reason": "ILLNESS", "account_ref": "ACC_OMT_00055",
               "told": "I have been in hospital since October.", "source_ref": "DEMO-HARDSHIP"}
              """),
          new Told(
              "concerns",
              """
              {"kind": "WRONG_PERSON", "reason": "WRONG_NUMBER", "account_ref": "ACC_OMT_00002",
               "told": "Nobody of that name lives here.", "source_ref": "DEMO-WRONG-PERSON"}
              """),
          new Told(
              "accounts/ACC_OMT_00052/overrides",
              """
              {"stops": ["REMINDERS", "DEBITS"], "reason": "RELATIONSHIP", "to": "2025-01-20",
               "note": "The branch manager speaks with her"}
              """));

  private record Told(String path, String document) {}

  private DemoDay() {}

  /** Tells it as whom the client speaks for; what stands from a load broken off is left. */
  static int tell(DemoClient client) throws IOException, InterruptedException, Trouble {
    for (Told told : TOLD) {
      client.post(
          "/portfolios/OMT/" + told.path(),
          "application/json",
          told.document(),
          List.of(200, 201, 409));
    }
    return TOLD.size();
  }
}
