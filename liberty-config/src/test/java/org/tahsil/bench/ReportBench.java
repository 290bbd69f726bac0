package org.tahsil.bench;

import com.lowagie.text.pdf.PdfReader;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tahsil.product.Client;

/**
 * How fast the product's longest report is printed, from the request to the last byte, against a
 * bare JasperReports table of the same cells that lie in memory. The product also ages the
 * accounts, reads them and their contacts, words and formats the cells, wraps them, tags the PDF
 * and keeps to its heap; the bare table does none of that.
 */
final class ReportBench {
  private static final long USUAL = 250_000;
  private static final int RUNS = 3;
  private static final long LOOK_MILLIS = 50;
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

  private final BenchProduct product;
  private final PrintStream out;

  private ReportBench(BenchProduct product, PrintStream out) {
    this.product = product;
    this.out = out;
  }

  static void run() throws Exception {
    long accounts = Long.getLong("accounts", USUAL);
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "processors: %d%n", Runtime.getRuntime().availableProcessors());
    try (BenchProduct product = BenchProduct.start()) {
      new Book(product, accounts).build(DATE);
      new ReportBench(product, out).measure();
    }
  }

  private void measure() throws Exception {
    List<String[]> cells = cells();
    result("lines", cells.size() - 1);
    BareTable table = new BareTable(cells);
    prepared("pdf");
    table.print();
    speed(table);
    double pdf = heap("pdf");
    double xlsx = heap("xlsx");
    result("heap_pdf_mb", pdf);
    result("heap_xlsx_mb", xlsx);
    result("heap_mb", Math.max(pdf, xlsx));
  }

  private void speed(BareTable table) throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int pages = 0;
    for (int run = 1; run <= RUNS; run++) {
      long began = System.nanoTime();
      byte[] document = prepared("pdf");
      double seconds = seconds(began);
      began = System.nanoTime();
      byte[] plain = table.print();
      double bareSeconds = seconds(began);
      pages = pages(document);
      ours.add(pages / seconds);
      bare.add(pages(plain) / bareSeconds);
      out.printf(
          Locale.ROOT,
          "run %d: product %d pages, %d bytes in %.1f s; bare table %d pages in %.1f s%n",
          run,
          pages,
          document.length,
          seconds,
          pages(plain),
          bareSeconds);
    }
    result("pages", pages);
    result("pages_per_second", median(ours));
    result("bare_pages_per_second", median(bare));
    result("ratio", median(ours) / median(bare));
  }

  /** The server's largest heap while it makes a document, in megabytes. */
  private double heap(String format) throws Exception {
    product.heap().reset();
    long began = System.nanoTime();
    byte[] document = prepared(format);
    double peak = product.heap().peakMb();
    out.printf(
        Locale.ROOT,
        "%s: %d bytes in %.1f s, largest heap %.0f MB%n",
        format,
        document.length,
        seconds(began),
        peak);
    return peak;
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  /** A document from the wish to its last byte, prepared in the background. */
  private byte[] prepared(String format) throws InterruptedException {
    Client client = product.client();
    String wish =
        "{\"report\": \"ageing-detail\", \"as_of\": \"%s\", \"format\": \"%s\"}"
            .formatted(DATE, format);
    String id =
        Book.answered(client.post(Book.PATH + "/report-jobs", wish), 202).getString("job_id");
    String job = Book.PATH + "/report-jobs/" + id;
    JsonObject now = Book.answered(client.get(job), 200);
    while (List.of("QUEUED", "RUNNING").contains(now.getString("state"))) {
      Thread.sleep(LOOK_MILLIS);
      now = Book.answered(client.get(job), 200);
    }
    if (!now.getString("state").equals("COMPLETED")) {
      throw new IllegalStateException("the report ended as " + now);
    }
    return client.bytes(job + "/document").body();
  }

  /** The lines of the report as other programs get them, the sum among them. */
  private List<String[]> cells() throws InterruptedException {
    List<String[]> cells = new ArrayList<>();
    new String(prepared("csv"), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .forEach(line -> cells.add(cut(line)));
    return cells;
  }

  private static String[] cut(String line) {
    String[] parts = line.split(",", -1);
    return Arrays.copyOfRange(parts, 3, parts.length);
  }

  private static int pages(byte[] document) throws IOException {
    try (PdfReader reader = new PdfReader(document)) {
      return reader.getNumberOfPages();
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private void result(String name, double value) {
    out.printf(Locale.ROOT, "RESULT report.%s=%.3f%n", name, value);
  }
}
