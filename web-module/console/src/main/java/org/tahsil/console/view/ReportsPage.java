package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;

/**
 * The reports to download.
 *
 * @param latest the last date that can be asked for, ISO
 */
public record ReportsPage(
    Heading heading, String path, String asOf, String latest, String basis, List<File> files) {

  /** A file and whether this reader may have it. */
  public record File(
      String format, String icon, String label, String note, String href, boolean allowed) {}

  public static ReportsPage of(
      Wording wording, Portfolio portfolio, LocalDate asOf, LocalDate latest, Choice choice) {
    String path = Paths.portfolio(portfolio.code()) + "/reports";
    Map<String, String> query =
        new java.util.TreeMap<>(Map.of("as_of", asOf.toString(), "basis", choice.basis()));
    return new ReportsPage(
        Heading.of(wording.say("reports_title"), portfolio.name()),
        path,
        asOf.toString(),
        latest.toString(),
        choice.basis(),
        List.of(
            file(wording, "pdf", Paths.query(path + "/ageing.pdf", query), choice.pdf()),
            file(wording, "xlsx", Paths.query(path + "/ageing.xlsx", query), true),
            file(wording, "csv", Paths.query(path + "/ageing.csv", query), true)));
  }

  /** What the reader chose, and whether the PDF may be had. */
  public record Choice(String basis, boolean pdf) {}

  private static File file(Wording wording, String format, String href, boolean allowed) {
    return new File(
        format,
        format,
        wording.say("report_" + format),
        wording.say("report_" + format + "_note"),
        href,
        allowed);
  }
}
