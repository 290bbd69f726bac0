package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.store.Times;
import org.tahsil.webhook.Webhook.Disabled;

/** How endpoints fare; a row is written when that changes, not with every success. */
@ApplicationScoped
public class HealthStore {
  private static final String SUCCESS =
      """
      update webhook_endpoint set last_success_at = :now, failing_since = null, failures = 0,
        rest_until = null, slow = :slow
      where endpoint_id = :id and (failing_since is not null or slow <> :slow
        or last_success_at is null or last_success_at < :now::timestamptz - interval '5 seconds')
      """;

  private static final String FAILURE =
      """
      update webhook_endpoint set failing_since = coalesce(failing_since, :at),
        failures = failures + 1, slow = true
      where endpoint_id = :id returning failures, failing_since
      """;

  private static final String DISABLE =
      """
      update webhook_endpoint set enabled = false, disabled_because = :because
      where endpoint_id = :id and enabled
      """;

  @Inject private Jdbi jdbi;

  /** What stands after a failure: how many in a row, and since when. */
  public record Failing(int failures, Instant since) {}

  /** Notes a success that came {@code slow}ly or not. */
  public void succeeded(UUID endpoint, boolean slow, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SUCCESS)
                .bind("id", endpoint)
                .bind("slow", slow)
                .bind("now", now)
                .execute());
  }

  public Failing failed(UUID endpoint, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FAILURE)
                .bind("id", endpoint)
                .bind("at", at)
                .map(
                    (row, context) ->
                        new Failing(row.getInt("failures"), Times.certain(row, "failing_since")))
                .one());
  }

  /** Leaves the endpoint alone until an instant, or until a later one that stands already. */
  public void rest(UUID endpoint, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update webhook_endpoint set rest_until = greatest(rest_until, :until)
                    where endpoint_id = :id
                    """)
                .bind("id", endpoint)
                .bind("until", until)
                .execute());
  }

  public void disable(UUID endpoint, Disabled because) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(DISABLE)
                .bind("id", endpoint)
                .bind("because", because.name())
                .execute());
  }
}
