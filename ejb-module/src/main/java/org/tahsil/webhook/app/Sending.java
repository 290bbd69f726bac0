package org.tahsil.webhook.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.tahsil.shared.time.RealTime;
import org.tahsil.webhook.WebhookDelivery;
import org.tahsil.webhook.domain.Answer;
import org.tahsil.webhook.store.DeliveryStore.Claim;
import org.tahsil.webhook.store.LaneStore.Lane;

/**
 * Works on one lane for a few seconds: takes due deliveries of the endpoint, sends them one after
 * the other, and gives the lane back, so that the next endpoint has its turn.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Sending {
  private static final long TURN = TimeUnit.SECONDS.toNanos(5);
  private static final int AT_ONCE = 20;

  @EJB private Lanes lanes;
  @EJB private DeliveryWork work;
  @Inject private HttpSender sender;
  @Inject private SecretBox box;

  /** One turn on a lane; nothing if somebody else has it by now. */
  public void turn(Lane lane) {
    long end = System.nanoTime() + TURN;
    boolean more = true;
    try {
      while (more && System.nanoTime() < end && lanes.keep(lane)) {
        more = some(lane, end);
      }
    } finally {
      lanes.free(lane);
    }
  }

  /** Sends what it can take at once; false if nothing is due, or the endpoint failed. */
  private boolean some(Lane lane, long end) {
    List<Claim> claims = work.claim(lane.endpoint(), AT_ONCE);
    boolean well = !claims.isEmpty();
    int begun = 0;
    try {
      while (well && begun < claims.size() && System.nanoTime() < end) {
        well = send(claims.get(begun++));
      }
    } finally {
      work.release(claims.subList(begun, claims.size()));
    }
    return well;
  }

  /** Sends one; false if the endpoint failed, so that it is left alone for a while. */
  private boolean send(Claim claim) {
    Answer answer =
        box.opened(claim.secrets())
            .map(secrets -> sender.send(letter(claim, secrets)))
            .orElseGet(() -> Answer.none(RealTime.now(), Duration.ZERO, "SECRET_UNREADABLE"));
    work.end(claim, answer);
    return answer.delivered();
  }

  private static HttpSender.Letter letter(Claim claim, List<byte[]> secrets) {
    return new HttpSender.Letter(
        claim.url(), WebhookDelivery.messageId(claim.event()), claim.body(), secrets);
  }
}
