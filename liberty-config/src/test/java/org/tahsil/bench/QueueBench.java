package org.tahsil.bench;

import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How fast messages go their whole way, from due rows of the outbox to SENT in the books, against a
 * consumer of the same broker that does nothing. Both in turn, medians of some rounds after two to
 * warm up.
 */
final class QueueBench {
  private static final int USUAL = 2_000;
  private static final int ROUNDS = 5;

  /** Before these the server still compiles what a message runs through. */
  private static final int WARM_UPS = 2;

  private final int messages;
  private final BareQueue bare;
  private final Reminded reminded;
  private final PrintStream out;

  private QueueBench(int messages, BareQueue bare, Reminded reminded, PrintStream out) {
    this.messages = messages;
    this.bare = bare;
    this.reminded = reminded;
    this.out = out;
  }

  static void run() throws Exception {
    int messages = Integer.getInteger("messages", USUAL);
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "processors: %d%n", Runtime.getRuntime().availableProcessors());
    try (MailSink sink = new MailSink();
        BenchProduct product = BenchProduct.startWithQueue(sink.port());
        Connection connection = product.connect()) {
      Reminded reminded = new Reminded(product, connection, messages);
      reminded.build((WARM_UPS + ROUNDS) * messages);
      new QueueBench(messages, new BareQueue(product), reminded, out).measure();
      reminded.expect((long) (WARM_UPS + ROUNDS) * messages, sink.mails());
    }
  }

  private void measure() throws Exception {
    List<Double> bareRates = new ArrayList<>();
    List<Usage> ours = new ArrayList<>();
    for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
      double bareSeconds = bare.run(messages);
      Usage used = reminded.send(round);
      out.printf(
          Locale.ROOT,
          "%s: bare consumer %d messages in %.2f s; product %d in %.2f s, %.2f s CPU, %.1f MB WAL%n",
          round < WARM_UPS ? "warm-up" : "round " + (round - WARM_UPS + 1),
          messages,
          bareSeconds,
          messages,
          used.seconds(),
          used.cpu(),
          used.wal() / 1e6);
      if (round >= WARM_UPS) {
        bareRates.add(messages / bareSeconds);
        ours.add(used);
      }
    }
    told(Usage.median(ours), bareRates.stream().sorted().toList().get(ROUNDS / 2));
  }

  private void told(Usage median, double bareRate) {
    double rate = messages / median.seconds();
    result("messages", messages);
    result("per_second", rate);
    result("bare_per_second", bareRate);
    result("cpu_ms_per_message", median.cpu() * 1000 / messages);
    result("wal_bytes_per_message", (double) median.wal() / messages);
    result("ratio", rate / bareRate);
  }

  private void result(String name, double value) {
    out.printf(Locale.ROOT, "RESULT queue.%s=%.3f%n", name, value);
  }
}
