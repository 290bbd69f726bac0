package org.tahsil.payment.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.tahsil.account.AllocationRule;

/**
 * An item that asks for money.
 *
 * @param parts minor units asked for, by component
 */
public record Debt(
    int itemNo, String ref, LocalDate issuedOn, LocalDate dueOn, Map<Component, Long> parts) {

  public Debt {
    parts = Map.copyOf(parts);
  }

  /** What it asks for in all, in minor units. */
  public long amount() {
    return parts.values().stream().mapToLong(part -> part).sum();
  }

  /** Oldest due date first, then the older item. */
  public static final Comparator<Debt> OLDEST_DUE_FIRST =
      Comparator.comparing(Debt::dueOn).thenComparing(Debt::itemNo);

  /** The first date on which money that was not given for it may pay it. */
  public LocalDate payableFrom(AllocationRule rule) {
    return switch (rule) {
      case HOLD -> dueOn.isAfter(issuedOn) ? dueOn : issuedOn;
      case AHEAD -> issuedOn;
    };
  }
}
