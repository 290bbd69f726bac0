package org.tahsil.idempotency.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.tahsil.idempotency.IdempotencyKeys;
import org.tahsil.idempotency.IdempotencyKeys.Answer;
import org.tahsil.idempotency.IdempotencyKeys.Claim;

/** The table of keys and answers. */
@Dependent
public class KeyStore {
  private static final String CLAIM =
      """
      insert into idempotency_key as k (tenant_id, user_name, key, claimed_at)
      values (:tenant, :user, :key, :now)
      on conflict (tenant_id, user_name, key) do update
        set claimed_at = excluded.claimed_at, request_hash = null, status = null,
            media_type = null, location = null, body = null
        where (k.status is null and k.claimed_at < :deadBefore) or k.claimed_at < :oldBefore
      """;
  private static final String FIND =
      """
      select request_hash, status, media_type, location, body from idempotency_key
      where tenant_id = :tenant and user_name = :user and key = :key and status is not null
      """;
  private static final String KEEP =
      """
      update idempotency_key
      set request_hash = :hash, status = :status, media_type = :mediaType, location = :location,
          body = :body
      where tenant_id = :tenant and user_name = :user and key = :key
      """;
  private static final String RELEASE =
      """
      delete from idempotency_key
      where tenant_id = :tenant and user_name = :user and key = :key and status is null
      """;

  private final Jdbi jdbi;

  @Inject
  public KeyStore(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Claims a key.
   *
   * @param deadBefore claims without an answer from before are free
   * @param oldBefore answers from before are forgotten
   */
  public Claim claim(IdempotencyKeys.Key key, Instant now, Instant deadBefore, Instant oldBefore) {
    return jdbi.withHandle(
        handle -> {
          boolean granted =
              of(key, handle.createUpdate(CLAIM))
                      .bind("now", now.atOffset(ZoneOffset.UTC))
                      .bind("deadBefore", deadBefore.atOffset(ZoneOffset.UTC))
                      .bind("oldBefore", oldBefore.atOffset(ZoneOffset.UTC))
                      .execute()
                  == 1;
          return granted ? new Claim.Granted() : taken(key, handle);
        });
  }

  /** Keeps an answer. */
  public void keep(IdempotencyKeys.Key key, Answer answer) {
    jdbi.useHandle(
        handle ->
            of(key, handle.createUpdate(KEEP))
                .bind("hash", answer.requestHash())
                .bind("status", answer.status())
                .bind("mediaType", answer.mediaType())
                .bind("location", answer.location())
                .bind("body", answer.body())
                .execute());
  }

  /** Gives a key free that has no answer. */
  public void release(IdempotencyKeys.Key key) {
    jdbi.useHandle(handle -> of(key, handle.createUpdate(RELEASE)).execute());
  }

  /** Forgets keys from before. */
  public void forget(Instant before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from idempotency_key where claimed_at < :before")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
  }

  private static Claim taken(IdempotencyKeys.Key key, Handle handle) {
    Optional<Answer> answer =
        of(key, handle.createQuery(FIND)).map((rows, context) -> answer(rows)).findOne();
    return answer.isPresent() ? new Claim.Answered(answer.get()) : new Claim.UnderWay();
  }

  private static Answer answer(ResultSet row) throws SQLException {
    return new Answer(
        row.getString("request_hash"),
        row.getInt("status"),
        row.getString("media_type"),
        row.getString("location"),
        row.getString("body"));
  }

  private static <S extends SqlStatement<S>> S of(IdempotencyKeys.Key key, S statement) {
    return statement
        .bind("tenant", key.tenant().value())
        .bind("user", key.user())
        .bind("key", key.value());
  }
}
