package org.tahsil.console.view;

import org.tahsil.console.page.Cell;
import org.tahsil.console.text.Wording;
import org.tahsil.delinquency.Bucket;

/** How buckets are named and coloured, the same on every page. */
public final class Buckets {
  private Buckets() {}

  /** The CSS class that carries the bucket's colour: {@code b0} (current) to {@code b4}. */
  public static String css(Bucket bucket) {
    return switch (bucket) {
      case CURRENT -> "b0";
      case DAYS_1_30 -> "b1";
      case DAYS_31_60 -> "b2";
      case DAYS_61_90 -> "b3";
      case DAYS_OVER_90 -> "b4";
    };
  }

  /** The bucket's name for people. */
  public static String name(Wording wording, Bucket bucket) {
    return bucket == Bucket.CURRENT ? wording.say("bucket_current") : bucket.label();
  }

  /** Days past due on the colour of their bucket. */
  public static Cell dpd(Wording wording, int daysPastDue) {
    return Cell.badge(
        wording.figures().count(daysPastDue), "bucket " + css(Bucket.of(daysPastDue)));
  }
}
