package org.tahsil.webhook.app;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.tahsil.shared.time.RealTime;
import org.tahsil.shared.time.RetryPlan;
import org.tahsil.webhook.Webhook.Disabled;
import org.tahsil.webhook.domain.Answer;
import org.tahsil.webhook.domain.Verdict;
import org.tahsil.webhook.store.DeliveryStore;
import org.tahsil.webhook.store.DeliveryStore.Claim;
import org.tahsil.webhook.store.HealthStore;
import org.tahsil.webhook.store.HealthStore.Failing;

/** The short transactions around sending; nothing is held open while another system thinks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryWork {
  @Inject private DeliveryStore deliveries;
  @Inject private HealthStore health;
  @Inject private WebhookSettings settings;

  /** Takes due deliveries of an endpoint; nobody else has them until they are ended or let go. */
  public List<Claim> claim(UUID endpoint, int most) {
    return deliveries.claim(endpoint, RealTime.now(), most);
  }

  /** Lets go of what was not sent. */
  public void release(List<Claim> claims) {
    claims.forEach(deliveries::release);
  }

  /** Notes what came of sending, and how the endpoint fares. */
  public void end(Claim claim, Answer answer) {
    int jitter = ThreadLocalRandom.current().nextInt(RetryPlan.MOST_JITTER + 1);
    Verdict verdict = Verdict.of(answer, claim.tries(), settings.retries(), jitter);
    Instant now = RealTime.now();
    if (!deliveries.end(claim, answer, verdict, now)) {
      return;
    }
    if (answer.delivered()) {
      health.succeeded(claim.endpoint(), answer.slow(), now);
    } else {
      lament(claim.endpoint(), answer);
    }
  }

  private void lament(UUID endpoint, Answer answer) {
    Failing failing = health.failed(endpoint, answer.at());
    health.rest(endpoint, Verdict.rest(answer, failing.failures()));
    if (answer.gone()) {
      health.disable(endpoint, Disabled.GONE);
    } else if (!failing.since().plus(settings.failing()).isAfter(answer.at())) {
      health.disable(endpoint, Disabled.FAILING);
    }
  }
}
