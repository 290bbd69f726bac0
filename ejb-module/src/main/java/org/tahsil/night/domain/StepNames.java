package org.tahsil.night.domain;

import java.util.List;

/** The steps of a night as they are shown; the job's XML runs them in this order. */
public final class StepNames {
  public static final String PLAN = "plan";
  public static final String CLOSE = "close";

  /** The steps that features do, unit by unit. */
  public static final List<String> OF_UNITS =
      List.of(
          "age",
          "classify",
          "spread",
          "alert",
          "promise",
          "settle",
          "score",
          "case",
          "schedule",
          "remind",
          "campaign");

  public static final List<String> ALL =
      List.of(
          PLAN,
          "age",
          "classify",
          "spread",
          "alert",
          "promise",
          "settle",
          "score",
          "case",
          "schedule",
          "remind",
          "campaign",
          CLOSE);

  private StepNames() {}
}
