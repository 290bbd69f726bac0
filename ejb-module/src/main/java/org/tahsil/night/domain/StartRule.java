package org.tahsil.night.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahsil.night.Missed;
import org.tahsil.night.Night;
import org.tahsil.shared.outcome.Refusal;

/** Which date's night may begin, and whether it is a new one. */
public final class StartRule {

  private static final String FIELD = "business_date";

  private StartRule() {}

  /** A night that was there before. */
  public record Ran(UUID night, LocalDate date, Night.Status status) {}

  /**
   * What a portfolio's nights look like.
   *
   * @param running the one that runs
   * @param sameDate the newest of the wanted date
   * @param lastCompleted the latest date that completed
   * @param unfinished the earliest night that stopped or failed on a date that never completed
   */
  public record Past(
      @Nullable Ran running,
      @Nullable Ran sameDate,
      @Nullable LocalDate lastCompleted,
      @Nullable Ran unfinished) {
    public static final Past NONE = new Past(null, null, null, null);
  }

  /** What to do. */
  public sealed interface Decision {}

  /**
   * A new night, be it the first of its date or a repetition of a completed one.
   *
   * @param date the one asked for, or the first that was missed before it
   * @param catchUpTo the one asked for, if others come first
   */
  public record Begin(LocalDate date, @Nullable LocalDate catchUpTo) implements Decision {}

  /** The same night goes on with the units not done. */
  public record Resume(UUID night) implements Decision {}

  public record Refuse(Refusal refusal) implements Decision {}

  /** What is wanted: the night of a date, and what becomes of missed ones before it. */
  public record Wish(LocalDate date, Missed missed) {}

  public static Decision decide(Past past, Wish wish, LocalDate businessDate) {
    LocalDate date = wish.date();
    if (date.isAfter(businessDate)) {
      return refuse(
          rule("NIGHT_AFTER_BUSINESS_DATE", date, "Use " + businessDate + " or an earlier date."),
          Map.of("business_date", businessDate.toString()));
    }
    Ran running = past.running();
    if (running != null) {
      return refuse(
          conflict("NIGHT_RUNNING", date, "Wait until it ends, or stop it."), of(running));
    }
    Ran same = past.sameDate();
    if (same != null) {
      return same.status() == Night.Status.COMPLETED ? begin(date) : new Resume(same.night());
    }
    LocalDate last = past.lastCompleted();
    if (last != null && date.isBefore(last)) {
      return refuse(
          rule("NIGHT_OUT_OF_ORDER", date, "Use a date after " + last + ", or one that ran."),
          Map.of("last_completed", last.toString()));
    }
    Ran open = past.unfinished();
    if (open != null && open.date().isBefore(date)) {
      String remedy = "Start the end of day of " + open.date() + " again.";
      return refuse(conflict("NIGHT_UNFINISHED", date, remedy), of(open));
    }
    boolean missed = last != null && date.isAfter(last.plusDays(1));
    return last != null && missed && wish.missed() == Missed.RUN_FIRST
        ? new Begin(last.plusDays(1), date)
        : begin(date);
  }

  private static Begin begin(LocalDate date) {
    return new Begin(date, null);
  }

  private static Refusal rule(String code, LocalDate date, String remedy) {
    return Refusal.rule(code, FIELD, date.toString(), remedy);
  }

  private static Refusal conflict(String code, LocalDate date, String remedy) {
    return Refusal.conflict(code, FIELD, date.toString(), remedy);
  }

  private static Map<String, Object> of(Ran other) {
    return Map.of("other_date", other.date().toString(), "execution_id", other.night().toString());
  }

  private static Refuse refuse(Refusal bare, Map<String, Object> facts) {
    return new Refuse(
        new Refusal(bare.kind(), bare.code(), bare.field(), bare.value(), bare.remedy(), facts));
  }
}
