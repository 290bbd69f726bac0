package org.tahsil.bench;

import java.io.PrintStream;
import java.util.Locale;

/** How fast the night is, against hand-written SQL in the same database server. */
final class NightBench {

  private static final long USUAL = 100_000;
  private static final int LESS = 10;

  private NightBench() {}

  static void run() throws Exception {
    long accounts = Long.getLong("accounts", USUAL);
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "processors: %d%n", Runtime.getRuntime().availableProcessors());
    Trial.Result small = new Trial(accounts / LESS, out).run();
    Trial.Result large = new Trial(accounts, out).run();
    double exponent = Math.log10(large.ageing().cpu() / small.ageing().cpu()) / Math.log10(LESS);
    result(out, "full_ratio", large.fullRatio());
    result(out, "incremental_ratio", large.incrementalRatio());
    result(out, "wal_ratio", large.walRatio());
    result(out, "growth_exponent", exponent);
    result(out, "heap_mb", large.heapMb());
    result(out, "restatement_seconds", large.restatement());
  }

  private static void result(PrintStream out, String name, double value) {
    out.printf(Locale.ROOT, "RESULT night.%s=%.3f%n", name, value);
  }
}
