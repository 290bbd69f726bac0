package org.tahsil.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A question to a second person in the demonstration's tenant, about nothing that would follow. */
final class Approvals {

  private static final String ASK =
      """
      insert into approval (portfolio_id, customer_id, account_id, kind, subject, reason, asked_by,
          asked_on, asked_at, expires_on)
      select p.portfolio_id, a.customer_id, a.account_id, 'OVERRIDE', 'walk', 'Walk', 'agent',
          '2025-01-01', now(), '2030-01-01'
      from account a join portfolio p using (portfolio_id)
      where p.tenant_id = 'demo' and p.code = 'OMT' and a.account_ref = 'ACC_OMT_00044'
      on conflict (portfolio_id, kind, subject) do nothing
      """;

  private Approvals() {}

  /** Its id. */
  static String one(RunningProduct product) throws SQLException {
    try (Connection connection = product.database();
        PreparedStatement ask = connection.prepareStatement(ASK);
        PreparedStatement find =
            connection.prepareStatement(
                """
                select approval_key from approval join portfolio using (portfolio_id)
                where tenant_id = 'demo' and subject = 'walk'
                """)) {
      ask.executeUpdate();
      try (ResultSet row = find.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
