package org.tahsil.contact.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.tahsil.account.Portfolio;
import org.tahsil.contact.ContactRequest;

/** Whom requests speak of. */
@ApplicationScoped
public class PartyStore {
  private static final String PARTIES =
      """
      select c.customer_id, c.country, c.time_zone, c.phone, a.account_id
        from unnest(:customers, :accounts) with ordinality as given(customer_ref, account_ref, no)
        left join customer c on c.tenant_id = :tenant and c.customer_ref = given.customer_ref
        left join account a on a.portfolio_id = :portfolio and a.account_ref = given.account_ref
             and a.customer_id = c.customer_id
       order by given.no
      """;

  @Inject private Jdbi jdbi;

  /** One for each request in its order, with nulls where nothing is known. */
  public List<Party> parties(Portfolio portfolio, List<ContactRequest> requests) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PARTIES)
                .bind("tenant", portfolio.tenant().value())
                .bind("portfolio", portfolio.id().value())
                .bindArray(
                    "customers",
                    String.class,
                    requests.stream().map(ContactRequest::customer).toArray())
                .bindArray("accounts", String.class, accounts(requests))
                .map((row, context) -> party(row))
                .list());
  }

  private static Object[] accounts(List<ContactRequest> requests) {
    Object[] accounts = new String[requests.size()];
    for (int i = 0; i < accounts.length; i++) {
      String account = requests.get(i).account();
      if (account != null) {
        accounts[i] = account;
      }
    }
    return accounts;
  }

  private static Party party(ResultSet row) throws SQLException {
    String zone = row.getString("time_zone");
    return new Party(
        row.getObject("customer_id", Long.class),
        row.getObject("account_id", Long.class),
        row.getString("country"),
        zone == null ? null : ZoneId.of(zone),
        row.getString("phone"));
  }

  /**
   * A customer and an account by their surrogate keys.
   *
   * @param country ISO 3166 code
   */
  public record Party(
      @Nullable Long customerId,
      @Nullable Long accountId,
      @Nullable String country,
      @Nullable ZoneId zone,
      @Nullable String phone) {}
}
