package org.tahsil.bench;

import java.util.Map;

/** Runs the measurement that {@code -Dbench=} names. */
public final class Bench {

  /** A measurement. */
  interface Run {
    void run() throws Exception;
  }

  private static final Map<String, Run> RUNS =
      Map.of("night", NightBench::run, "report", ReportBench::run, "queue", QueueBench::run);

  private Bench() {}

  /** {@code mvn -Pbench -Dbench=night -Daccounts=100000}, {@code report} or {@code queue}. */
  public static void main(String[] arguments) throws Exception {
    String name = System.getProperty("bench", "night");
    Run run = RUNS.get(name);
    if (run == null) {
      throw new IllegalArgumentException("-Dbench=" + name + " is none of " + RUNS.keySet());
    }
    run.run();
  }
}
