package org.tahsil.delinquency;

/** The ranges of days past due of the default scheme, in worsening order. */
public enum Bucket {
  CURRENT("CURRENT", 0),
  DAYS_1_30("0-30", 30),
  DAYS_31_60("31-60", 60),
  DAYS_61_90("61-90", 90),
  DAYS_OVER_90("90+", Integer.MAX_VALUE);

  private final String label;
  private final int lastDay;

  Bucket(String label, int lastDay) {
    this.label = label;
    this.lastDay = lastDay;
  }

  /** The name in the API and in reports. */
  public String label() {
    return label;
  }

  /** The last day past due that belongs to it. */
  public int lastDay() {
    return lastDay;
  }

  /** The bucket of a count of days past due (0 or more). */
  public static Bucket of(int daysPastDue) {
    for (Bucket bucket : values()) {
      if (daysPastDue <= bucket.lastDay) {
        return bucket;
      }
    }
    return DAYS_OVER_90;
  }

  /** The bucket with this label. */
  public static Bucket labelled(String label) {
    for (Bucket bucket : values()) {
      if (bucket.label.equals(label)) {
        return bucket;
      }
    }
    throw new IllegalArgumentException("no bucket " + label);
  }
}
