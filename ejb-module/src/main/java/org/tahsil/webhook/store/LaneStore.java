package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The lanes of endpoints: whoever has one may send, on whichever server. One that is not given back
 * is free again when its lease is over.
 */
@ApplicationScoped
public class LaneStore {
  private static final String OPEN =
      """
      update webhook_lane set token = gen_random_uuid(), leased_until = :until
      where (endpoint_id, lane_no) in (
        select l.endpoint_id, l.lane_no
        from webhook_lane l join webhook_endpoint e using (endpoint_id)
        where e.enabled and l.leased_until <= :now and (l.lane_no = 0 or not e.slow)
          and coalesce(e.rest_until, :now) <= :now
          and exists (
            select from webhook_delivery d where d.endpoint_id = l.endpoint_id
              and d.state = 'QUEUED' and d.next_attempt_at <= :now offset l.lane_no * :share)
        for update of l skip locked)
      returning endpoint_id, token
      """;

  private static final String KEEP =
      """
      update webhook_lane set leased_until = :until
      where endpoint_id = :endpoint and token = :token and leased_until > :now
      """;

  @Inject private Jdbi jdbi;

  /** The right to send to an endpoint for a while. */
  public record Lane(UUID endpoint, UUID token) {}

  /**
   * Leases the free lanes of endpoints that have something due.
   *
   * @param share a further lane is opened only if so many more deliveries are due
   */
  public List<Lane> open(Instant now, Instant until, int share) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OPEN)
                .bind("now", now)
                .bind("until", until)
                .bind("share", share)
                .map(
                    (row, context) ->
                        new Lane(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list());
  }

  /** Lengthens the lease; false if it is over and somebody else's. */
  public boolean keep(Lane lane, Instant now, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(KEEP)
                    .bind("endpoint", lane.endpoint())
                    .bind("token", lane.token())
                    .bind("now", now)
                    .bind("until", until)
                    .execute()
                == 1);
  }

  /** Gives the lane back. */
  public void free(Lane lane, Instant now) {
    keep(lane, now, now);
  }
}
