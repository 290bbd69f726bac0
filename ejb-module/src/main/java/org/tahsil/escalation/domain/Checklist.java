package org.tahsil.escalation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahsil.escalation.ChecklistItem;
import org.tahsil.escalation.Escalation.Item;
import org.tahsil.escalation.Escalation.Tick;
import org.tahsil.shared.outcome.Refusal;

/** What an item asks for, and whether a checklist is complete on a day. */
public final class Checklist {

  private static final int LONGEST_REFERENCE = 200;

  private Checklist() {}

  /** Whatever is counted from today lies nearer. */
  private static final int MOST_YEARS_AHEAD = 30;

  /**
   * Why an item cannot be ticked so on a day; empty if it can.
   *
   * @param opened the day on which the customer's oldest account was opened: nothing came before it
   */
  public static Optional<Refusal> fault(
      ChecklistItem item,
      @Nullable String reference,
      @Nullable LocalDate date,
      LocalDate opened,
      LocalDate today) {
    if (reference != null && reference.length() > LONGEST_REFERENCE) {
      return Optional.of(
          Refusal.malformed(
              "REFERENCE_TOO_LONG", "reference", null, "Use 200 characters at most."));
    }
    if (item.reference() && reference == null) {
      return rule(item, "ITEM_NEEDS_REFERENCE", "reference", null, "Name the document.");
    }
    boolean dated = item.date() != ChecklistItem.DateRule.NONE;
    if (dated != (date != null)) {
      return rule(
          item,
          dated ? "ITEM_NEEDS_DATE" : "ITEM_TAKES_NO_DATE",
          "date",
          date,
          dated ? "Send date as YYYY-MM-DD." : "Leave date out.");
    }
    return switch (item.date()) {
      case NONE -> Optional.empty();
      case PAST -> early(item, date, opened).or(() -> past(item, date, today));
      case AHEAD -> ahead(item, date, today).or(() -> far(item, date, today));
    };
  }

  private static Optional<Refusal> past(
      ChecklistItem item, @Nullable LocalDate date, LocalDate today) {
    return date != null && date.isAfter(today)
        ? rule(item, "ITEM_DATE_NOT_COME", "date", date, "Use a day up to " + today + ".")
        : Optional.empty();
  }

  private static Optional<Refusal> early(
      ChecklistItem item, @Nullable LocalDate date, LocalDate opened) {
    return date != null && date.isBefore(opened)
        ? rule(
            item,
            "ITEM_DATE_BEFORE_OPENING",
            "date",
            date,
            "Use " + opened + ", when the account was opened, or a later day.")
        : Optional.empty();
  }

  private static Optional<Refusal> far(
      ChecklistItem item, @Nullable LocalDate date, LocalDate today) {
    LocalDate last = today.plusYears(MOST_YEARS_AHEAD);
    return date != null && date.isAfter(last)
        ? rule(item, "ITEM_DATE_TOO_FAR", "date", date, "Use a day up to " + last + ".")
        : Optional.empty();
  }

  private static Optional<Refusal> ahead(
      ChecklistItem item, @Nullable LocalDate date, LocalDate today) {
    LocalDate first = today.plusDays(Math.max(1, item.days()));
    return date != null && date.isBefore(first)
        ? rule(
            item,
            "ITEM_DATE_NOT_AHEAD",
            "date",
            date,
            "The date must be " + first + " or later: do not take this step.")
        : Optional.empty();
  }

  /**
   * The first thing that a checklist lacks on a day: a required item without a tick, days that have
   * not passed, a date that is not ahead any more. Empty: it is complete.
   */
  public static Optional<Refusal> lacks(List<Item> items, LocalDate today) {
    return items.stream().flatMap(item -> lacks(item, today).stream()).findFirst();
  }

  /** What one item lacks on a day. */
  public static Optional<Refusal> lacks(Item item, LocalDate today) {
    ChecklistItem asked = item.asked();
    Tick tick = item.tick();
    if (tick == null) {
      return asked.required()
          ? rule(asked, "ITEM_OPEN", "item", null, "Tick " + asked.code() + " first.")
          : Optional.empty();
    }
    LocalDate date = tick.date();
    if (asked.date() == ChecklistItem.DateRule.PAST && date != null) {
      LocalDate first = date.plusDays(asked.days());
      return today.isBefore(first)
          ? rule(asked, "ITEM_DAYS_NOT_PASSED", "item", date, "Wait until " + first + ".")
          : Optional.empty();
    }
    return asked.date() == ChecklistItem.DateRule.AHEAD
        ? ahead(asked, date, today)
        : Optional.empty();
  }

  private static Optional<Refusal> rule(
      ChecklistItem item, String code, String field, @Nullable LocalDate date, String remedy) {
    return Optional.of(
        new Refusal(
            Refusal.Kind.RULE,
            code,
            field,
            date == null ? item.code() : date.toString(),
            remedy,
            Map.of("item", item.code(), "days", item.days())));
  }
}
