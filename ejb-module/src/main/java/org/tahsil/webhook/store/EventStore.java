package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.tahsil.shared.id.PortfolioId;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Columns;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.WebhookEvents.News;
import org.tahsil.webhook.WebhookEvents.Selection;

/** Events and their deliveries, written together. */
@ApplicationScoped
public class EventStore {
  private static final String SUBSCRIBERS =
      """
      with subscriber as materialized (
        select endpoint_id from webhook_endpoint
        where tenant_id = :tenant and enabled and removed_at is null and :type = any(types)
          and (portfolios is null or :portfolio = any(portfolios))),
      """;

  private static final String WRITE =
      """
      told as (
        insert into webhook_event
            (event_id, tenant_id, portfolio_id, type, occurred_at, body, created_at)
        select encode(substr(sha256(convert_to(concat_ws(' ', :tenant, :type, n.key), 'UTF8')),
          1, 16), 'hex')::uuid, :tenant, :portfolio, :type,
          :occurred::timestamptz, json_build_object('type', :type::text, 'timestamp', :stamp::text,
            'data', n.data)::text, :now::timestamptz
        from news n where exists (select from subscriber)
        on conflict (event_id) do nothing returning event_id)
      insert into webhook_delivery (event_id, endpoint_id, state, next_attempt_at)
      select event_id, endpoint_id, 'QUEUED', :now::timestamptz from told cross join subscriber
      """;

  private static final String GIVEN =
      "select * from unnest(:keys::text[], :contents::json[]) g(key, data)";

  /** For one endpoint, whatever it subscribes to. */
  private static final String TEST =
      """
      with told as (
        insert into webhook_event (event_id, tenant_id, type, occurred_at, body, created_at)
        values (:event, :tenant, :type, :now, :body, :now) returning event_id)
      insert into webhook_delivery (event_id, endpoint_id, state, next_attempt_at)
      select event_id, :endpoint, 'QUEUED', :now::timestamptz from told returning delivery_id
      """;

  private static final String FORGET =
      """
      delete from webhook_event where event_id in (
        select e.event_id from webhook_event e
        where e.created_at < :before and not exists (
          select from webhook_delivery d
          where d.event_id = e.event_id and (d.state = 'SENDING' or d.ended_at >= :before
            or (d.state = 'QUEUED' and exists (select from webhook_endpoint w
                where w.endpoint_id = d.endpoint_id and w.enabled))))
        order by e.created_at limit :most)
      """;

  @Inject private Jdbi jdbi;

  /**
   * What all events of one telling have in common.
   *
   * @param occurred business instant
   * @param now real time
   */
  public record Occasion(
      TenantId tenant, PortfolioId portfolio, EventType type, Instant occurred, Instant now) {}

  /** Writes those not told before. */
  public int publish(Occasion occasion, List<News> news) {
    return news.isEmpty()
        ? 0
        : jdbi.withHandle(
            handle ->
                Columns.of(news)
                    .text("keys", News::key)
                    .text("contents", News::data)
                    .bindTo(write(handle, occasion, GIVEN))
                    .execute());
  }

  /** The same for what a query finds. */
  public int publish(Occasion occasion, Selection news) {
    return jdbi.withHandle(
        handle -> write(handle, occasion, news.sql()).bindMap(news.values()).execute());
  }

  /** Queues a test event for one endpoint; the delivery's key. */
  public long test(TenantId tenant, UUID endpoint, String body, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TEST)
                .bind("event", UUID.randomUUID())
                .bind("tenant", tenant.value())
                .bind("type", EventType.WEBHOOK_TEST.code())
                .bind("body", body)
                .bind("endpoint", endpoint)
                .bind("now", now)
                .mapTo(Long.class)
                .one());
  }

  /**
   * Deletes at most so many events that are old and ended, or wait for a disabled endpoint, with
   * what was done with them.
   */
  public int forget(Instant before, int most) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate(FORGET).bindMap(Map.of("before", before, "most", most)).execute());
  }

  private static Update write(Handle handle, Occasion occasion, String news) {
    return handle
        .createUpdate(SUBSCRIBERS + "news as (" + news + "),\n" + WRITE)
        .bind("tenant", occasion.tenant().value())
        .bind("portfolio", occasion.portfolio().value())
        .bind("type", occasion.type().code())
        .bind("occurred", occasion.occurred())
        .bind("stamp", occasion.occurred().truncatedTo(ChronoUnit.MILLIS).toString())
        .bind("now", occasion.now());
  }
}
