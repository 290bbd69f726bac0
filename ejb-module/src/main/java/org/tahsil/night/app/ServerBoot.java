package org.tahsil.night.app;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
  private final Thread signal = new Thread(this::close, "night-halt");
  private volatile boolean closing;
  private volatile int settled = 1;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private ServerLocks locks;

  @PostConstruct
  void begin() {
    threads.newThread(() -> locks.hold(id)).start();
    Runtime.getRuntime().addShutdownHook(signal);
  }

  /** A signal comes long before the server takes threads and database from under the workers. */
  private void close() {
    closing = true;
  }

  @PreDestroy
  void end() {
    close();
    locks.release();
    try {
      Runtime.getRuntime().removeShutdownHook(signal);
    } catch (IllegalStateException goingDown) {
      return;
    }
  }

  /**
   * The name of this server start, for nights that it takes on.
   *
   * @throws IllegalStateException while the server cannot show that it lives
   */
  public String owner() {
    if (!locks.isHeld()) {
      throw new IllegalStateException("this server does not hold its lock in the database");
    }
    return id;
  }

  public String id() {
    return id;
  }

  /** Whether the lock is held, and was all the time since this server's nights were looked at. */
  public boolean isSteady() {
    return locks.isHeld() && settled == locks.timesTaken();
  }

  /** Whether the database was away and is back, and the nights have not been looked at since. */
  public boolean wasShaken() {
    return locks.isHeld() && settled != locks.timesTaken();
  }

  /** The nights have been looked at as of so many times that the lock was taken. */
  public void settle(int timesTaken) {
    settled = timesTaken;
  }

  /** How many servers live on this database, this one included. */
  public int livingServers() {
    return locks.living();
  }

  public int timesTaken() {
    return locks.timesTaken();
  }

  /** Whether the server goes down: nights are left as they are for the next start. */
  public boolean isClosing() {
    return closing;
  }
}
