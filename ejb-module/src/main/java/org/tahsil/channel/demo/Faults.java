package org.tahsil.channel.demo;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.tahsil.channel.domain.ReceiptState;

/** What a message centre does otherwise than it should, each for so many parts to come. */
public final class Faults {
  /** Parts that it takes as it should before anything else here counts. */
  public final AtomicInteger spared = new AtomicInteger();

  /** Parts that it answers with "throttled" and does not take. */
  public final AtomicInteger throttled = new AtomicInteger();

  /** Parts that it answers with a system error and does not take. */
  public final AtomicInteger refused = new AtomicInteger();

  /** Parts that it takes, and then breaks the line instead of answering. */
  public final AtomicInteger cut = new AtomicInteger();

  /** How often each receipt is sent. */
  public final AtomicInteger copies = new AtomicInteger(1);

  private volatile boolean receiptFirst;
  private volatile ReceiptState outcome = ReceiptState.DELIVERED;
  private volatile Duration receiptAfter = Duration.ofMillis(50);
  private volatile boolean held;
  private volatile boolean shut;

  /** Whether a receipt comes before the answer to its part. */
  public void receiptFirst(boolean first) {
    receiptFirst = first;
  }

  boolean isReceiptFirst() {
    return receiptFirst;
  }

  /** What receipts say. */
  public void outcome(ReceiptState state) {
    outcome = state;
  }

  ReceiptState outcome() {
    return outcome;
  }

  /** How long after its part a receipt comes. */
  public void receiptAfter(Duration time) {
    receiptAfter = time;
  }

  Duration receiptAfter() {
    return receiptAfter;
  }

  /** Whether nobody is let in. */
  public void shut(boolean door) {
    shut = door;
  }

  boolean isShut() {
    return shut;
  }

  /** Whether receipts are kept back until {@link TextCentre#release}. */
  public void hold(boolean back) {
    held = back;
  }

  boolean isHeld() {
    return held;
  }

  /** Whether this is one of those to come; it is counted off. */
  static boolean next(AtomicInteger left) {
    return left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }
}
