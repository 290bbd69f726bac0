package org.tahsil.bankdata.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.account.Customer;
import org.tahsil.bankdata.BankConsent;
import org.tahsil.shared.id.CustomerRef;

/** Consents to read bank data. */
@ApplicationScoped
public class BankConsentStore {

  @Inject private Jdbi jdbi;

  /** All of a customer, newest first. */
  public List<BankConsent> of(Customer customer) {
    CustomerRef ref = customer.facts().ref();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from bank_consent where customer_id = :customer
                    order by valid_to desc, consent_id desc
                    """)
                .bind("customer", customer.id())
                .map((row, context) -> consent(row, ref))
                .list());
  }

  /** Adds one; false if its reference is known already. */
  public boolean add(Customer customer, BankConsent consent, String by) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into bank_consent (tenant_id, customer_id, consent_ref, valid_from,
                            valid_to, data_from, told_by)
                        values (:tenant, :customer, :ref, :from, :to, :data_from, :by)
                        on conflict on constraint bank_consent_reference do nothing
                        """)
                    .bind("tenant", customer.tenant().value())
                    .bind("customer", customer.id())
                    .bind("ref", consent.ref())
                    .bind("from", consent.validFrom())
                    .bind("to", consent.validTo())
                    .bind("data_from", consent.dataFrom())
                    .bind("by", by)
                    .execute())
        == 1;
  }

  /** Withdraws one that was not; false if there is nothing to withdraw. */
  public boolean withdraw(Customer customer, String ref, LocalDate on, String by) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update bank_consent
                        set withdrawn_on = :on, withdrawn_by = :by, withdrawn_at = now()
                        where customer_id = :customer and consent_ref = :ref
                          and withdrawn_on is null
                        """)
                    .bind("on", on)
                    .bind("by", by)
                    .bind("customer", customer.id())
                    .bind("ref", ref)
                    .execute())
        == 1;
  }

  private static BankConsent consent(ResultSet row, CustomerRef customer) throws SQLException {
    return new BankConsent(
        customer,
        row.getString("consent_ref"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getObject("data_from", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class));
  }
}
