package org.tahsil.reporting.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tahsil.reporting.store.Claims;
import org.tahsil.reporting.store.Documents;
import org.tahsil.shared.server.Servers;
import org.tahsil.shared.time.RealTime;

/** Takes and watches jobs; each call is a transaction of its own, seen by all at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobDesk {
  private static final int MOST_DEATHS = 3;
  private static final int MOST_RESUMPTIONS = 10;

  @Inject private Claims claims;
  @Inject private Documents documents;
  @EJB private Servers servers;

  public Optional<Claims.Claim> claim() {
    return claims.claim(servers.owner(), RealTime.now());
  }

  public List<Claims.Pulse> beat(List<Claims.Beat> beats) {
    return claims.beat(beats);
  }

  /**
   * Queues again the jobs of servers that died, and those of this one that it let go of.
   *
   * @param busy the runs under way in this server
   */
  public int reclaim(Collection<UUID> busy) {
    Instant now = RealTime.now();
    Set<String> dead = servers.dead(claims.owners(servers.id()));
    return claims.reclaim(dead, MOST_DEATHS, now)
        + claims.resume(servers.id(), busy, MOST_RESUMPTIONS, now);
  }

  public void interrupt(Claims.Session session) {
    claims.interrupt(session);
  }

  /** Drops documents that have expired. */
  public int tidy() {
    return documents.drop(RealTime.now());
  }
}
