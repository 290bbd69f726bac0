package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.tahsil.shared.store.Times;
import org.tahsil.webhook.domain.Answer;
import org.tahsil.webhook.domain.Verdict;

/** Deliveries on their way: claimed by one sender each, and ended. */
@ApplicationScoped
public class DeliveryStore {
  private static final String CLAIM =
      """
      with mine as (
        update webhook_delivery set state = 'SENDING', claimed_at = :now
        where delivery_id in (
          select d.delivery_id from webhook_delivery d join webhook_endpoint w using (endpoint_id)
          where d.endpoint_id = :endpoint and d.state = 'QUEUED' and d.next_attempt_at <= :now
            and w.enabled and coalesce(w.rest_until, :now) <= :now
          order by d.next_attempt_at, d.delivery_id
          limit (select case when slow then 1 else :most end from webhook_endpoint
                 where endpoint_id = :endpoint)
          for update of d skip locked)
        returning *)
      select m.delivery_id, m.event_id, m.endpoint_id, m.tries, m.claimed_at, e.body, w.url,
        w.secret, case when w.former_until > :now then w.former_secret end as former
      from mine m join webhook_event e using (event_id) join webhook_endpoint w using (endpoint_id)
      order by m.delivery_id
      """;

  private static final String END =
      """
      with ended as (
        update webhook_delivery set state = :state, attempts = attempts + 1,
          tries = case when :state = 'DELIVERED' then tries else tries + 1 end,
          next_attempt_at = coalesce(:next, next_attempt_at), claimed_at = null,
          ended_at = case when :state <> 'QUEUED' then :now::timestamptz end,
          last_status = :status, last_error = :error
        where delivery_id = :id and state = 'SENDING' and claimed_at = :claimed
        returning delivery_id, attempts)
      insert into webhook_attempt (delivery_id, attempt_no, at, millis, status, error)
      select delivery_id, attempts, :at, :millis, :status, :error from ended
      """;

  private static final String RELEASE =
      """
      update webhook_delivery set state = 'QUEUED', claimed_at = null
      where delivery_id = :id and state = 'SENDING' and claimed_at = :claimed
      """;

  private static final String RECLAIM =
      """
      update webhook_delivery set state = 'QUEUED', claimed_at = null
      where delivery_id in (
        select delivery_id from webhook_delivery where state = 'SENDING' and claimed_at <= :lost
        for update skip locked)
      """;

  @Inject private Jdbi jdbi;

  /**
   * A delivery in this sender's hands.
   *
   * @param tries failed so far
   * @param claimed tells that it is still this sender's
   * @param secrets as they are kept, the present one first
   */
  public record Claim(
      long id,
      UUID event,
      UUID endpoint,
      int tries,
      Instant claimed,
      String body,
      String url,
      List<byte[]> secrets) {}

  /** Takes due deliveries of an endpoint, at most so many, and one if it is slow or failing. */
  public List<Claim> claim(UUID endpoint, Instant now, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .bind("most", most)
                .map((row, context) -> claim(row))
                .list());
  }

  /** Notes an attempt and what follows; false if the delivery is no longer in this hand. */
  public boolean end(Claim claim, Answer answer, Verdict verdict, Instant now) {
    return jdbi.withHandle(handle -> end(handle, claim, answer, verdict, now)) == 1;
  }

  /** Lets go of a delivery that was not sent. */
  public void release(Claim claim) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RELEASE)
                .bind("id", claim.id())
                .bind("claimed", claim.claimed())
                .execute());
  }

  /** Queues again what was claimed before an instant and never ended: its sender died. */
  public int reclaim(Instant lost) {
    return jdbi.withHandle(handle -> handle.createUpdate(RECLAIM).bind("lost", lost).execute());
  }

  private static int end(Handle handle, Claim claim, Answer answer, Verdict verdict, Instant now) {
    return handle
        .createUpdate(END)
        .bind("id", claim.id())
        .bind("claimed", claim.claimed())
        .bind("state", verdict.state().name())
        .bind("next", verdict.next())
        .bind("status", answer.status())
        .bind("error", answer.error())
        .bind("at", answer.at())
        .bind("millis", (int) answer.took().toMillis())
        .bind("now", now)
        .execute();
  }

  private static Claim claim(ResultSet row) throws SQLException {
    List<byte[]> secrets = new ArrayList<>();
    secrets.add(row.getBytes("secret"));
    byte[] former = row.getBytes("former");
    if (former != null) {
      secrets.add(former);
    }
    return new Claim(
        row.getLong("delivery_id"),
        row.getObject("event_id", UUID.class),
        row.getObject("endpoint_id", UUID.class),
        row.getInt("tries"),
        Times.certain(row, "claimed_at"),
        row.getString("body"),
        row.getString("url"),
        secrets);
  }
}
