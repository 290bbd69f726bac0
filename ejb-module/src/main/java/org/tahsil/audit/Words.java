package org.tahsil.audit;

import java.time.Instant;

/** The words about a person that the timeline keeps sealed. */
public interface Words {

  /** Whether the timeline has sealed words about a person that can still be read. */
  boolean hasAny(long customerId);

  /** Whether words about a person stand from before words were sealed: no erasure reaches them. */
  boolean hasPlain(long customerId);

  /**
   * Makes all sealed words about a person unreadable for everybody, in the caller's transaction;
   * entries and blocks stay. The timeline tells that it was done.
   *
   * @return false if there was nothing to erase, and nothing was done
   */
  boolean erase(long customerId, Instant at, String by, String why);
}
