package org.tahsil.channel.demo;

import java.util.concurrent.atomic.AtomicInteger;

/** What a telephone network does otherwise than it should. */
public final class CallFaults {
  /** Jobs to come that it takes without answering. */
  public final AtomicInteger silent = new AtomicInteger();

  /** Requests to come that it refuses with {@link #status} and does not take. */
  public final AtomicInteger refused = new AtomicInteger();

  /** How often each event is told. */
  public final AtomicInteger copies = new AtomicInteger(1);

  /** Events to come that are never told. */
  public final AtomicInteger lost = new AtomicInteger();

  private volatile int status = 429;
  private volatile boolean backwards;

  /** With what status it refuses, such as 429 or 503. */
  public void status(int code) {
    status = code;
  }

  int status() {
    return status;
  }

  /** Whether the events of a call are told from the last to the first. */
  public void backwards(boolean order) {
    backwards = order;
  }

  boolean isBackwards() {
    return backwards;
  }
}
