package org.tahsil.idempotency.app;

import jakarta.ejb.Local;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.tahsil.idempotency.IdempotencyKeys;
import org.tahsil.idempotency.store.KeyStore;
import org.tahsil.shared.time.RealTime;

/** Keeps the keys in the database. */
@Stateless
@Local(IdempotencyKeys.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotencyKeysService implements IdempotencyKeys {
  private static final Duration CLAIM_LASTS = Duration.ofMinutes(10);
  private static final Duration ANSWER_LASTS = Duration.ofDays(7);

  @Inject KeyStore store;

  @Override
  public Claim claim(Key key) {
    Instant now = RealTime.now();
    return store.claim(key, now, now.minus(CLAIM_LASTS), now.minus(ANSWER_LASTS));
  }

  @Override
  public void keep(Key key, Answer answer) {
    store.keep(key, answer);
  }

  @Override
  public void release(Key key) {
    store.release(key);
  }

  /** Forgets what is older than 7 days, every hour on every server. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  public void forget() {
    store.forget(RealTime.now().minus(ANSWER_LASTS));
  }
}
