package org.tahsil.api.ageing;

import org.tahsil.api.web.Csv;

/** The ageing as CSV: a row a bucket, then the two totals with their counts. */
final class AgeingCsv {
  private AgeingCsv() {}

  static String of(AgeingView ageing) {
    Csv csv = new Csv().row("as_of", "currency", "basis", "bucket", "count", "outstanding");
    long all = 0;
    long delinquent = 0;
    for (AgeingView.Row row : ageing.buckets()) {
      line(csv, ageing, row);
      all += row.count();
      delinquent += row.bucket().equals("CURRENT") ? 0 : row.count();
    }
    line(csv, ageing, new AgeingView.Row("TOTAL_DELINQUENT", delinquent, ageing.totalDelinquent()));
    line(csv, ageing, new AgeingView.Row("TOTAL", all, ageing.total()));
    return csv.toString();
  }

  private static void line(Csv csv, AgeingView ageing, AgeingView.Row row) {
    csv.row(
        ageing.asOf(),
        ageing.currency(),
        ageing.basis(),
        row.bucket(),
        row.count(),
        row.outstanding());
  }
}
