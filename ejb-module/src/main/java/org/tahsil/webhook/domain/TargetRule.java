package org.tahsil.webhook.domain;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses may be called: public ones by https. Others are open to nobody but their own
 * network, and whoever could have them called from here would reach behind the wall.
 *
 * @param allowed networks that may be called although they are not public
 */
public record TargetRule(List<Network> allowed) {
  private static final int LONGEST = 2000;
  private static final int LAST_PORT = 65_535;

  public TargetRule {
    allowed = List.copyOf(allowed);
  }

  /** The address of an endpoint; empty if it cannot be one. */
  public static Optional<URI> parse(String url) {
    try {
      URI uri = URI.create(url);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean plain = uri.getRawUserInfo() == null && uri.getRawFragment() == null;
      boolean port = uri.getPort() == -1 || (uri.getPort() > 0 && uri.getPort() <= LAST_PORT);
      boolean brief = url.length() <= LONGEST;
      return web && plain && port && brief && uri.getHost() != null
          ? Optional.of(uri)
          : Optional.empty();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Why the endpoint must not be called: a stable code; empty if it may.
   *
   * @param resolved every address of its host
   */
  public Optional<String> fault(URI uri, List<InetAddress> resolved) {
    if (resolved.isEmpty()) {
      return Optional.of("HOST_UNKNOWN");
    }
    if (!resolved.stream().allMatch(this::isOpen)) {
      return Optional.of("ADDRESS_REFUSED");
    }
    boolean inside = resolved.stream().allMatch(InetAddress::isLoopbackAddress);
    return "https".equals(uri.getScheme()) || inside
        ? Optional.empty()
        : Optional.of("HTTPS_NEEDED");
  }

  private boolean isOpen(InetAddress address) {
    return !Network.isClosed(address)
        || allowed.stream().anyMatch(network -> network.holds(address));
  }
}
