package org.tahsil.night;

/** The batch job that carries a night; the batch module implements it on JBeret. */
public interface NightJob {

  /** Starts the job and returns at once. */
  void start(NightRun run);

  /** Asks the job to stop between two units; nothing happens if it does not run in this server. */
  void stop(NightRun run);

  /** Whether the job runs in this server. */
  boolean runs(NightRun run);

  /** Works in this server on units of a night that another one owns, until the run ends. */
  void help(NightRun run);

  /** Notes in the job repository that the executions of a run whose server died have failed. */
  void bury(NightRun dead);
}
