package org.tahsil.webhook.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.tahsil.shared.id.TenantId;
import org.tahsil.shared.store.Times;
import org.tahsil.webhook.EventType;
import org.tahsil.webhook.Webhook;

/** Endpoints as administrators see them; secrets go in and never out from here. */
@ApplicationScoped
public class EndpointStore {
  private static final String CREATE =
      """
      with made as (
        insert into webhook_endpoint (endpoint_id, tenant_id, url, description, types, portfolios,
          enabled, disabled_because, secret, created_by, created_at)
        values (:id, :tenant, :url, :description, :types, %s, :enabled, :because, :secret, :by,
          :now) returning endpoint_id)
      insert into webhook_lane (endpoint_id, lane_no, leased_until)
      select endpoint_id, lane_no, :now::timestamptz from made cross join generate_series(0, :lanes - 1) lane_no
      """
          .formatted(codes());

  private static final String CHANGE =
      """
      update webhook_endpoint set url = :url, description = :description, types = :types,
        portfolios = %s, enabled = :enabled,
        disabled_because = case when :enabled then null when enabled then 'BY_HAND'
          else disabled_because end,
        failing_since = case when :enabled and not enabled then null else failing_since end,
        failures = case when :enabled and not enabled then 0 else failures end,
        rest_until = case when :enabled and not enabled then null else rest_until end
      where endpoint_id = :id and tenant_id = :tenant and removed_at is null
      """
          .formatted(codes());

  private static final String READ =
      """
      select w.*, (select array_agg(p.code order by p.code) from portfolio p
                   where p.portfolio_id = any(w.portfolios)) as codes,
        least(%1$d,
          (select count(*) from (select from webhook_delivery d
             where d.endpoint_id = w.endpoint_id and d.state = 'QUEUED' limit %1$d) queued)
          + (select count(*) from webhook_delivery d
             where d.endpoint_id = w.endpoint_id and d.state = 'SENDING')) as waiting,
        (select count(*) from (select from webhook_delivery d
           where d.endpoint_id = w.endpoint_id and d.state = 'DEAD' limit %1$d) dead) as dead
      from webhook_endpoint w
      where w.tenant_id = :tenant and w.removed_at is null
        and (:id::uuid is null or w.endpoint_id = :id::uuid)
      order by w.created_at, w.endpoint_id
      """
          .formatted(Webhook.Health.COUNTED);

  private static final String ROTATE =
      """
      update webhook_endpoint set former_secret = secret, former_until = :until, secret = :secret
      where endpoint_id = :id and tenant_id = :tenant and removed_at is null
        and (former_until is null or former_until <= :now)
      """;

  private static final String REMOVE =
      """
      with gone as (
        update webhook_endpoint set removed_at = :now, enabled = false, secret = '',
          former_secret = null, former_until = null,
          disabled_because = coalesce(disabled_because, 'BY_HAND')
        where endpoint_id = :id and tenant_id = :tenant and removed_at is null
        returning endpoint_id)
      update webhook_delivery d set state = 'CANCELLED', ended_at = :now
      from gone where d.endpoint_id = gone.endpoint_id and d.state = 'QUEUED'
      """;

  @Inject private Jdbi jdbi;

  /**
   * Who makes an endpoint.
   *
   * @param lanes how many senders may work for it at a time
   */
  public record Maker(TenantId tenant, String by, int lanes, Instant now) {}

  public void create(Maker maker, UUID id, Webhook.Wish wish, byte[] secret) {
    jdbi.useHandle(
        handle ->
            wished(handle.createUpdate(CREATE), wish)
                .bind("id", id)
                .bind("tenant", maker.tenant().value())
                .bind("because", wish.enabled() ? null : Webhook.Disabled.BY_HAND.name())
                .bind("secret", secret)
                .bind("by", maker.by())
                .bind("lanes", maker.lanes())
                .bind("now", maker.now())
                .execute());
  }

  /** All of the tenant, oldest first. */
  public List<Webhook> all(TenantId tenant) {
    return jdbi.withHandle(handle -> read(handle, tenant, null));
  }

  public Optional<Webhook> find(TenantId tenant, UUID id) {
    return jdbi.withHandle(handle -> read(handle, tenant, id).stream().findFirst());
  }

  /** Waits until nobody else changes endpoints of the tenant, so that they can be counted. */
  public void lock(TenantId tenant) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select 1 from tenant where tenant_id = :tenant for no key update")
                .bind("tenant", tenant.value())
                .mapTo(Integer.class)
                .findOne());
  }

  public void change(TenantId tenant, UUID id, Webhook.Wish wish) {
    jdbi.useHandle(
        handle ->
            wished(handle.createUpdate(CHANGE), wish)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .execute());
  }

  /**
   * Puts a new secret before the present one; false while a former one signs still.
   *
   * @param until when the present one stops signing too
   */
  public boolean rotate(TenantId tenant, UUID id, byte[] secret, Instant now, Instant until) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(ROTATE)
                    .bind("id", id)
                    .bind("tenant", tenant.value())
                    .bind("secret", secret)
                    .bind("now", now)
                    .bind("until", until)
                    .execute())
        == 1;
  }

  public void remove(TenantId tenant, UUID id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(REMOVE)
                .bind("id", id)
                .bind("tenant", tenant.value())
                .bind("now", now)
                .execute());
  }

  private static <S extends SqlStatement<S>> S wished(S statement, Webhook.Wish wish) {
    return statement
        .bind("url", wish.url())
        .bind("description", wish.description())
        .bindArray("types", String.class, wish.types().stream().map(EventType::code).toArray())
        .bindArray("codes", String.class, wish.portfolios().toArray())
        .bind("enabled", wish.enabled());
  }

  /** The keys of the portfolios; null for all. */
  private static String codes() {
    return """
        (select array_agg(p.portfolio_id) from portfolio p
         where p.tenant_id = :tenant and p.code = any(:codes))""";
  }

  private static List<Webhook> read(Handle handle, TenantId tenant, @Nullable UUID id) {
    return handle
        .createQuery(READ)
        .bind("tenant", tenant.value())
        .bind("id", id)
        .map((row, context) -> webhook(row))
        .list();
  }

  private static Webhook webhook(ResultSet row) throws SQLException {
    String because = row.getString("disabled_because");
    return new Webhook(
        row.getObject("endpoint_id", UUID.class),
        new Webhook.Wish(
            row.getString("url"),
            row.getString("description"),
            texts(row, "types").stream().flatMap(type -> EventType.coded(type).stream()).toList(),
            texts(row, "codes"),
            row.getBoolean("enabled")),
        because == null ? null : Webhook.Disabled.valueOf(because),
        Times.instant(row, "former_until"),
        row.getString("created_by"),
        Times.certain(row, "created_at"),
        new Webhook.Health(
            Times.instant(row, "last_success_at"),
            Times.instant(row, "failing_since"),
            row.getLong("waiting"),
            row.getLong("dead")));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    java.sql.Array array = row.getArray(column);
    return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
  }
}
