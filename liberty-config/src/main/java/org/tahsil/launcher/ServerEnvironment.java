package org.tahsil.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The environment in which the server runs: what was set by hand, and what the launcher found. */
record ServerEnvironment(Settings settings, Addresses at, DataFolder folder) {

  Map<String, String> with(Map<String, String> byHand) throws IOException {
    Map<String, String> result = new HashMap<>();
    byHand.forEach(
        (name, value) -> {
          if (name.startsWith("TAHSIL_")) {
            result.put(name, value);
          }
        });
    result.put("TAHSIL_BIND", settings.bind());
    result.put("TAHSIL_HTTP_PORT", Integer.toString(at.port()));
    result.put("TAHSIL_DB_URL", at.database().url());
    result.put("TAHSIL_DB_USER", at.database().user());
    result.put("TAHSIL_DB_PASSWORD", at.database().password());
    result.put("TAHSIL_SMTP_HOST", at.smtp().host());
    result.put("TAHSIL_SMTP_PORT", Integer.toString(at.smtp().port()));
    result.put("TAHSIL_DEMO", Boolean.toString(settings.demo()));
    result.put("TAHSIL_SECRET", folder.secret("server"));
    putKeys(result);
    settings
        .issuer()
        .ifPresent(
            issuer -> {
              result.put("TAHSIL_JWT_ISSUER", issuer.name());
              result.put("TAHSIL_JWT_PUBLIC_KEY", issuer.publicKey().toString());
            });
    if (settings.demo()) {
      result.putIfAbsent("TAHSIL_WEBHOOK_ALLOW", "127.0.0.0/8,::1/128");
    }
    putTexts(result);
    putCalls(result);
    if (settings.smtp().isEmpty()) {
      result.put("TAHSIL_MAILBOX_DIR", folder.mailbox().toString());
    }
    result.put(
        "JVM_ARGS",
        "-Xmx"
            + settings.heap()
            + " -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Duser.timezone=UTC");
    return result;
  }

  /** What the data folder keeps where nobody has set another place or key. */
  private void putKeys(Map<String, String> result) throws IOException {
    if (settings.external().isEmpty()) {
      result.putIfAbsent("TAHSIL_OPT_OUT_KEY", folder.secret("opt-out"));
    }
    result.putIfAbsent("TAHSIL_AUDIT_DIR", folder.audit().toString());
    result.putIfAbsent("TAHSIL_AUDIT_KEY", folder.auditKey().toString());
  }

  /** Where the launcher's own telephone network is, if it runs. */
  private void putCalls(Map<String, String> result) throws IOException {
    if (at.calls() != 0) {
      result.put("TAHSIL_CALL_URL", "http://127.0.0.1:" + at.calls() + "/calls");
      result.put("TAHSIL_CALL_TOKEN", folder.secret("calls"));
      result.put("TAHSIL_CALL_SECRET", folder.secret("call-events"));
      result.put("TAHSIL_CALL_EVENTS_URL", at.baseUrl() + "/api/v1/call-events");
    }
  }

  /** Where the launcher's own message centre is, if it runs. */
  private void putTexts(Map<String, String> result) throws IOException {
    if (at.texts() != 0) {
      result.put("TAHSIL_SMS_HOST", "127.0.0.1");
      result.put("TAHSIL_SMS_PORT", Integer.toString(at.texts()));
      result.put("TAHSIL_SMS_SYSTEM_ID", "tahsil");
      result.put("TAHSIL_SMS_PASSWORD", folder.textsPassword());
      result.putIfAbsent("TAHSIL_SMS_SENDER", "TAHSIL");
    }
  }
}
