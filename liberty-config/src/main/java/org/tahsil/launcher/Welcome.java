package org.tahsil.launcher;

/** What a person reads when the product is ready. */
record Welcome(Settings settings, Addresses at) {

  void print(Phases phases) {
    String base = at.baseUrl();
    phases.say(String.format("%nTahsil is ready after %.1f s.", phases.total()));
    phases.say("  Console   " + base + "/");
    phases.say("  REST API  " + base + "/api/v1   (description: " + base + "/openapi/ui)");
    phases.say("  Health    " + base + "/health   Metrics " + base + "/metrics");
    phases.say("  Data      " + settings.dataDir());
    if (settings.demo()) {
      phases.say("  Users     " + String.join(", ", FirstUsers.DEMO) + " (password = name)");
      phases.say(
          "Try: curl -s -u manager:manager '"
              + base
              + "/api/v1/portfolios/OMT/aging?as_of=2025-01-01'");
    }
    phases.say("Ctrl-C stops everything.");
  }
}
