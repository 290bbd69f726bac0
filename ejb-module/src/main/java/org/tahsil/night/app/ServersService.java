package org.tahsil.night.app;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.tahsil.night.store.ServerLocks;
import org.tahsil.shared.server.Servers;

/** Tells other features which server starts live. */
@Stateless
@Local(Servers.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ServersService implements Servers {
  @EJB private ServerBoot boot;
  @Inject private ServerLocks locks;

  @Override
  public String owner() {
    return boot.owner();
  }

  @Override
  public String id() {
    return boot.id();
  }

  @Override
  public boolean isLiving() {
    return locks.isHeld();
  }

  @Override
  public boolean isClosing() {
    return boot.isClosing();
  }

  @Override
  public Set<String> dead(Collection<String> starts) {
    return starts.isEmpty() ? Set.of() : locks.dead(starts);
  }
}
