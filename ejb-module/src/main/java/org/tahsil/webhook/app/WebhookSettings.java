package org.tahsil.webhook.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.shared.time.RetryPlan;
import org.tahsil.webhook.domain.Network;

/** What the operator decides about webhooks. */
@Dependent
public class WebhookSettings {
  private final RetryPlan retries;
  private final Duration failing;
  private final Duration grace;
  private final Optional<String> key;
  private final List<Network> allowed;

  /**
   * @param waits between attempts
   * @param failing after which time of nothing but failures an endpoint is disabled
   * @param grace how long a former secret signs too
   * @param key 32 bytes in Base64 by which secrets are sealed; empty: they are not
   * @param allowed networks that may be called although they are not public, divided by commas; the
   *     launcher gives a demonstration its own machine
   */
  @Inject
  public WebhookSettings(
      @ConfigProperty(
              name = "tahsil.webhook.retry.waits",
              defaultValue = "PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
          List<Duration> waits,
      @ConfigProperty(name = "tahsil.webhook.failing", defaultValue = "P5D") Duration failing,
      @ConfigProperty(name = "tahsil.webhook.grace", defaultValue = "PT24H") Duration grace,
      @ConfigProperty(name = "tahsil.webhook.key") Optional<String> key,
      @ConfigProperty(name = "tahsil.webhook.allow") Optional<String> allowed) {
    this.retries = new RetryPlan(waits);
    this.failing = failing;
    this.grace = grace;
    this.key = key;
    this.allowed = Network.networks(allowed.orElse(""));
  }

  RetryPlan retries() {
    return retries;
  }

  Duration failing() {
    return failing;
  }

  Duration grace() {
    return grace;
  }

  Optional<String> key() {
    return key;
  }

  List<Network> allowed() {
    return allowed;
  }
}
