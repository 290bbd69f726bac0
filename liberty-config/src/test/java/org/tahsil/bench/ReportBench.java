package org.tahsil.bench;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
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
  private static final LocalDate DATE = LocalDate.of(2025, 1, 1);
  private static final String REPORT =
      Book.PATH + "/reports/ageing-detail?as_of=" + DATE + "&format=";

  private ReportBench() {}

  static void run() throws Exception {
    long accounts = Long.getLong("accounts", USUAL);
    PrintStream out = System.out;
    out.printf(Locale.ROOT, "processors: %d%n", Runtime.getRuntime().availableProcessors());
    try (BenchProduct product = BenchProduct.start()) {
      Book book = new Book(product, accounts);
      book.build(DATE);
      List<String[]> cells = cells(product.client());
      BareTable table = new BareTable(cells);
      print(product.client());
      table.print();
      measure(product, table, cells.size(), out);
    }
  }

  private static void measure(BenchProduct product, BareTable table, int lines, PrintStream out)
      throws Exception {
    List<Double> ours = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    int pages = 0;
    for (int run = 1; run <= RUNS; run++) {
      long began = System.nanoTime();
      byte[] document = print(product.client());
      double seconds = (System.nanoTime() - began) / 1e9;
      began = System.nanoTime();
      byte[] plain = table.print();
      double bareSeconds = (System.nanoTime() - began) / 1e9;
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
    result(out, "lines", lines);
    result(out, "pages", pages);
    result(out, "pages_per_second", median(ours));
    result(out, "bare_pages_per_second", median(bare));
    result(out, "heap_mb", product.heap().peakMb());
    result(out, "ratio", median(ours) / median(bare));
  }

  private static byte[] print(Client client) {
    HttpResponse<byte[]> answer = client.bytes(REPORT + "pdf");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("the report answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** The lines of the report as other programs get them. */
  private static List<String[]> cells(Client client) {
    List<String[]> cells = new ArrayList<>();
    client.get(REPORT + "csv").body().lines().skip(1).forEach(line -> cells.add(cut(line)));
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

  private static void result(PrintStream out, String name, double value) {
    out.printf(Locale.ROOT, "RESULT report.%s=%.3f%n", name, value);
  }
}
