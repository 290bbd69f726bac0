package org.tahsil.night.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tahsil.night.store.ServerLocks;

/** This start of the server: its name, the lock that shows that it lives, and its end. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServerBoot {
  private final String id = UUID.randomUUID().toString();
  private volatile boolean closing;

  @Inject private ServerLocks locks;

  @PostConstruct
  void begin() {
    locks.hold(id);
  }

  /** Makes sure that the lock is still held. */
  public void keep() {
    if (!closing) {
      locks.hold(id);
    }
  }

  @PreDestroy
  void end() {
    closing = true;
    locks.release();
  }

  public String id() {
    return id;
  }

  /** Whether the server goes down: nights are left as they are for the next start. */
  public boolean isClosing() {
    return closing;
  }
}
