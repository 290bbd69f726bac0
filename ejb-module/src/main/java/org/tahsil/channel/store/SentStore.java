package org.tahsil.channel.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.channel.OptOutLinks.Sent;
import org.tahsil.shared.id.TenantId;

/** Where messages to customers went. */
@ApplicationScoped
public class SentStore {
  @Inject private Jdbi jdbi;

  /** Empty: there is no such message to a customer. */
  public Optional<Sent> find(UUID message) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select tenant_id, type, recipient from outbox
                     where message_id = :message and customer_id is not null
                    """)
                .bind("message", message)
                .map(
                    (row, context) ->
                        new Sent(
                            message,
                            new TenantId(row.getString("tenant_id")),
                            row.getString("type"),
                            row.getString("recipient")))
                .findOne());
  }
}
