package org.tahsil.webhook.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.store.DeliveryStore;
import org.tahsil.webhook.store.EventStore;
import org.tahsil.webhook.store.LaneStore;
import org.tahsil.webhook.store.LaneStore.Lane;

/** Who may send to which endpoint, decided in transactions of their own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Lanes {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LOST = Duration.ofMinutes(2);
  private static final int SHARE = 20;
  private static final int SWEPT = 10_000;

  @Inject private LaneStore lanes;
  @Inject private DeliveryStore deliveries;
  @Inject private EventStore events;

  /** Queues again what dead senders had, and opens lanes where something is due. */
  public List<Lane> open() {
    Instant now = RealTime.now();
    deliveries.reclaim(now.minus(LOST));
    return lanes.open(now, now.plus(LEASE), SHARE);
  }

  /** Whether the lane is still this sender's; it is for another minute then. */
  public boolean keep(Lane lane) {
    Instant now = RealTime.now();
    return lanes.keep(lane, now, now.plus(LEASE));
  }

  public void free(Lane lane) {
    lanes.free(lane, RealTime.now());
  }

  /** Deletes some events older than that with their deliveries; how many. */
  public int sweep(Duration age) {
    return events.forget(RealTime.now().minus(age), SWEPT);
  }
}
