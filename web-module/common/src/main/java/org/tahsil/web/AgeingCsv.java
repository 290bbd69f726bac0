package org.tahsil.web;

import java.util.Locale;
import org.tahsil.delinquency.Ageing;
import org.tahsil.delinquency.Bucket;

/** The ageing as CSV (RFC 4180): a row a bucket, then the two totals with their counts. */
public final class AgeingCsv {
  private static final String END = "\r\n";

  private AgeingCsv() {}

  public static String of(Ageing ageing) {
    StringBuilder csv = new StringBuilder("as_of,currency,basis,bucket,count,outstanding" + END);
    long all = 0;
    long late = 0;
    for (Ageing.Row row : ageing.buckets()) {
      line(csv, ageing, row.bucket().label(), row.count(), row.outstanding().plain());
      all += row.count();
      late += row.bucket() == Bucket.CURRENT ? 0 : row.count();
    }
    line(csv, ageing, "TOTAL_DELINQUENT", late, ageing.totalDelinquent().plain());
    line(csv, ageing, "TOTAL", all, ageing.total().plain());
    return csv.toString();
  }

  private static void line(
      StringBuilder csv, Ageing ageing, String bucket, long count, String outstanding) {
    csv.append(
            String.join(
                ",",
                ageing.asOf().toString(),
                ageing.portfolio().currency().getCurrencyCode(),
                ageing.basis().name().toLowerCase(Locale.ROOT),
                bucket,
                Long.toString(count),
                outstanding))
        .append(END);
  }
}
