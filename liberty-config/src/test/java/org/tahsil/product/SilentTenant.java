package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A product without the demonstration and with one tenant, whose outbox a test fills. */
final class SilentTenant {
  private static final String WRITE =
      """
      insert into outbox (message_id, tenant_id, type, recipient, language, subject, body,
          suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)
      select gen_random_uuid(), 'acme', 'EMAIL', 'board@acme.example', 'en', 'Test', 'Test',
          false, 'QUEUED', now(), 'killed ' || i, now()
      from generate_series(1, ?) i
      """;

  private SilentTenant() {}

  /** With mails going to a port of this machine. */
  static Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("TAHSIL_DEMO", "false");
    settings.put("TAHSIL_TENANT", "acme");
    settings.put("TAHSIL_ADMIN_USER", "first");
    settings.put("TAHSIL_ADMIN_PASSWORD", "a long password");
    settings.put("TAHSIL_SMTP_HOST", "127.0.0.1");
    settings.put("TAHSIL_SMTP_PORT", String.valueOf(port));
    return settings;
  }

  /** Queues so many mails. */
  static void queue(LauncherProcess product, int mails) throws IOException, SQLException {
    try (Connection connection = product.database();
        PreparedStatement insert = connection.prepareStatement(WRITE)) {
      insert.setInt(1, mails);
      assertThat(insert.executeUpdate()).isEqualTo(mails);
    }
  }
}
