package org.tahsil.channel.app;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tahsil.channel.domain.Breaker;
import org.tahsil.channel.domain.SendResult;

/** The circuit breakers of some gateways, by their names: each learns from what its own did. */
public final class Breakers {
  private final Map<String, Breaker> known = new ConcurrentHashMap<>();

  /** Whether a message may be given to a gateway. */
  public boolean lets(String gateway, Instant now) {
    return known.getOrDefault(gateway, Breaker.fresh()).lets(now);
  }

  /** What a gateway did: one that is silent or cannot be reached is left alone after some times. */
  public void learn(String gateway, SendResult result, Instant now) {
    boolean silent =
        result instanceof SendResult.Unsure
            || (result instanceof SendResult.Refused refused
                && refused.failure().code().equals("GATEWAY_UNREACHABLE"));
    known.merge(
        gateway,
        silent ? Breaker.fresh().failed(now) : Breaker.fresh(),
        (before, first) -> silent ? before.failed(now) : before.answered());
  }
}
