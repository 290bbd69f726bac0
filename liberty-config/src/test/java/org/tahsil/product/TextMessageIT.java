package org.tahsil.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A text message through the running product to the demonstration's message centre. */
@ExtendWith(RunningProduct.Start.class)
class TextMessageIT {
  private static final String TEXT =
      "عزيزنا العميل، نذكّركم بالمبلغ المتأخر 42.300 OMR. ".repeat(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String QUEUE =
      """
      insert into outbox (message_id, tenant_id, customer_id, type, recipient, language, subject,
          body, suppress_if_paid, state, next_attempt_at, dedupe_key, queued_at)
      select gen_random_uuid(), tenant_id, customer_id, 'SMS', '+968 9000 0042', 'ar', '', ?,
          false, 'QUEUED', now(), 'text-it', now()
        from customer where tenant_id = 'demo' and customer_ref = 'CUST_OMT_00042'
      """;

  @Test
  void goesInPartsOverTheSocketAndItsReceiptComesBack(RunningProduct product) throws Exception {
    try (Connection connection = product.database();
        PreparedStatement insert = connection.prepareStatement(QUEUE)) {
      insert.setString(1, TEXT);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
    String wanted = "SENT DELIVERED 3";
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String state = state(product);
    while (!state.equals(wanted) && System.nanoTime() < deadline) {
      Thread.sleep(100);
      state = state(product);
    }
    assertThat(state).isEqualTo(wanted);
  }

  private static String state(RunningProduct product) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement ask =
            connection.prepareStatement(
                "select concat_ws(' ', state, receipt_state, parts) from outbox"
                    + " where dedupe_key = 'text-it'");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
