package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.store.Times;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.WebhookDelivery.Attempt;
import org.tahsil.webhook.WebhookDelivery.DeliveryState;
import org.tahsil.webhook.WebhookDelivery.Query;
import org.tahsil.webhook.WebhookDelivery.Story;

/** Deliveries as administrators read them, and send them again. */
@ApplicationScoped
public class DeliveryListStore {
  private static final String READ =
      """
      select d.*, e.type, e.created_at, e.body
      from webhook_delivery d join webhook_event e using (event_id) where d.endpoint_id = :endpoint
      """;

  private static final String PAGE =
      READ
          + """
          and (:state::text is null or d.state = :state)
          and (:before::bigint is null or d.delivery_id < :before)
          order by d.delivery_id desc limit :limit
          """;

  private static final String AGAIN =
      """
      update webhook_delivery set state = 'QUEUED', tries = 0, next_attempt_at = :now,
        ended_at = null
      where endpoint_id = :endpoint
      """;

  @Inject private Jdbi jdbi;

  public List<WebhookDelivery> page(UUID endpoint, Query query) {
    DeliveryState state = query.state();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(PAGE)
                .bind("endpoint", endpoint)
                .bind("state", state == null ? null : state.name())
                .bind("before", query.before())
                .bind("limit", query.limit())
                .map((row, context) -> delivery(row))
                .list());
  }

  public Optional<Story> story(UUID endpoint, long delivery) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ + " and d.delivery_id = :delivery")
                .bind("endpoint", endpoint)
                .bind("delivery", delivery)
                .map(
                    (row, context) ->
                        new Story(delivery(row), row.getString("body"), attempts(delivery)))
                .findOne());
  }

  private List<Attempt> attempts(long delivery) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from webhook_attempt where delivery_id = :delivery
                    order by attempt_no desc limit 100
                    """)
                .bind("delivery", delivery)
                .map(
                    (row, context) ->
                        new Attempt(
                            row.getInt("attempt_no"),
                            Times.certain(row, "at"),
                            row.getInt("millis"),
                            row.getObject("status", Integer.class),
                            row.getString("error")))
                .list());
  }

  /** Queues one again that is not being sent; false if it is. */
  public boolean again(UUID endpoint, long delivery, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(AGAIN + " and delivery_id = :delivery and state <> 'SENDING'")
                    .bind("endpoint", endpoint)
                    .bind("delivery", delivery)
                    .bind("now", now)
                    .execute())
        == 1;
  }

  /** Queues again all that were given up since an instant. */
  public int againDead(UUID endpoint, Instant since, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(AGAIN + " and state = 'DEAD' and ended_at >= :since")
                .bind("endpoint", endpoint)
                .bind("since", since)
                .bind("now", now)
                .execute());
  }

  private static WebhookDelivery delivery(ResultSet row) throws SQLException {
    DeliveryState state = DeliveryState.valueOf(row.getString("state"));
    return new WebhookDelivery(
        row.getLong("delivery_id"),
        row.getObject("event_id", UUID.class),
        EventType.coded(row.getString("type")).orElseThrow(),
        state,
        row.getInt("attempts"),
        Times.certain(row, "created_at"),
        state == DeliveryState.QUEUED ? Times.instant(row, "next_attempt_at") : null,
        Times.instant(row, "ended_at"),
        row.getObject("last_status", Integer.class),
        row.getString("last_error"));
  }
}
