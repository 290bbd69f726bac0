package org.tahsil.bench;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All measurements of one size: yardstick, four nights, restatement, yardstick. */
final class Trial {

  private static final LocalDate FIRST = LocalDate.of(2026, 6, 30);
  private static final int NIGHTS = 4;

  private final long accounts;
  private final PrintStream out;

  Trial(long accounts, PrintStream out) {
    this.accounts = accounts;
    this.out = out;
  }

  /** What was found for a size. */
  record Result(
      long accounts, Floor.Measured floor, Usage ageing, double heapMb, double restatement) {

    double fullRatio() {
      return ageing.seconds() / floor.full().seconds();
    }

    double incrementalRatio() {
      return ageing.seconds() / floor.incremental().seconds();
    }

    double walRatio() {
      return (double) ageing.wal() / floor.full().wal();
    }
  }

  Result run() throws Exception {
    say("%d accounts: the product starts on a fresh database", accounts);
    try (BenchProduct product = BenchProduct.start()) {
      Book book = new Book(product, accounts);
      long began = System.nanoTime();
      book.build(FIRST);
      book.expectWhole();
      Floor floor = new Floor(product, accounts);
      floor.build(FIRST);
      say(
          "built in %.0f s; postings, items and allocations agree",
          (System.nanoTime() - began) / 1e9);
      Floor.Measured before = shown(floor.measure(FIRST.plusDays(1)));
      product.heap().reset();
      List<Usage> nights = nights(product, book);
      double heap = product.heap().peakMb();
      Floor.Measured after = shown(floor.measure(FIRST.plusDays(3)));
      double restatement = restate(product, book);
      return new Result(
          accounts, Floor.Measured.mean(before, after), Usage.median(nights), heap, restatement);
    }
  }

  /** Ageing of nights two and later. */
  private List<Usage> nights(BenchProduct product, Book book) throws Exception {
    NightWatch watch = new NightWatch(product, book);
    Money money = new Money(product);
    List<Usage> later = new ArrayList<>();
    for (int night = 0; night < NIGHTS; night++) {
      LocalDate date = FIRST.plusDays(night);
      if (night > 0) {
        book.moveClock(date);
        Money.Day day = money.post(date);
        say("%s: %d payments, %d reversals", date, day.payments(), day.reversals());
      }
      NightWatch.Measured measured = watch.run(date);
      show(measured);
      book.expectAged(date);
      if (night > 0) {
        later.add(measured.ageing());
      }
    }
    book.expectWhole();
    return later;
  }

  /** The seconds of a large backdated file and of the night after it. */
  private double restate(BenchProduct product, Book book) throws Exception {
    LocalDate date = FIRST.plusDays(NIGHTS);
    book.moveClock(date);
    Money money = new Money(product);
    List<List<String>> file = money.restatement(date);
    long began = System.nanoTime();
    money.take(file, date);
    double intake = (System.nanoTime() - began) / 1e9;
    NightWatch.Measured night = new NightWatch(product, book).run(date);
    say("%s: %d payments dated 30 days back came in within %.1f s", date, file.size(), intake);
    show(night);
    book.expectWhole();
    book.expectAged(date);
    return intake + night.whole().seconds();
  }

  private Floor.Measured shown(Floor.Measured floor) {
    line("floor full", floor.full());
    line("floor incremental", floor.incremental());
    return floor;
  }

  private void show(NightWatch.Measured night) {
    say("night of %s", night.date());
    for (Map.Entry<String, Usage> step : night.steps().entrySet()) {
      line("  " + step.getKey(), step.getValue());
    }
    line("  ageing (without score, case, schedule, remind)", night.ageing());
    line("  whole night", night.whole());
  }

  private void line(String what, Usage cost) {
    say(
        "%-42s %9.3f s wall %9.2f s CPU %9.1f MB WAL",
        what, cost.seconds(), cost.cpu(), cost.wal() / 1e6);
  }

  private void say(String text, Object... values) {
    out.println(String.format(Locale.ROOT, text, values));
    out.flush();
  }
}
