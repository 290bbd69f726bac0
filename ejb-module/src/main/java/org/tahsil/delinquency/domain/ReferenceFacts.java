package org.tahsil.delinquency.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the reference calculator knows of an account; amounts in minor units. */
public record ReferenceFacts(
    List<Claim> claims, List<Payment> payments, List<Pause> pauses, List<ReAged> reAged) {

  /** Nothing yet, to be filled. */
  public static ReferenceFacts none() {
    return new ReferenceFacts(
        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** From what date an item counts on a date: its own start, or a later one that re-ages it. */
  LocalDate start(Claim claim, LocalDate own, LocalDate asOf) {
    return reAged.stream()
        .filter(spell -> spell.item() == claim.number() && spell.lasts(asOf))
        .map(ReAged::countedFrom)
        .filter(date -> date.isAfter(own))
        .max(Comparator.naturalOrder())
        .orElse(own);
  }

  /**
   * An item that counts from another date for a time.
   *
   * @param from the first day on which it does
   * @param to the first day on which it does not any more; null: open
   */
  public record ReAged(int item, LocalDate countedFrom, LocalDate from, @Nullable LocalDate to) {

    boolean lasts(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  /** An item. */
  public record Claim(int number, String ref, LocalDate issuedOn, LocalDate dueOn, long amount) {}

  /**
   * A posted payment.
   *
   * @param order its place among the postings
   * @param reversed whether it was taken back, so that it counts as never made
   */
  public record Payment(
      long order,
      String ref,
      LocalDate valueOn,
      long amount,
      @Nullable String namedItem,
      boolean reversed) {}

  /**
   * A hold that stops the clock, or with an amount one that takes it out of what is overdue.
   *
   * @param item the item's number; null for the whole account
   * @param from the first day held
   * @param to the first day not held any more; null: open
   */
  public record Pause(
      @Nullable Integer item,
      @Nullable Long amount,
      LocalDate from,
      @Nullable LocalDate to,
      String reason) {

    /** Whether it lasts on a day. */
    public boolean lasts(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether it concerns an item. */
    public boolean concerns(Claim claim) {
      return item == null || item == claim.number();
    }
  }
}
