package org.tahsil.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Tells a person what happens: a line a phase, with its seconds. */
final class Phases {

  /** A part of the start. */
  interface Phase<T> {
    T run() throws Exception;
  }

  private final PrintStream out;
  private final long begun = System.nanoTime();

  Phases(PrintStream out) {
    this.out = out;
  }

  /** Runs a part and prints what it was and how long it took. */
  <T> T run(String what, Phase<T> phase) throws Exception {
    long start = System.nanoTime();
    T result = phase.run();
    out.printf(Locale.ROOT, "%-48s %6.1f s%n", what, seconds(start));
    out.flush();
    return result;
  }

  double total() {
    return seconds(begun);
  }

  void say(String text) {
    out.println(text);
    out.flush();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
