package org.tahsil.reporting.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tahsil.night.Servers;
import org.tahsil.reporting.store.Claims;
import org.tahsil.reporting.store.Documents;
import org.tahsil.shared.time.RealTime;

/** Takes and watches jobs; each call is a transaction of its own, seen by all at once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobDesk {
  private static final int MOST_ATTEMPTS = 3;

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
   * Queues again the jobs of servers that died, and those of this one that ended without a word.
   *
   * @param busy the runs under way in this server
   */
  public int reclaim(Collection<UUID> busy) {
    List<String> owners = new ArrayList<>(servers.dead(claims.owners(servers.id())));
    owners.add(servers.id());
    return claims.reclaim(owners, busy, MOST_ATTEMPTS, RealTime.now());
  }

  public void interrupt(int session) {
    claims.interrupt(session);
  }

  /** Drops documents that have expired. */
  public int tidy() {
    return documents.drop(RealTime.now());
  }
}
