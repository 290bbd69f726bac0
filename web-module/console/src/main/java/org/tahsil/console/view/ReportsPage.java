package org.tahsil.console.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tahsil.account.Portfolio;
import org.tahsil.console.page.Heading;
import org.tahsil.console.page.Paths;
import org.tahsil.console.text.Wording;
import org.tahsil.console.view.Overview.AgeingPanel;
import org.tahsil.delinquency.Ageing;

/**
 * The reports to download.
 *
 * @param latest the last date that can be asked for, ISO
 * @param ageing what the files will say, in short
 * @param shelves the reports for managers; none for other readers
 */
public record ReportsPage(
    Heading heading,
    String path,
    String asOf,
    String latest,
    String basis,
    List<File> files,
    AgeingPanel ageing,
    List<ReportShelf> shelves,
    String preparedHref) {

  /** A file and whether this reader may have it. */
  public record File(
      String format, String icon, String label, String note, String href, boolean allowed) {}

  /** The view of the figures asked for; {@code pdf} is whether the reader may print them. */
  public static ReportsPage of(Wording wording, Ageing ageing, LocalDate latest, boolean pdf) {
    Portfolio portfolio = ageing.portfolio();
    LocalDate asOf = ageing.asOf().date();
    String basis = ageing.basis().name().toLowerCase(Locale.ROOT);
    String path = Paths.portfolio(portfolio.code()) + "/reports";
    Map<String, String> query =
        new java.util.TreeMap<>(Map.of("as_of", asOf.toString(), "basis", basis));
    return new ReportsPage(
        Heading.of(wording.say("reports_title"), portfolio.name()),
        path,
        asOf.toString(),
        latest.toString(),
        basis,
        List.of(
            file(wording, "pdf", Paths.query(path + "/ageing.pdf", query), pdf),
            file(wording, "xlsx", Paths.query(path + "/ageing.xlsx", query), true),
            file(wording, "csv", Paths.query(path + "/ageing.csv", query), true)),
        Overview.ageing(wording, ageing),
        pdf ? ReportShelf.all(wording, path) : List.of(),
        Paths.prepared(portfolio.code()));
  }

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
