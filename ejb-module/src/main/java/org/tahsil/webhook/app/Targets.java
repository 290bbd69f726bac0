package org.tahsil.webhook.app;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.tahsil.webhook.domain.TargetRule;

/**
 * Tells whether an endpoint may be called, by what its host resolves to now. The Java machine keeps
 * an answer of the name service for 30 seconds, so a call that follows at once goes to what was
 * looked at.
 */
@Dependent
public class Targets {
  private final WebhookSettings settings;

  @Inject
  public Targets(WebhookSettings settings) {
    this.settings = settings;
  }

  /** A stable code of what is against it; empty if nothing is. */
  public Optional<String> fault(URI uri) {
    return new TargetRule(settings.allowed()).fault(uri, resolved(uri.getHost()));
  }

  private static List<InetAddress> resolved(String host) {
    try {
      return List.of(InetAddress.getAllByName(host));
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }
}
