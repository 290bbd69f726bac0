package org.tahsil.launcher;

/** What a person reads when the product is ready. */
record Welcome(Settings settings, Addresses at, String missing) {

  void print(Phases phases) {
    String base = at.baseUrl();
    phases.say(String.format("%nTahsil %s after %.1f s.", state(), phases.total()));
    if (!missing.isEmpty()) {
      phases.say("  Missing   " + missing + "   (" + base + "/health/ready tells more)");
    }
    if (missing.contains("mail")) {
      String server = at.smtp().host() + ":" + at.smtp().port();
      phases.say("            No mail server answers at " + server + ": set TAHSIL_SMTP_HOST.");
    }
    phases.say("  Console   " + base + "/");
    phases.say("  REST API  " + base + "/api/v1   (description: " + base + "/openapi/ui)");
    phases.say("  Health    " + base + "/health   Metrics " + base + "/metrics");
    phases.say("  Data      " + settings.dataDir());
    if (settings.demo()) {
      phases.say("  Users     " + String.join(", ", FirstUsers.demoNames()) + " (password = name)");
      phases.say(
          "Try: curl -s -u manager:manager '"
              + base
              + "/api/v1/portfolios/OMT/aging?as_of=2025-01-01'");
    }
    phases.say("Ctrl-C stops everything.");
  }

  private String state() {
    return missing.isEmpty() ? "is ready" : "runs";
  }
}
