package org.tahsil.reporting.app;

import jakarta.ejb.ApplicationException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahsil.reporting.ReportWatch;
import org.tahsil.reporting.store.Claims.Beat;
import org.tahsil.reporting.store.Claims.Claim;
import org.tahsil.reporting.store.Claims.Session;

/** A job under way in this server: counts its rows, and ends it when it is told to halt. */
final class Run implements ReportWatch {
  private final Claim claim;
  private final AtomicLong rows = new AtomicLong();
  private volatile @Nullable Long expected;
  private volatile @Nullable Halt halt;
  private @Nullable Session session;

  Run(Claim claim) {
    this.claim = claim;
  }

  /** Why a run halts. */
  enum Halt {
    CANCELLED,
    /** Another one has the job, or this server goes down. */
    LEFT
  }

  /** Ends the work from within. */
  @ApplicationException(rollback = true)
  static final class HaltedException extends RuntimeException {
    HaltedException() {
      super("the report was halted");
    }
  }

  Claim claim() {
    return claim;
  }

  long rows() {
    return rows.get();
  }

  Beat beat() {
    return new Beat(claim.run(), rows.get(), expected);
  }

  @Nullable Halt halted() {
    return halt;
  }

  /** Has the work end at its next row or byte; the first reason stands. */
  void halt(Halt reason) {
    if (halt == null) {
      halt = reason;
    }
  }

  @Override
  public void expects(long some) {
    expected = some;
  }

  @Override
  public void read() {
    check();
    rows.incrementAndGet();
  }

  private void check() {
    if (halt != null) {
      throw new HaltedException();
    }
  }

  /** From now on a session of the database works for this run. */
  synchronized void uses(Session newSession) {
    check();
    session = newSession;
  }

  /** The session may work for others from now on. */
  synchronized void usesNone() {
    session = null;
  }

  /** Lets somebody cancel what the database does for this run, if it does anything. */
  synchronized void interrupt(Consumer<Session> cancel) {
    Session current = session;
    if (current != null) {
      cancel.accept(current);
    }
  }

  /** A stream that breaks when the run halts. */
  OutputStream guard(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        check();
        out.write(bytes, from, length);
      }
    };
  }
}
