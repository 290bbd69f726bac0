package org.tahsil.night;

import java.util.List;
import java.util.Optional;

/** What the batch job does with a night. Every call with a run that is no longer current halts. */
public interface NightWork {

  /** Notes which execution of the job repository carries the run. */
  void began(NightRun run, long executionId);

  /** Divides the accounts into units, once; fails if a step has nobody who does it. */
  void plan(NightRun run);

  void stepBegan(NightRun run, String step);

  void stepEnded(NightRun run, String step);

  /** The units of a step that are not done yet and belong to share {@code share} of {@code of}. */
  List<Integer> open(NightRun run, String step, int share, int of);

  /**
   * Does one unit in a transaction of its own, a second time if it fails at first. One that failed
   * twice is halved until the account is found that makes it fail; that account is set aside.
   *
   * @throws IllegalStateException if too many accounts were set aside: the night is FAILED then
   */
  Progress runUnit(NightRun run, String step, int unit);

  /**
   * Does a unit of the step under way that nobody is doing, for a night that another server owns.
   *
   * @return empty if there is none now
   */
  Optional<Progress> help(NightRun run);

  /** Whether the run may still be worked on. */
  boolean isCurrent(NightRun run);

  /** Reconciles, writes the daily totals and completes the night, all in one transaction. */
  void close(NightRun run);

  /**
   * A step failed, and with it the night, if the run is current. Where the database was away, the
   * night stays as it is: it goes on when the database is back.
   */
  void failed(NightRun run, String step, RuntimeException failure);

  /** The job ended; if somebody asked it to stop, the night has stopped. */
  void stopped(NightRun run);

  /** What a worker does after a unit. */
  enum Progress {
    GO_ON,
    HALT
  }
}
